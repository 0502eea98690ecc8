import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
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
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const [paneWidth, setPaneWidth] = useState(360);
  const [scheme, setScheme] = useColorScheme();
  const grid = useGrid(container, functions);
  const workbook = useDocument(grid);

  useEffect(() => {
    document.documentElement.dataset['scheme'] = scheme;
    grid?.api.toggleDarkMode(scheme === 'dark');
  }, [grid, scheme]);

  return (
    <FluentProvider theme={scheme === 'dark' ? webDarkTheme : webLightTheme}>
      <div className="workbench">
        <Header workbook={workbook} scheme={scheme} onScheme={setScheme} />
        <Notices workbook={workbook} />
        <div className="stage">
          <main className="grid-frame" aria-label="Workbook">
            <div className="grid" ref={setContainer} />
            {grid && container && <GridOverlay grid={grid} container={container} />}
          </main>
          <Splitter
            width={paneWidth}
            min={narrowestPane}
            max={widestPane}
            label="Width of the task pane"
            onChange={setPaneWidth}
          />
          <aside className="pane" style={{ width: paneWidth }} aria-label="Task pane">
            {grid && <iframe title="AIROI task pane" src={`addin/taskpane.html?${HOST_INFO}`} />}
          </aside>
        </div>
      </div>
    </FluentProvider>
  );
}
