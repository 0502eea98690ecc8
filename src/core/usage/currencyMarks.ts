/** A sign, or a code of three letters, before or behind the digits; in brackets or behind a sign of minus as well. */
const mark = /([A-Z]{3}|[$€£¥])[\s)]*$|^[\s(+\-−]*([A-Z]{3}|[$€£¥])/;

/** What amounts say of their currency; the sign of each currency is looked up once. */
export class CurrencyMarks {
  private readonly signs = new Map<string, string>();

  /**
   * Whether an amount's text names another currency than the one it is said to be in: "€2.00" or "2.00 EUR" among
   * US dollars. "$" is the sign of many currencies, and contradicts none of them.
   *
   * @param code ISO 4217, in capitals.
   */
  areOfOther(amount: string, code: string): boolean {
    const found = mark.exec(amount);
    const named = found?.[1] ?? found?.[2];
    return named !== undefined && named !== code && !this.signOf(code).includes(named);
  }

  private signOf(code: string): string {
    const known = this.signs.get(code);
    if (known !== undefined) return known;
    const format = { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' } as const;
    const parts = new Intl.NumberFormat('en', format).formatToParts(0);
    const sign = parts.find(({ type }) => type === 'currency')!.value;
    this.signs.set(code, sign);
    return sign;
  }
}
