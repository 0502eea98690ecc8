/** What a case or metric states, as text to compare: without regard to the order of its keys, nor to some of them. */
export function statement(stated: unknown, without: readonly string[] = []): string {
  return JSON.stringify(stated, (key, value: unknown) => {
    if (without.includes(key)) return null;
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  });
}
