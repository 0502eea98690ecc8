const hours: readonly (readonly [RegExp, number])[] = [
  [/^(s|secs?|seconds?)$/i, 1 / 3600],
  [/^(min|mins|minutes?)$/i, 1 / 60],
  [/^(h|hrs?|hours?)$/i, 1],
];

/** Hours in one of a metric's unit of time; null for what is no such unit (a day has as many hours as one works). */
export function hoursPerUnit(unit: string): number | null {
  return hours.find(([name]) => name.test(unit.trim()))?.[1] ?? null;
}
