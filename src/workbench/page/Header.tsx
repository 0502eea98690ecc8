import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  ChevronDownRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  LightbulbRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { DiscardDialog } from './DiscardDialog';
import type { ColorScheme } from './paneColorScheme';
import type { WorkbookDocument } from './useDocument';

export interface HeaderProps {
  readonly workbook: WorkbookDocument;
  readonly scheme: ColorScheme;
  readonly onScheme: (scheme: ColorScheme) => void;
}

/** Product mark, file menu, workbook name, and what this page is and is not. */
export function Header({ workbook, scheme, onScheme }: HeaderProps) {
  const [pending, setPending] = useState<(() => void) | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const replace = (action: () => void) => {
    if (workbook.isUnsaved) setPending(() => action);
    else action();
  };
  const other: ColorScheme = scheme === 'dark' ? 'light' : 'dark';

  return (
    <header className="header">
      <img className="mark" src="icon.svg" alt="" />
      <h1 className="product">AIROI</h1>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            iconPosition="after"
            icon={<ChevronDownRegular />}
            disabled={workbook.isBusy}
          >
            File
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<DocumentAddRegular />} onClick={() => replace(workbook.startNew)}>
              New workbook
            </MenuItem>
            <MenuItem
              icon={<FolderOpenRegular />}
              onClick={() => replace(() => picker.current?.click())}
              secondaryContent=".xlsx, .csv"
            >
              Open
            </MenuItem>
            <MenuItem icon={<LightbulbRegular />} onClick={() => replace(workbook.loadExample)}>
              Load example
            </MenuItem>
            <MenuDivider />
            <MenuItem icon={<ArrowDownloadRegular />} onClick={workbook.download} secondaryContent=".xlsx">
              Download
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.csv"
        hidden
        aria-label="Workbook to open"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) workbook.open(file);
        }}
      />
      <p className="workbook-name">
        {workbook.name}
        {workbook.isUnsaved && <span className="unsaved"> (not downloaded)</span>}
      </p>
      <p className="purpose">Workbench for development and demonstration. Not Microsoft Excel.</p>
      <Tooltip content={`Switch to ${other}`} relationship="label">
        <Button
          appearance="subtle"
          icon={scheme === 'dark' ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
          onClick={() => onScheme(other)}
        />
      </Tooltip>
      <DiscardDialog
        name={workbook.name}
        isOpen={pending !== null}
        onDiscard={() => {
          pending?.();
          setPending(null);
        }}
        onKeep={() => setPending(null)}
      />
    </header>
  );
}
