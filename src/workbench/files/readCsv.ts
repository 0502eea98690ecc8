import Papa from 'papaparse';
import type { ModelSheet, ModelValue } from './workbookModel';

const DELIMITERS = [',', ';', '\t', '|'];
const DECIMAL_POINT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const DECIMAL_COMMA = /^[+-]?(\d+,?\d*|,\d+)(e[+-]?\d+)?$/i;

/**
 * Reads comma-separated values: UTF-8 (Windows-1252 where it is not valid UTF-8) or UTF-16 with a byte-order mark;
 * commas, semicolons, tabs or bars between fields. Blank fields are null and short rows are padded.
 *
 * Fields become numbers only where they can mean nothing else: "1.5", "-3", "1e3", "12%" (0.12), and "1,5" in a file
 * of semicolons, where the comma is the decimal sign. Grouped thousands ("1,234" or "1.234"), dates, numbers with
 * leading zeros ("007", a code) or more than 15 digits stay text, so that nothing is misread or lost; TRUE and FALSE become booleans.
 * Text that begins with "=", "+", "-" or "@" stays text: a file of values never brings a formula.
 *
 * @throws Error with what to do, when the file holds no values.
 */
export function readCsv(content: Uint8Array | string): ModelValue[][] {
  const text = (typeof content === 'string' ? content : decode(content)).replace(/^\uFEFF/, '');
  // Excel's own hint of the delimiter, a line of its own at the top.
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const { data, meta } = Papa.parse<string[]>(hint ? text.slice(hint[0].length) : text, {
    delimiter: hint?.[1] ?? '',
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: 'greedy',
  });
  if (!data.length) throw new Error('The CSV file holds no values. Choose a file with at least one row.');
  const decimalComma = meta.delimiter === ';';
  const columns = data.reduce((width, row) => Math.max(width, row.length), 0);
  return data.map((row) =>
    Array.from({ length: columns }, (_, index) => fieldValue(row[index] ?? '', decimalComma)),
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

function fieldValue(field: string, decimalComma: boolean): ModelValue {
  const text = field.trim();
  if (!text) return null;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return number(text, decimalComma) ?? field;
}

function number(text: string, decimalComma: boolean): number | undefined {
  const isPercentage = text.endsWith('%');
  const digits = (isPercentage ? text.slice(0, -1) : text).trimEnd();
  const hasPoint = DECIMAL_POINT.test(digits);
  if (!hasPoint && !(decimalComma && DECIMAL_COMMA.test(digits))) return undefined;
  // In a file of semicolons "1.234" is a thousand to some and one to others; so is "1,234".
  if (decimalComma && /^[+-]?\d{1,3}[.,]\d{3}$/.test(digits)) return undefined;
  if (/^[+-]?0\d/.test(digits) || digits.replace(/e.*$|\D/gi, '').length > 15) return undefined;
  const value = Number(digits.replace(',', '.'));
  if (!Number.isFinite(value)) return undefined;
  // Dividing by the text's own power of ten keeps 12.3 % at 0.123, which 12.3 / 100 would also be.
  return isPercentage ? value / 100 : value;
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
