import { laterPart } from './laterPart';

/** Terms, scenarios and what moves the case. */
export const RiskSection = laterPart(async () => {
  const { RiskSection: part } = await import(/* webpackChunkName: "forecast" */ './RiskSection');
  return part;
});

/** The lines that the tool cost consists of. */
export const RunningCosts = laterPart(async () => {
  const { RunningCosts: part } = await import(/* webpackChunkName: "forecast" */ './RunningCosts');
  return part;
});

/** What leadership is asked for, and what the rules recommend. */
export const DecisionSection = laterPart(async () => {
  const { DecisionSection: part } = await import(/* webpackChunkName: "forecast" */ './DecisionSection');
  return part;
});

/** The net present value in the result bar. */
export const PresentValue = laterPart(async () => {
  const { PresentValue: part } = await import(/* webpackChunkName: "forecast" */ './PresentValue');
  return part;
}, true);

/** Loads what the first paint does without. */
export async function loadLaterParts(): Promise<void> {
  await Promise.all([RiskSection, RunningCosts, DecisionSection, PresentValue].map((part) => part.load()));
}
