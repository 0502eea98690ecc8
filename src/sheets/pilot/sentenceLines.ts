import type { Metric } from '../../core/case';
import { neededUnit, selfReported } from '../../core/pilot/verdictSentence';
import type { FindingPlaces } from './findingPlaces';
import type { NameOf } from './sampleCells';
import type { Working } from './working';

type Told = Pick<
  FindingPlaces,
  'effect' | 'relative' | 'inUnit' | 'verdict' | 'present' | 'needed' | 'confidence'
>;

/** The verdict in one sentence, as `verdictSentence` says it; answers its formula, with "=". */
export function sentenceLines(
  working: Working,
  { design }: Pick<Metric, 'design'>,
  { effect, relative, inUnit, verdict, present, needed, confidence }: Told,
  nameOf: NameOf,
): string {
  const [unit, name] = [nameOf('Unit'), nameOf('Name')];
  const keys = ['value', 'low', 'high'] as const;
  const sized = (key: (typeof keys)[number]) =>
    design === 'rates'
      ? `SUBSTITUTE(TEXT(ABS(${effect[key]}),"#,##0.0%"),"%"," points")`
      : `IF(ISNUMBER(${relative.value}),TEXT(ABS(${relative[key]}),"#,##0.0%"),` +
        `TRIM(TEXT(ABS(${inUnit[key]}),"#,##0.00")&" "&${unit}))`;
  const [size, sizeLow, sizeHigh] = working.line(
    'In words',
    keys.map((key) => `=IFERROR(${sized(key)},"")`),
    design === 'rates' ? 'Percentage points' : 'Relative to the baseline, or in the unit where its mean is 0',
  );
  const way = (figure: string) => `IF(${figure}<0," lower"," higher")`;
  const range = working.figure(
    'Range in words',
    `=IF(ISNUMBER(${effect.low}),IF(${effect.high}<=0,${sizeHigh}&" to "&${sizeLow}&${way(effect.low)},` +
      `IF(${effect.low}<0,${sizeLow}&" lower to "&${sizeHigh}&" higher",` +
      `${sizeLow}&" to "&${sizeHigh}&" higher")),"")`,
    'The nearer end first',
    { style: 'verdict' },
  );
  const isWhole = `ROUND(${confidence},2)=ROUND(${confidence},3)`;
  const percent = `IF(${isWhole},TEXT(${confidence},"0%"),TEXT(${confidence},"0.0%"))`;
  const sure = `" ("&${percent}&" sure: "&${range}&"): "`;
  const count = (cell: string) => `TEXT(${cell},"#,##0")`;
  const tooFew =
    `IF(ISNUMBER(${needed}),"Too few data on "&${name}&": "&${count(present)}&" of "&${count(needed)}&` +
    `" ${neededUnit[design]} needed to tell.","Too few data on "&${name}&" to tell: "&${needed}&".")`;
  return (
    `=IF(ISNUMBER(${effect.low}),IF(${verdict}="too few data",${tooFew},IF(${verdict}="no effect",` +
    `"With AI, "&${name}&" hardly changed"&${sure}&"no effect.",` +
    `"With AI, "&${name}&" was "&${size}&${way(effect.value)}&${sure}&${verdict}&".")),` +
    `"No verdict on "&${name}&": "&${verdict}&".")` +
    `&IF(${nameOf('Evidence')}="self-reported"," ${selfReported}","")`
  );
}
