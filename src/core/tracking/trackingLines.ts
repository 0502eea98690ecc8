import { actualFigures, type ActualKey } from './actualFigures';

/** Lines that plan and actual are compared by: the formula's four benefits, and what is paid. */
export const benefitLines = ['hours', 'revenue', 'errors', 'capacity'] as const;
export const monthlyCostLines = ['running', 'maintenance', 'retraining'] as const;
export const monthlyLines = [...benefitLines, ...monthlyCostLines] as const;

export type BenefitLine = (typeof benefitLines)[number];
/** A line with a figure in every month; the one-off cost is compared over all of them together. */
export type MonthlyLine = (typeof monthlyLines)[number];

/** Money of a month, costs positive. */
export type LineAmounts = Readonly<Record<MonthlyLine, number>>;

/** The column of the table that tells a line. */
export const toldIn = {
  hours: 'hoursSaved',
  revenue: 'revenueAcceleration',
  errors: 'errorCostAvoided',
  capacity: 'capacityValue',
  running: 'runningCost',
  maintenance: 'maintenance',
  retraining: 'retraining',
} as const satisfies Record<MonthlyLine, ActualKey>;

/** Lines are called as the columns that tell them. */
export const lineLabels: Readonly<Record<MonthlyLine | 'oneOff', string>> = {
  ...perLine((line) => actualFigures[toldIn[line]].label),
  oneOff: actualFigures.oneOff.label,
};

export function perLine<T>(at: (line: MonthlyLine) => T): Readonly<Record<MonthlyLine, T>> {
  return Object.fromEntries(monthlyLines.map((line) => [line, at(line)])) as Record<MonthlyLine, T>;
}

/** Whether a month has anything to tell. */
export function isPlanned(lines: LineAmounts): boolean {
  return monthlyLines.some((line) => lines[line] !== 0);
}

/** Money per month. */
export function benefitOf(lines: LineAmounts): number {
  return benefitLines.reduce((total, line) => total + lines[line], 0);
}

/** What is paid month after month, retraining aside. */
export function recurringOf({ running, maintenance }: LineAmounts): number {
  return running + maintenance;
}
