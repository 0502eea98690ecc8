import { formattedNumber, type FormattedNumber } from './formattedNumber';

/** A number with its format and a card that its cell opens (Excel's data types, ExcelApi 1.19). */
export interface NumberWithCard {
  readonly type: 'Double';
  readonly basicType: 'Double';
  readonly basicValue: number;
  readonly numberFormat: string;
  readonly properties: Readonly<Record<string, { type: 'String'; basicType: 'String'; basicValue: string }>>;
  readonly layouts: { readonly card: { readonly title: string } };
}

/** What a card shows under its title, line by line. */
export interface Card {
  readonly title: string;
  readonly lines: Readonly<Record<string, string>>;
}

let isSupported = (): boolean => false;

/** Tells whether Excel shows cards of numbers; without it cells get formatted or plain ones. Asked once. */
export function allowCards(supported: () => boolean): void {
  let answer: boolean | undefined;
  isSupported = () => (answer ??= supported());
}

/** The number in its format, with its card where Excel can show one. Lines without a text are left out. */
export function numberWithCard(
  value: number,
  numberFormat: string,
  { title, lines }: Card,
): number | FormattedNumber | NumberWithCard {
  if (!Number.isFinite(value) || !isSupported()) return formattedNumber(value, numberFormat);
  const properties = Object.entries(lines)
    .filter(([, text]) => text !== '')
    .map(([name, basicValue]) => [name, { type: 'String', basicType: 'String', basicValue }] as const);
  return {
    type: 'Double',
    basicType: 'Double',
    basicValue: value,
    numberFormat,
    properties: Object.fromEntries(properties),
    layouts: { card: { title } },
  };
}
