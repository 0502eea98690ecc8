import { reportOf } from '../../core/tracking/keptReport';
import { caseNames } from '../../sheets/caseNames';
import { isBehind } from '../behind';
import type { PaneStore } from '../paneStore';
import { today } from '../today';
import { draftTracking } from './draftTracking';
import { saveTracking } from './saveTracking';

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
  const values = await workbook.readSheet(caseNames(stored.number).fact('CaseTrackingPage'));
  if (!values) return null;
  const { reportPlan } = await loadReportPlan();
  const report = reportOf(tracked.view, today());
  const { sheets } = await workbook.draw((holdings) =>
    reportPlan(stored.case, report, values, { ...holdings, caseNumber: stored.number }),
  );
  await store.follow();
  return sheets.find(({ created }) => created)?.name ?? null;
}
