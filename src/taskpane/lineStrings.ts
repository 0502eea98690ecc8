/** The texts of the lines of the running cost: a part of `strings` that loads with what shows it. */
export const lineStrings = {
  heading: 'Running cost, line by line',
  about: 'Lines take the place of one tool cost: their sum over a year is what counts.',
  add: 'Add a line',
  template: 'Start from the component table',
  templateAbout: (publisher: string, grade: string) =>
    `Six components from ${publisher}, grade ${grade}. The table does not say whether in dollars or euros; the likely values are our midpoints. Replace all with your own.`,
  engineering: 'Its engineering is far below what half to one engineer costs with overhead: enter your own.',
  name: 'Component',
  figures: { low: 'Low', likely: 'Likely', high: 'High' },
  grows: 'The cost is',
  drivers: {
    fixed: 'Fixed',
    volume: 'By volume',
    'per request': 'Per request',
    'per user': 'Per user',
    'share of total': 'Share of all',
  },
  evidence: 'Evidence',
  from: 'Source',
  summary: (likely: string, range: string | null, driver: string, evidence: string) =>
    [`${likely}${range === null ? '' : ` (${range})`}`, driver.toLowerCase(), evidence.toLowerCase()].join(
      ' · ',
    ),
  range: (low: string, high: string) => `${low} to ${high}`,
  remove: (name: string) => `Remove ${name || 'this line'}`,
  removed: (name: string) => `Removed ${name || 'the line'}.`,
  sum: (month: string, range: string | null, year: string) =>
    `All lines: ${month} a month${range === null ? '' : ` (${range})`}, ${year} a year.`,
  fed: 'Twelve months of the',
  fedLink: 'running-cost lines',
};
