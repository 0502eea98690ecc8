import { atOnce } from './core/atOnce';
import { rangedKeys } from './core/assumptions';
import type { Case } from './core/case';
import { readCaseFile } from './core/caseFile';
import type { Fault } from './core/caseFile/jsonReader';
import type { TableReading } from './core/caseFile/metricReader';
import { supportAssistant } from './core/example/supportAssistant';
import { caseDrivers } from './core/forecast/caseDrivers';
import { caseFeeds } from './core/forecast/caseFeeds';
import { simulateCase } from './core/forecast/simulateCase';
import { findingOf } from './core/pilot/findingOf';
import { metricConfidence } from './core/pilot/metricConfidence';
import { samplesOf } from './core/pilot/samples';
import { createWorkbook } from './excel/createWorkbook';
import { whenReady } from './excel/environment';
import { removeSheets } from './excel/removeSheets';
import { concernsCopy, leadershipCopy, type CopyOptions } from './sheets/sharing/leadershipCopy';
import { sheetRoles } from './sheets/sharing/sheetRoles';
import { workbookPlan } from './sheets/workbookPlan';
import type { DrawReport } from './sheets/workbook';

export interface BuiltCase {
  /** What was drawn; null where the case file has faults. */
  readonly report: DrawReport | null;
  /** Everything that is wrong in the case file; nothing is drawn then. */
  readonly faults: readonly Fault[];
  /** What was skipped in the case's tables, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Builds the sheets of a case file in the blank workbook that is open, as the pane would.
 *
 * @param tables The CSV files that the case file names, by the path written there.
 */
async function buildCase(json: unknown, tables: Readonly<Record<string, TableReading>>): Promise<BuiltCase> {
  const reading = readCaseFile(json, (path) => tables[path] ?? { problem: `${path} was not read` });
  if (reading.is === 'faults') return { report: null, faults: reading.faults, notes: [] };
  return { report: await drawAlone(reading.case), faults: [], notes: reading.notes };
}

/** Builds the sheets of the worked example. */
async function buildExample(): Promise<BuiltCase> {
  return { report: await drawAlone(supportAssistant), faults: [], notes: [] };
}

const simulation = { trials: 10_000, seed: 1 };

/** The case with a simulation of its net present value, where anything in it is uncertain and none is there yet. */
function withSimulation(of: Case): Case {
  const findings = of.metrics.map((metric) =>
    findingOf(
      samplesOf(metric, () => []),
      metric,
      metricConfidence(of.pilotConfidence, of.metrics.length),
    ),
  );
  const drivers = caseDrivers(of, caseFeeds(of, findings));
  const isUncertain =
    rangedKeys.some((key) => drivers[key].low < drivers[key].high) || of.assumptions.successProbability < 1;
  if (of.simulation !== null || !isUncertain) return of;
  const date = new Date().toISOString().slice(0, 10);
  return { ...of, simulation: atOnce(simulateCase(of, drivers, { ...simulation, date })) };
}

/** Draws a case as the only one, and takes the sheets of the blank workbook away. */
async function drawAlone(wanted: Case): Promise<DrawReport> {
  await whenReady();
  let blank: readonly string[] = [];
  const report = await createWorkbook().draw((holdings) => {
    blank = holdings.sheetNames;
    return workbookPlan(withSimulation(wanted), { ...holdings, caseNumber: 1 });
  });
  await removeSheets(blank);
  return report;
}

/** Makes the copy for leadership of the workbook that is open: without raw data, all else alive. Answers its sheets. */
async function makeLeadershipCopy(): Promise<readonly string[]> {
  const workbook = createWorkbook();
  const outline = await workbook.readOutline();
  const names = await workbook.readNames((one) => one === 'CaseName');
  const name = names.find((one) => one.name === 'CaseName');
  const options: CopyOptions = {
    leaveOut: sheetRoles(outline).flatMap(({ name: sheet, role }) => (role === 'rawData' ? [sheet] : [])),
    freezeAll: false,
    properties: {
      ...outline.properties,
      title: String(name?.range?.values[0]?.[0] ?? ''),
      subject: 'Business case',
    },
  };
  const formulas = await workbook.readFormulas(concernsCopy(outline, options));
  await workbook.prepare(leadershipCopy(outline, formulas, options));
  return (await workbook.readOutline()).sheets.map((sheet) => sheet.name);
}

declare global {
  interface Window {
    airoi: {
      readonly buildCase: typeof buildCase;
      readonly buildExample: typeof buildExample;
      readonly makeLeadershipCopy: typeof makeLeadershipCopy;
    };
  }
}

window.airoi = { buildCase, buildExample, makeLeadershipCopy };
