import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { WorkbookDocument } from './useDocument';

/** What went wrong with a file, until the analyst closes it. */
export function Notices({ workbook }: { workbook: WorkbookDocument }) {
  return (
    <div className="notices" role="alert">
      {workbook.fault && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{workbook.fault}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label="Close"
                icon={<DismissRegular />}
                onClick={workbook.dismissFault}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
