import Papa from 'papaparse';
import type { ModelSheet, ModelValue } from './workbookModel';

/** Commas come after semicolons: files of semicolons are those whose numbers have decimal commas. */
const DELIMITERS = ['\t', ';', ',', '|'];
const PREVIEWED_ROWS = 50;
const NUMBER = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/i;
/** "1,234" or "1.234": a thousand to some and one to others. */
const GROUPED = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Reads comma-separated values: UTF-8 (Windows-1252 where it is not valid UTF-8) or UTF-16 with a byte-order mark;
 * commas, semicolons, tabs or bars between fields. Blank fields are null and short rows are padded.
 *
 * Fields become numbers only where they can mean nothing else: "1.5", "-3", "1e3", "12%" (0.12), and "1,5" in a file
 * of semicolons, where the comma may be the decimal sign. Grouped thousands, dates, codes with leading zeros ("007")
 * and whole numbers of more than 15 digits stay text, so that nothing is misread or lost. TRUE and FALSE become booleans.
 * Text that begins with "=", "+", "-" or "@" stays text: a file of values never brings a formula.
 *
 * @throws Error with what to do, when the file holds no values, or when a quotation mark that nothing closes would
 * let rows run together.
 */
export function readCsv(content: Uint8Array | string): ModelValue[][] {
  const text = (typeof content === 'string' ? content : decode(content)).replace(/^\uFEFF/, '');
  // Excel's own hint of the delimiter, a line of its own at the top.
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const delimiter = hint?.[1] ?? delimiterOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter });
  const misquoted = errors.find(({ type }) => type === 'Quotes');
  if (misquoted) {
    const line = linesIn(text.slice(0, text.length - body.length + (misquoted.index ?? 0)));
    throw new Error(
      `Line ${line} has a field whose quotation marks do not close. Correct them there: inside a quoted field, a quotation mark is written twice.`,
    );
  }
  while (data.length && data[data.length - 1].every((field) => !field.trim())) data.pop();
  if (!data.length) throw new Error('The CSV file holds no values. Choose a file with at least one row.');
  const decimalSigns = delimiter === ';' ? decimalSignsOf(data) : ['.'];
  const columns = data.reduce((width, row) => Math.max(width, row.length), 0);
  return data.map((row) =>
    Array.from({ length: columns }, (_, index) => fieldValue(row[index] ?? '', decimalSigns)),
  );
}

/** Lines that a text begins, whatever ends them. */
function linesIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length;
}

/** The first delimiter that cuts every row into the same number of fields, else the one that Papa Parse guesses. */
function delimiterOf(text: string): string {
  const cutsEvenly = (delimiter: string) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: PREVIEWED_ROWS, skipEmptyLines: true });
    return data.length > 0 && data[0].length > 1 && data.every((row) => row.length === data[0].length);
  };
  return (
    DELIMITERS.find(cutsEvenly) ??
    Papa.parse(text, { delimitersToGuess: DELIMITERS, preview: PREVIEWED_ROWS, skipEmptyLines: true }).meta
      .delimiter
  );
}

/** The decimal signs that a file of semicolons shows in numbers whose sign cannot group thousands. */
function decimalSignsOf(rows: readonly (readonly string[])[]): string[] {
  return [',', '.'].filter((sign) =>
    rows.some((row) =>
      row.some((field) => {
        const digits = field.trim().replace(/\s*%$/, '');
        return digits.includes(sign) && NUMBER.test(digits) && !GROUPED.test(digits);
      }),
    ),
  );
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What Excel on Windows writes as plain "CSV".
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function fieldValue(field: string, decimalSigns: readonly string[]): ModelValue {
  const text = field.trim();
  if (!text) return null;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return numberValue(text, decimalSigns) ?? field;
}

function numberValue(text: string, decimalSigns: readonly string[]): number | undefined {
  const digits = text.replace(/\s*%$/, '');
  if (!NUMBER.test(digits)) return undefined;
  const sign = /[.,]/.exec(digits)?.[0];
  if (sign && !decimalSigns.includes(sign)) return undefined;
  if (decimalSigns.length > 1 && GROUPED.test(digits)) return undefined;
  // Codes: leading zeros, and whole numbers that a double cannot hold.
  if (/^[+-]?(0\d|\d{16,}$)/.test(digits)) return undefined;
  const value = Number(digits.replace(',', '.'));
  if (!Number.isFinite(value)) return undefined;
  return digits === text ? value : value / 100;
}

/** A sheet that holds the values of a CSV file from A1. */
export function csvSheet(name: string, rows: readonly (readonly ModelValue[])[]): ModelSheet {
  return {
    name,
    visibility: 'visible',
    gridlines: true,
    cells: rows.flatMap((values, row) =>
      values.flatMap((value, column) => (value === null ? [] : [{ row, column, value }])),
    ),
    columnWidths: {},
    rowHeights: {},
    merges: [],
    charts: [],
    validations: [],
    conditionalFormats: [],
    tables: [],
    protected: false,
  };
}
