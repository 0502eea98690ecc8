import {
  gateDecisions,
  type CellValue,
  type GateDecision,
  type KeptReport,
  type Tracking,
} from '../../core/case';
import { isIsoDate } from '../../core/isoDate';
import type { Outcome } from '../../core/results';
import { reportFigures, type ReportFigure } from '../../core/tracking/keptReport';
import type { CaseNames } from '../caseNames';
import { dateText } from '../inputs/dateCell';
import { recordColumns } from '../tracking/gateRecordLines';
import { reportKeys } from '../tracking/keptReportLines';
import { choiceOf, textOf, type CaseCells } from './caseCells';

/** What the Gates sheet records; a row that is not complete is read as it stands, a blank one is none. */
export function readGates(cells: CaseCells, names: CaseNames): Pick<Tracking, 'gates' | 'reports'> {
  return {
    gates: cells.rows(names.fact('CaseGateRecord')).flatMap(gateOf),
    reports: cells.rows(names.fact('CaseReports')).flatMap(reportOf),
  };
}

function gateOf(row: readonly CellValue[]): GateDecision[] {
  const text = (which: keyof typeof recordColumns) => textOf(row[recordColumns[which]]).trim();
  const decided: GateDecision = {
    date: dateText(row[recordColumns.date] ?? null),
    gate: text('gate'),
    decision: choiceOf<string>(text('decision'), gateDecisions, text('decision')),
    reasons: text('reasons'),
    who: text('who'),
  };
  return Object.values(decided).every((part) => part === '') ? [] : [decided];
}

function reportOf(row: readonly CellValue[]): KeptReport[] {
  const at = (key: keyof KeptReport) => row[reportKeys.indexOf(key)] ?? null;
  const outcome = (cell: CellValue): Outcome => (typeof cell === 'number' ? cell : textOf(cell));
  const month = dateText(at('month'));
  const figures = Object.fromEntries(reportFigures.map((key) => [key, outcome(at(key))])) as Pick<
    KeptReport,
    ReportFigure
  >;
  return isIsoDate(month)
    ? [{ date: dateText(at('date')), month, ...figures, alarms: Number(at('alarms')) || 0 }]
    : [];
}
