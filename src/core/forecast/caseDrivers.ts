import { driverKeys, drivers, type DriverKey } from '../assumptions';
import type { Case } from '../case';
import type { Evidence, InputKey } from '../inputs';
import type { FedInputs } from '../pilot/fedInputs';

/** What a driver is thought to be; all three are the same where it is certain. */
export interface DriverFigures {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly evidence: Evidence;
}

export type CaseDrivers = Readonly<Record<DriverKey, DriverFigures>>;

/** Every driver with its ends: as measured or summed up where it is fed, as typed where not. */
export function caseDrivers(
  { inputs, assumptions, ranges, evidence }: Pick<Case, 'inputs' | 'assumptions' | 'ranges' | 'evidence'>,
  fed: FedInputs,
): CaseDrivers {
  const typed: Readonly<Record<DriverKey, number>> = { ...inputs, ...assumptions };
  const figuresOf = (key: DriverKey): DriverFigures => {
    const feed = fed[key as InputKey];
    if (feed) return { low: feed.low, likely: feed.value, high: feed.high, evidence: feed.evidence };
    const likely = typed[key];
    const range = drivers[key].ranged ? ranges[key] : undefined;
    return { low: range?.low ?? likely, likely, high: range?.high ?? likely, evidence: evidence[key] };
  };
  return Object.fromEntries(driverKeys.map((key) => [key, figuresOf(key)])) as Record<
    DriverKey,
    DriverFigures
  >;
}
