import { defaultAssumptions, driverKeys, type DriverKey } from '../../../src/core/assumptions';
import type { Choices } from '../../../src/core/case';
import type { ForecastTerms } from '../../../src/core/forecast/scenarioTerms';
import { defaultInputs } from '../../../src/core/inputs';

type PerDriver = Readonly<Partial<Record<DriverKey, number>>>;

/** The terms of a case of which only these values are stated; nothing is adjusted by evidence unless told. */
export function termsOf(
  values: PerDriver,
  choices: Partial<Pick<Choices, 'rampShape' | 'discounting'>> = {},
  factors: PerDriver = {},
): ForecastTerms {
  return {
    values: { ...defaultInputs, ...defaultAssumptions, ...values },
    factors: {
      ...(Object.fromEntries(driverKeys.map((key) => [key, 1])) as Record<DriverKey, number>),
      ...factors,
    },
    rampShape: choices.rampShape ?? 'linear',
    discounting: choices.discounting ?? 'year-end',
  };
}
