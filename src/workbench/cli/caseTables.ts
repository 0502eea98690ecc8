/** The CSV files that a case file names, each once; what the file says wrongly is the product's to judge. */
export function csvFilesOf(json: unknown): string[] {
  const { metrics } = (json ?? {}) as { metrics?: unknown };
  const groups = (Array.isArray(metrics) ? metrics : []).flatMap((metric: unknown) => {
    const { baseline, pilot } = (metric ?? {}) as { baseline?: unknown; pilot?: unknown };
    return [baseline, pilot];
  });
  const files = groups.map((group) => ((group ?? {}) as { csv?: unknown }).csv);
  const named = files.filter((file) => typeof file === 'string').map((file) => file.trim());
  return [...new Set(named.filter((file) => file !== ''))];
}
