import type { AlarmKey } from '../../../core/tracking/trackingAlarms';
import { quoted } from '../../block';
import type { CashFlowLines } from '../../cashFlow/cashFlowLines';
import { cellOf } from '../../cashFlow/places';
import type { CaseNames } from '../../caseNames';
import { countFormat } from '../../numberFormats';
import { figureText, figureWords } from '../../risk/figureText';
import type { DriftPlaces } from './driftLines';
import type { MethodPlaces } from './methodLines';
import { lastOf, type SharePlaces } from './shareLines';
import type { TrackRows } from './trackRows';

const RECURRING = 'Running cost and maintenance';

/**
 * What has gone wrong so that the data show it; `core/tracking/trackingAlarms` has the same.
 *
 * @returns Formulas, without "=": a sentence each, empty where nothing has.
 */
export function alarmLines(
  lines: CashFlowLines,
  names: CaseNames,
  rows: TrackRows,
  shares: {
    readonly benefit: SharePlaces;
    readonly recurring: SharePlaces;
    /** Over all months that count. */
    readonly recurringToDate: SharePlaces;
    readonly adoption: SharePlaces;
  },
  drift: DriftPlaces,
  method: MethodPlaces,
): Readonly<Record<AlarmKey, string>> {
  const { benefit, recurring, recurringToDate, adoption } = shares;
  const latest = lastOf(
    lines,
    { usable: recurringToDate.looked, month: rows.month, last: method.monthsAbove },
    'The last months',
  );
  const above = lines.monthLine(
    (at) =>
      `=IF(${cellOf(latest, at)}=1,IF(${cellOf(rows.recurring, at)}>${cellOf(rows.planRecurring, at)},1,0),0)`,
    { format: countFormat, unit: '1 for yes', label: 'They cost more than planned' },
    'sum',
  );
  const percent = (figure: string) => figureText('fraction', figure, method);
  const money = (cell: string) =>
    `TRIM(${figureWords('money', cell, { hundred: method.hundred, currency: names.fact('CaseCurrency') })})`;
  const isEnough = ({ months }: SharePlaces) => `${months}>=${method.intervalMonths}`;
  const isExcess = (share: SharePlaces) =>
    `AND(${isEnough(share)},${share.share}>1+${method.alarmShare},${share.share}-${share.changeMargin}>1)`;
  const isShort = (share: SharePlaces) =>
    `AND(${isEnough(share)},${share.share}<1-${method.alarmShare},${share.share}+${share.changeMargin}<1)`;
  const sentence = (what: string, { share, months, changeMargin }: SharePlaces) =>
    `"${what} "&${percent(share)}&" of the plan in the last "&${months}&" months ("&` +
    `${percent(method.changeConfidence)}&" sure: "&${percent(`(${share}-${changeMargin})`)}&" to "&` +
    `${percent(`(${share}+${changeMargin})`)}&")."`;
  return {
    overrun:
      `IF(AND(${isExcess(recurringToDate)},${above.total}=${latest.total}),"${RECURRING} are "&` +
      `${percent(`(${recurringToDate.share}-1)`)}&" above plan, "&${money(recurringToDate.came)}&" instead of "&` +
      `${money(recurringToDate.planned)}&", and were in each of the last "&${method.monthsAbove}&" months.",` +
      `IF(${isExcess(recurring)},${sentence(`${RECURRING} were`, recurring)},""))`,
    adoption: `IF(${isShort(adoption)},${sentence('Adoption was', adoption)},"")`,
    decay: `IF(${drift.verdict}=${quoted('faster than assumed')},${drift.sentence},"")`,
    benefit: `IF(${isShort(benefit)},${sentence('The benefit was', benefit)},"")`,
  };
}
