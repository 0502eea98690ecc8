/** What spreadsheets take for a formula when they open a file of values. */
const looksLikeFormula = /^[=+\-@\t\r]/;
const isSignedNumber = /^[+-]\d[\d.,]*$/;

/**
 * A line of comma-separated values, without its end. Each field is quoted, and what a spreadsheet would take for
 * a formula gets an apostrophe before it (OWASP, "CSV Injection").
 */
export function csvLine(fields: readonly string[]): string {
  return fields
    .map((field) => {
      const safe = looksLikeFormula.test(field) && !isSignedNumber.test(field) ? `'${field}` : field;
      return `"${safe.replaceAll('"', '""')}"`;
    })
    .join(',');
}
