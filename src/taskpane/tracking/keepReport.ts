import type { Grid } from '../../core/case';
import { reportOf } from '../../core/tracking/keptReport';
import { caseNames } from '../../sheets/caseNames';
import { quotedSheet } from '../../sheets/sheetTitle';
import type { RangeReading } from '../../sheets/workbook';
import { isBehind } from '../behind';
import type { PaneStore } from '../paneStore';
import { today } from '../today';
import { draftTracking } from './draftTracking';
import { saveTracking } from './saveTracking';

/** More than the page has. */
const PAGE = 'A1:AZ300';

const loadReportPlan = () => import(/* webpackChunkName: "planning" */ '../../sheets/tracking/reportPlan');

/**
 * Keeps the Tracking page as it stands, on a sheet of its own; the sheets are brought up to date first.
 *
 * @returns The new sheet's name; null where there is nothing to keep, or the sheets could not be updated.
 * @throws WorkbookError where the report of that month is kept already, or could not be drawn.
 */
export async function keepReport(store: PaneStore): Promise<string | null> {
  const before = store.state.current();
  if (before.is !== 'editing') return null;
  if (isBehind(before) && !(await saveTracking(store))) return null;
  const state = store.state.current();
  const stored = state.is === 'editing' && state.stored;
  const tracked = state.is === 'editing' && draftTracking(state.draft);
  if (!stored || !tracked) return null;
  const { workbook } = store;
  const anchor = caseNames(stored.number).fact('CaseTrackingPage').toLowerCase();
  const names = await workbook.readNames((name) => name.toLowerCase() === anchor);
  const page = names.find(({ name }) => name.toLowerCase() === anchor)?.range;
  if (!page) return null;
  const values = fromFirstCell(await workbook.readRange(`${quotedSheet(page.sheet)}!${PAGE}`));
  const { reportPlan } = await loadReportPlan();
  const report = reportOf(tracked.view, today());
  const { sheets } = await workbook.draw((holdings) =>
    reportPlan(stored.case, report, values, { ...holdings, caseNumber: stored.number }),
  );
  await store.follow();
  return sheets.find(({ created }) => created)?.name ?? null;
}

/** The cells from A1 on, of which those before the first used one are empty. */
function fromFirstCell({ row, column, values }: RangeReading): Grid {
  const before = Array.from({ length: column }, () => null);
  return [...Array.from({ length: row }, () => []), ...values.map((cells) => [...before, ...cells])];
}
