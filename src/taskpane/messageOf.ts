import { WorkbookError } from '../sheets/workbook';
import { UsageRefused } from '../core/usage/usageRefused';
import { strings } from './strings';

/** What is refused speaks to the analyst; anything else is our fault and says so. */
export function messageOf(error: unknown): string {
  if (error instanceof WorkbookError) return error.message;
  if (error instanceof UsageRefused) return `${error.message}.`;
  if (error instanceof Error && error.name === 'ChunkLoadError') return strings.notLoaded;
  return strings.unexpected(error instanceof Error ? error.message : String(error));
}
