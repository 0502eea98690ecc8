import { laterPart } from './laterPart';

/** The formula's figures, and what the years add to them. */
export const FiguresSection = laterPart(async () => {
  const { FiguresSection: part } = await import(/* webpackChunkName: "figures" */ './FiguresSection');
  return part;
});

/** Terms, scenarios and what moves the case. */
export const RiskSection = laterPart(async () => {
  const { RiskSection: part } = await import(/* webpackChunkName: "forecast" */ './RiskSection');
  return part;
});

/** The lines that the tool cost consists of. */
export const RunningCosts = laterPart(async () => {
  const { RunningCosts: part } = await import(/* webpackChunkName: "running-cost" */ './RunningCosts');
  return part;
});

/** Use, tokens, prices and savings, and what an outcome costs. */
export const CostBuilder = laterPart(async () => {
  const { CostBuilder: part } = await import(/* webpackChunkName: "running-cost" */ './CostBuilder');
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

/** A metric's measurements, how they are compared, what they show and what they are worth. */
export const MetricFields = laterPart(async () => {
  const { MetricFields: part } = await import(/* webpackChunkName: "measurements" */ './MetricFields');
  return part;
});

export const BenchmarkPage = laterPart(async () => {
  const { BenchmarkPage: part } = await import(/* webpackChunkName: "benchmarks" */ './BenchmarkPage');
  return part;
});

/** What it takes to hand the workbook on. */
export const ShareSection = laterPart(async () => {
  const { ShareSection: part } = await import(/* webpackChunkName: "share" */ './ShareSection');
  return part;
});

/** The same where the workbook holds no case. */
export const SharePage = laterPart(async () => {
  const { SharePage: part } = await import(/* webpackChunkName: "share" */ './SharePage');
  return part;
});

/** What has come of the case. */
export const TrackingSection = laterPart(async () => {
  const { TrackingSection: part } = await import(
    /* webpackChunkName: "tracking" */ './tracking/TrackingSection'
  );
  return part;
});

/** What is due when a workbook opens. */
export const DueReminders = laterPart(async () => {
  const { DueReminders: part } = await import(/* webpackChunkName: "tracking" */ './tracking/DueReminders');
  return part;
}, true);

/** Loads what the first paint does without. */
export async function loadLaterParts(): Promise<void> {
  const parts = [
    MetricFields,
    FiguresSection,
    RiskSection,
    RunningCosts,
    CostBuilder,
    DecisionSection,
    PresentValue,
    BenchmarkPage,
    ShareSection,
    SharePage,
    TrackingSection,
    DueReminders,
  ];
  await Promise.all(parts.map((part) => part.load()));
}
