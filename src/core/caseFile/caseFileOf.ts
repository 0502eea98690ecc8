import { driverKeys, rangedKeys, type DriverKey } from '../assumptions';
import { caseDefaults, type Case, type Grid, type Provenance, type Tracking } from '../case';
import { readCaseFile } from '../caseFile';
import { inputKeys } from '../inputs';
import { inputFedBy } from '../pilot/fedInputs';
import { feedsToolCost } from '../runningCost/runningCostParts';
import type { Fault } from './jsonReader';
import { jsonText } from './jsonText';
import { metricJson } from './metricJson';

export interface CaseFileText {
  /** The case file; docs/case-file.md describes it. */
  readonly text: string;
  /** What keeps the file from being read back as it is; empty where nothing does. */
  readonly faults: readonly Fault[];
}

/**
 * A case as a case file. What metrics or running costs feed is not written: it is calculated from them.
 *
 * @param cellsAt Gives the cells of an address or a table's name that a metric's source holds.
 */
export function caseFileOf(of: Case, cellsAt: (address: string) => Grid): CaseFileText {
  const { runningCosts, usage, tokenPrices, tokenUses, savings, choices, decision } = of;
  const { metrics, simulation, tracking } = of;
  const isFed = (key: DriverKey) =>
    (key === 'toolCost' && feedsToolCost(of)) || metrics.some((metric) => inputFedBy(metric) === key);
  const json = {
    name: of.name,
    currency: of.currency,
    ...(of.industry.trim() !== '' && { industry: of.industry }),
    pilotConfidence: of.pilotConfidence,
    inputs: Object.fromEntries(inputKeys.filter((key) => !isFed(key)).map((key) => [key, of.inputs[key]])),
    assumptions: of.assumptions,
    ranges: Object.fromEntries(
      rangedKeys.flatMap((key) => {
        const range = of.ranges[key];
        const ends = Object.entries(range ?? {}).filter(([, end]) => end !== null);
        return isFed(key) || ends.length === 0 ? [] : [[key, Object.fromEntries(ends)]];
      }),
    ),
    evidence: of.evidence,
    provenance: Object.fromEntries(
      driverKeys.flatMap((key) => {
        const said = of.provenance[key];
        return said ? [[key, told(said)]] : [];
      }),
    ),
    runningCosts,
    usage,
    tokenPrices,
    tokenUses,
    savings,
    choices,
    decision,
    metrics: metrics.map((metric) => metricJson(metric, cellsAt)),
    ...(simulation && { simulation }),
    ...(isTracked(tracking) && { tracking: trackingJson(tracking) }),
  };
  const text = `${jsonText(json)}\n`;
  const reading = readCaseFile(JSON.parse(text), (path) => ({ problem: `${path} is not part of the file` }));
  return { text, faults: reading.is === 'faults' ? reading.faults : [] };
}

function told({ owner, source, date }: Provenance): Partial<Provenance> {
  return { ...(owner !== '' && { owner }), ...(source !== '' && { source }), ...(date !== '' && { date }) };
}

/** Whether anything is said beyond what holds until somebody says more. */
function isTracked(tracking: Tracking): boolean {
  return JSON.stringify(tracking) !== JSON.stringify(caseDefaults.tracking);
}

/** Of an actual and of a checklist's item, what is told only. */
function trackingJson(tracking: Tracking): object {
  const { actuals, readiness } = tracking;
  const toldOf = (row: object) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''));
  return {
    ...tracking,
    actuals: actuals.map(toldOf),
    readiness: Object.fromEntries(Object.entries(readiness).map(([key, answer]) => [key, toldOf(answer)])),
  };
}
