import { tooManyMonths } from '../../../core/tracking/benefitDrift';
import { quoted } from '../../block';
import type { CashFlowLines } from '../../cashFlow/cashFlowLines';
import { cellOf, type TimeRow } from '../../cashFlow/places';
import type { CaseNames } from '../../caseNames';
import { countFormat, percentFormat } from '../../numberFormats';
import { figureText } from '../../risk/figureText';
import type { MethodPlaces } from './methodLines';
import { driverInPlan } from './retrainingTerms';
import type { TrackRows } from './trackRows';

/** How fast the benefit for the same use falls; `core/tracking/benefitDrift` has the same. */
export interface DriftPlaces {
  /** 1 where there are months enough for a line. */
  readonly isFound: string;
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly verdict: string;
  readonly sentence: string;
  readonly monthsNeeded: string;
  readonly months: string;
  /** First month of the last stretch. */
  readonly since: string;
}

export function driftLines(
  lines: CashFlowLines,
  names: CaseNames,
  rows: TrackRows,
  method: MethodPlaces,
): DriftPlaces {
  const { month, counts, benefit, planBenefit, retraining } = rows;
  const flag = { format: countFormat, unit: '1 for yes' };
  const count = { format: countFormat, unit: 'months' };
  const logs = { format: '0.0000' };
  const yearly = { format: percentFormat, unit: 'per year' };
  const m = (at: number) => cellOf(month, at);
  const tells = (at: number) => `${cellOf(counts, at)}=1`;

  lines.gap();
  lines.monthHeading('Drift of the benefit');
  const live = lines.monthLine(
    (at) => `=IF(${cellOf(planBenefit, at)}<>0,1,IF(${tells(at)},IF(${cellOf(benefit, at)}<>0,1,0),0))`,
    { ...flag, label: 'Something is planned, or came' },
    'sum',
  );
  const firstMonth = lines.figure(`=IF(${live.total}=0,0,MATCH(1,${live.all},0)-1)`, {
    ...count,
    label: 'First month of a benefit',
  });
  const retrained = lines.monthLine(
    (at) => `=IF(AND(${tells(at)},${cellOf(retraining, at)}>0,${m(at)}>${firstMonth}),${m(at)},0)`,
    { ...count, label: 'Retrained in', basis: 'A stretch of its own begins' },
  );
  const stretch = lines.monthLine(
    (at) => `=IF(${m(at)}=0,0,${cellOf(lines, at - 1)})+IF(${cellOf(retrained, at)}>0,1,0)`,
    { format: countFormat, label: 'Stretch', basis: 'Between retrainings' },
  );
  const since = lines.figure(`=MAX(${firstMonth},MAX(${retrained.all}))`, {
    ...count,
    label: 'Last stretch since',
  });
  const usable = (label: string, use: TimeRow) =>
    lines.monthLine(
      (at) => `=IF(AND(${tells(at)},${cellOf(benefit, at)}>0,${cellOf(use, at)}>0),1,0)`,
      { ...flag, label, basis: 'Benefit and use are above 0' },
      'sum',
    );
  const byVolume = usable('Can be taken by volume', rows.volume);
  const byAdoption = usable('Can be taken by adoption', rows.adoption);
  const byPlanned = usable('Can be taken by planned adoption', rows.planAdoption);
  const basis = lines.words(
    `=IF(${byVolume.total}>=${method.leastMonths},"volume",` +
      `IF(${byAdoption.total}>=${method.leastMonths},"adoption","planned adoption"))`,
    'Benefit by',
  );
  const ofBasis = (volume: string, adoption: string, planned: string) =>
    `IF(${basis}="volume",${volume},IF(${basis}="adoption",${adoption},${planned}))`;
  const chosen = (volume: TimeRow, adoption: TimeRow, planned: TimeRow, at: number) =>
    ofBasis(cellOf(volume, at), cellOf(adoption, at), cellOf(planned, at));
  const point = lines.monthLine(
    (at) => `=${chosen(byVolume, byAdoption, byPlanned, at)}`,
    { ...flag, label: 'Looked at' },
    'sum',
  );
  const isPoint = (at: number) => `${cellOf(point, at)}=1`;
  const logarithm = lines.monthLine(
    (at) =>
      `=IF(${isPoint(at)},LN(${cellOf(benefit, at)}/${chosen(rows.volume, rows.adoption, rows.planAdoption, at)}),0)`,
    { ...logs, label: 'Logarithm of the benefit for the same use' },
  );
  const together = lines.monthLine(
    (at) => `=IF(${isPoint(at)},SUMIF(${stretch.all},${cellOf(stretch, at)},${point.all}),0)`,
    { ...count, label: 'Months of its stretch' },
  );
  const part = lines.monthLine(
    (at) => `=IF(${isPoint(at)},1/${cellOf(together, at)},0)`,
    { ...logs, label: 'Part of its stretch', basis: 'They add up to the number of stretches' },
    'sum',
  );
  const monthLooked = lines.monthLine((at) => `=${cellOf(point, at)}*${m(at)}`, {
    ...count,
    label: 'Month, where looked at',
  });
  const fromMean = (label: string, value: TimeRow) =>
    lines.monthLine(
      (at) =>
        `=IF(${isPoint(at)},${cellOf(value, at)}-SUMIF(${stretch.all},${cellOf(stretch, at)},${value.all})/${cellOf(together, at)},0)`,
      { ...logs, label, basis: 'From the mean of its stretch' },
    );
  const across = fromMean('Month, from the mean', monthLooked);
  const up = fromMean('Logarithm, from the mean', logarithm);

  const stretches = lines.figure(`=ROUND(${part.total},0)`, { format: countFormat, label: 'Stretches' });
  const degrees = lines.figure(`=${point.total}-${stretches}-1`, {
    format: countFormat,
    label: 'Degrees of freedom',
    basis: 'Months less stretches less 1',
  });
  const isFound = lines.figure(`=IF(${degrees}>=${method.leastDegrees},1,0)`, {
    ...flag,
    label: 'Enough for a line',
  });
  const spread = lines.figure(`=SUMPRODUCT(${across.all},${across.all})`, {
    ...logs,
    label: 'Spread of the months',
  });
  const slope = lines.figure(`=IF(${spread}=0,0,SUMPRODUCT(${across.all},${up.all})/${spread})`, {
    ...logs,
    format: '0.000000',
    unit: 'per month',
    label: 'Slope',
    basis: 'Common to all stretches',
  });
  const beside = lines.monthLine((at) => `=${cellOf(up, at)}-${slope}*${cellOf(across, at)}`, {
    ...logs,
    label: 'Logarithm, from its line',
  });
  const scatter = lines.figure(
    `=IF(${isFound}=1,SQRT(SUMPRODUCT(${beside.all},${beside.all})/${degrees}),0)`,
    { format: percentFormat, unit: 'of the benefit', label: 'Scatter around the line' },
  );
  const margin = lines.figure(
    `=IF(${isFound}=1,T.INV.2T(1-${method.changeConfidence},MAX(1,${degrees}))*${scatter}/SQRT(${spread}),0)`,
    { ...logs, format: '0.000000', unit: 'per month', label: 'Margin of the slope' },
  );
  const decay = (label: string, change: string) =>
    lines.figure(`=1-EXP(MIN(${method.largest},12*(${change})))`, { ...yearly, label });
  const low = decay('Decay, low', `${slope}+${margin}`);
  const likely = decay('Decay', slope);
  const high = decay('Decay, high', `${slope}-${margin}`);
  const assumed = lines.figure(`=${driverInPlan(names, 'annualDecay', 'likely')}`, {
    ...yearly,
    label: 'Decay, assumed',
    basis: 'By the plan',
  });
  const isAssumed = `${assumed}>${method.sameDecay}`;
  const reference = lines.figure(`=IF(${isAssumed},${assumed},${method.typicalDecay})`, {
    ...yearly,
    label: 'Decay that has to show',
    basis: 'The assumed one, or what is usual',
  });

  const quantiles = lines.monthLine(
    (at) => {
      const t = (alpha: string) => `T.INV.2T(${alpha},MAX(1,${m(at)}-1-1))`;
      return `=${t(`1-${method.changeConfidence}`)}+${t(`1-${method.power}+1-${method.power}`)}`;
    },
    { ...logs, label: 'Student’s t, of test and power', basis: 'With as many months as the column says' },
  );
  const monthly = lines.figure(
    `=IF(${reference}<1,ABS(LN(1-MIN(${reference},1-${method.rounding})))/12,1/${method.rounding})`,
    { ...logs, unit: 'per month', label: 'Slope that has to show' },
  );
  const shows = lines.monthLine(
    (at) =>
      `=IF(${m(at)}-1-1<1,0,IF(${monthly}*SQRT(${m(at)}*(${m(at)}*${m(at)}-1)/12)>=${cellOf(quantiles, at)}*${scatter},1,0))`,
    { ...flag, label: 'As many months would show it' },
    'sum',
  );
  const monthsNeeded = lines.figure(
    `=IF(${isFound}=0,"",IF(${shows.total}=0,${quoted(tooManyMonths)},MATCH(1,${shows.all},0)-1))`,
    { ...count, label: 'Months needed in a row', basis: 'To see that decay at this scatter' },
  );
  const isBetween = (from: string, to: string, verdict: string) =>
    `IF(AND(${low}>${from},${high}<${to}),"${verdict}","too few data")`;
  const verdict = lines.words(
    `=IF(${isFound}=0,"too few data",IF(${low}>${assumed}+${method.sameDecay},"faster than assumed",` +
      `IF(${high}<${assumed}-${method.sameDecay},"slower than assumed",` +
      `IF(${isAssumed},${isBetween('0', `${reference}+${reference}`, 'as assumed')},` +
      `${isBetween(`0-${reference}`, reference, 'no drift')}))))`,
    'Verdict on the drift',
  );
  const percent = (cell: string) => figureText('fraction', cell, method);
  const sure = `${percent(method.changeConfidence)}&" sure: "&${percent(low)}&" to "&${percent(high)}`;
  const what = ofBasis(
    '"Benefit per unit"',
    '"Benefit for the same adoption"',
    '"Benefit for the planned adoption"',
  );
  const sentence = lines.words(
    `=IF(${isFound}=0,"Too few data to tell how fast the benefit falls: "&${point.total}&" of at least "&${method.leastMonths}&" months.",` +
      `IF(${verdict}="too few data","Too few data to tell how fast the benefit falls after "&${point.total}&` +
      `" months (decay per year, "&${sure}&")"&IF(IF(ISNUMBER(${monthsNeeded}),${monthsNeeded}<=${point.total},FALSE),"",` +
      `"; "&${monthsNeeded}&" months in a row would tell")&".",` +
      `${what}&IF(${likely}<0," grows by "&${percent(`(0-${likely})`)}," falls by "&${percent(likely)})&` +
      `" a year (decay, "&${sure}&"; assumed: "&${percent(assumed)}&"): "&${verdict}&"."))`,
    'In a sentence',
  );
  return { isFound, low, likely, high, verdict, sentence, monthsNeeded, months: point.total, since };
}
