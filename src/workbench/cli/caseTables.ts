/** The CSV files that a case file names, each once; what the file says wrongly is the product's to judge. */
export function csvFilesOf(json: unknown): string[] {
  const { metrics } = (json ?? {}) as { metrics?: unknown };
  const groups = (Array.isArray(metrics) ? metrics : []).flatMap((metric: unknown) => {
    const of = (metric ?? {}) as Readonly<Record<string, unknown>>;
    return [of.baseline, of.pilot, of.baselineBefore, of.pilotBefore, of.table];
  });
  const files = groups.map((group) => ((group ?? {}) as { csv?: unknown }).csv);
  const named = files.filter((file) => typeof file === 'string').map((file) => file.trim());
  return [...new Set(named.filter((file) => file !== ''))];
}
