import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { FunctionMetadata } from '../host/functionMetadata';
import { HOST_INFO } from '../host/paneShim';
import { GridOverlay } from './GridOverlay';
import { Header } from './Header';
import { Splitter } from './Splitter';
import { useColorScheme } from './useColorScheme';
import { useDocument } from './useDocument';
import { useGrid } from './useGrid';
import { Notices } from './Notices';

const narrowestPane = 320;
const widestPane = 640;

/** The page that `npm start` opens: the grid, the pane beside it, and a header of our own. */
export function Workbench({ functions }: { functions: readonly FunctionMetadata[] }) {
  const [paneWidth, setPaneWidth] = useState(360);
  const colors = useColorScheme();
  const { scheme } = colors;
  const [grid, attachGrid] = useGrid(functions, colors.pane);
  const pane = useRef<HTMLIFrameElement>(null);
  // Excel opens every workbook with a pane of its own.
  const workbook = useDocument(grid, () => pane.current?.contentWindow?.location.reload());

  useEffect(() => {
    grid?.api.toggleDarkMode(scheme === 'dark');
  }, [grid, scheme]);

  return (
    <FluentProvider theme={scheme === 'dark' ? webDarkTheme : webLightTheme}>
      <div className="workbench">
        <Header workbook={workbook} scheme={scheme} onScheme={colors.change} />
        <Notices workbook={workbook} />
        <div className="stage">
          <main className="grid-frame" aria-label="Workbook">
            <div className="grid" ref={attachGrid} />
            {grid && <GridOverlay grid={grid} />}
          </main>
          <aside className="pane" style={{ width: paneWidth }} aria-label="Task pane">
            <Splitter
              width={paneWidth}
              min={narrowestPane}
              max={widestPane}
              label="Width of the task pane"
              onChange={setPaneWidth}
            />
            {grid && <iframe ref={pane} title="AIROI task pane" src={`addin/taskpane.html?${HOST_INFO}`} />}
          </aside>
        </div>
      </div>
    </FluentProvider>
  );
}
