import { createRoot } from 'react-dom/client';
import type { FunctionMetadata } from '../host/functionMetadata';
import { Workbench } from './Workbench';
import './workbench.css';

/** The functions that the built add-in declares, as Excel reads them from the manifest's address. */
async function readFunctions(): Promise<FunctionMetadata[]> {
  const response = await fetch('addin/functions.json');
  if (!response.ok) throw new Error('The built add-in is missing: run "npm run build".');
  return ((await response.json()) as { functions: FunctionMetadata[] }).functions;
}

const root = createRoot(document.getElementById('workbench')!);
readFunctions().then(
  (functions) => root.render(<Workbench functions={functions} />),
  (error: Error) => root.render(<p role="alert">{error.message}</p>),
);
