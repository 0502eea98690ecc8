/**
 * The numbers that a text could mean: 12 for "12 min", 0.12 for "12%", 1234.5 for "1.234,5", and both 1234 and
 * 1.234 for "1,234", where nothing tells a grouping sign from a decimal one. Empty for other texts. Which one
 * is meant is the analyst's to say.
 */
export function numberReadings(text: string): readonly number[] {
  const [, amount, unit] =
    /^(?:[€$£¥]\s*)?([+-]?(?:\d[\d.,' \u00a0\u202f]*)?\d)\s*(\D*)$/.exec(text.trim()) ?? [];
  if (amount === undefined) return [];
  const whole = unit === '%' ? 100 : 1;
  return plainNumbers(amount).map((number) => number / whole);
}

function plainNumbers(amount: string): readonly number[] {
  const bare = amount.replace(/[' \u00a0\u202f]/g, '');
  const at = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const grouped = Number(bare.replace(/[.,]/g, ''));
  if (at < 0 || bare.indexOf(bare[at]!) < at) return [grouped];
  const whole = bare.slice(0, at).replace(/[.,]/g, '');
  const decimals = bare.slice(at + 1);
  const decimal = Number(`${whole}.${decimals}`);
  const couldGroup = decimals.length === 3 && /^[+-]?[1-9]\d{0,2}$/.test(bare.slice(0, at));
  return couldGroup ? [grouped, decimal] : [decimal];
}
