import type { PilotDesign, Scale } from '../case';

const methods: Readonly<Record<PilotDesign, string>> = {
  separate: "Welch's t test of separate groups",
  paired: 'Paired t test',
  controlled: 'Difference in differences',
  adjusted: 'Analysis of covariance',
  rates: "Two rates, Newcombe's interval",
};

/** The test behind a finding, by its usual name. */
export function methodName(design: PilotDesign, scale: Scale): string {
  if (scale === 'trimmed') return "Yuen's t test of 20% trimmed means";
  return scale === 'log' ? `${methods[design]} on the log scale` : methods[design];
}
