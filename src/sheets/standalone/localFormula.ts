import { formulaTokens } from './formulaTokens';

/** A formula with the separators of a language that writes 0,5 for one half and therefore separates by ";". */
export function withDecimalComma(formula: string): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => {
      if (kind === 'word' && /^\d*\.?\d+(?:E\d*)?$/i.test(text)) return text.replace('.', ',');
      return kind === 'sign' && text === ',' ? ';' : text;
    })
    .join('');
}
