/** Units of time that a metric may be measured in, with their hours; offered where its unit's name tells none. */
export const timeUnits = { seconds: 1 / 3600, minutes: 1 / 60, hours: 1, workingDays: 8, days: 24 } as const;
