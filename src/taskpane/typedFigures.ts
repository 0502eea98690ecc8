import { numberText, percentFigureText, readByRule, type FigureRule } from './figureText';
import { strings } from './strings';

/** What each figure of a row may be; `blank` is what an empty field means, where it may be empty. */
export type FigureRules<K extends string> = Readonly<
  Record<K, FigureRule & { readonly blank?: number | undefined }>
>;

/** A row's figures as their fields show them; a 0 that an empty field means is an empty field. */
export function typedTexts<K extends string>(
  rules: FigureRules<K>,
  figures: Readonly<Record<K, number>>,
): Record<K, string> {
  return perField(rules, (key) => {
    const { isPercent, blank } = rules[key];
    const figure = figures[key];
    if (figure === 0 && blank === 0) return '';
    return isPercent ? percentFigureText(figure) : numberText(figure);
  });
}

/** What is wrong with a row's figures or not told yet, at each of them. */
export function typedProblems<K extends string>(
  rules: FigureRules<K>,
  texts: Readonly<Record<K, string>>,
): Partial<Record<K, string>> {
  const problems: Partial<Record<K, string>> = {};
  for (const key of Object.keys(rules) as K[]) {
    const rule = rules[key];
    if (texts[key].trim() === '') {
      if (rule.blank === undefined) problems[key] = strings.costFields.missing(rule.label);
      continue;
    }
    const reading = readByRule(rule, texts[key]);
    if ('problem' in reading) problems[key] = reading.problem;
  }
  return problems;
}

/** A row's figures; 0 for one that has to be corrected. */
export function readTyped<K extends string>(
  rules: FigureRules<K>,
  texts: Readonly<Record<K, string>>,
): Record<K, number> {
  return perField(rules, (key) => {
    const { blank } = rules[key];
    if (texts[key].trim() === '' && blank !== undefined) return blank;
    const reading = readByRule(rules[key], texts[key]);
    return 'value' in reading ? reading.value : 0;
  });
}

function perField<K extends string, T>(rules: FigureRules<K>, value: (key: K) => T): Record<K, T> {
  const keys = Object.keys(rules) as K[];
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, T>;
}
