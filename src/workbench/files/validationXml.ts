import { areaAddress, parseArea } from './address';
import { fromFileFormula, toFileFormula } from './fileFormula';
import { shiftFormula } from './formulaTokens';
import type { ReadingContext } from './readWorksheet';
import type { ModelValidation } from './workbookModel';
import type { XmlElement } from './xml';
import { decodeXstring, element, encodeXstring, escapeText, find, meaningOf } from './xml';

/** The operators of Office.js whose spelling in a file is another one. */
const FILE_OPERATORS: Record<string, string> = {
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** Characters that Excel allows; it refuses a file with more. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_LIST = 255;

const shortened = (text: string, limit: number) =>
  text.length > limit ? `${text.slice(0, limit - 1)}…` : text;

/**
 * One dataValidation element of a worksheet. Titles and messages beyond Excel's limits are cut.
 *
 * @throws Error when the words of a list are longer than Excel allows.
 */
export function validationXml(validation: ModelValidation, addinFunctions: readonly string[]): string {
  const { kind, operator, errorTitle, errorMessage, promptTitle, promptMessage } = validation;
  const text = (value: string | undefined, limit: number) =>
    value ? encodeXstring(shortened(value, limit)) : undefined;
  const formula = (name: string, value: string | undefined) =>
    value === undefined
      ? undefined
      : element(name, {}, escapeText(encodeXstring(fileOperand(kind, value, addinFunctions))));
  return element(
    'dataValidation',
    {
      type: kind,
      operator: operator && (FILE_OPERATORS[operator] ?? operator[0].toLowerCase() + operator.slice(1)),
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      errorTitle: text(errorTitle, MAX_TITLE),
      error: text(errorMessage, MAX_MESSAGE),
      promptTitle: text(promptTitle, MAX_TITLE),
      prompt: text(promptMessage, MAX_MESSAGE),
      sqref: areaAddress(validation.area),
    },
    formula('formula1', validation.formula1),
    formula('formula2', validation.formula2),
  );
}

/** A list without "=" is its words, which a file quotes; anything else is a formula. */
function fileOperand(
  kind: ModelValidation['kind'],
  operand: string,
  addinFunctions: readonly string[],
): string {
  if (kind !== 'list' || operand.startsWith('=')) return toFileFormula(operand, addinFunctions);
  if (operand.length > MAX_LIST)
    throw new Error(
      `A list of choices has ${operand.length} characters ("${operand.slice(0, 20)}…"); Excel allows ${MAX_LIST}. Write the choices into cells and refer to them.`,
    );
  return `"${operand.replaceAll('"', '""')}"`;
}

function modelOperand(operand: string, addinFunctions: readonly string[]): string {
  const words = /^"((?:[^"]|"")*)"$/.exec(operand);
  if (words) return words[1].replaceAll('""', '"');
  const isNumber = operand.trim() !== '' && Number.isFinite(Number(operand));
  return isNumber ? operand : fromFileFormula(operand, addinFunctions);
}

// Dates and times are numbers to a workbook.
const MODEL_KINDS: Record<string, ModelValidation['kind']> = {
  list: 'list',
  whole: 'whole',
  decimal: 'decimal',
  date: 'decimal',
  time: 'decimal',
  custom: 'custom',
};

/** The validations of one dataValidation element, one for each of its areas; none for kinds the model lacks. */
export function readValidation(
  source: XmlElement,
  { addinFunctions, allowance }: Pick<ReadingContext, 'addinFunctions' | 'allowance'>,
): ModelValidation[] {
  const { attributes } = source;
  const kind = meaningOf(MODEL_KINDS, attributes.type);
  if (!kind) return [];
  const areas = (attributes.sqref ?? '').split(' ').flatMap((address) => parseArea(address) ?? []);
  return areas.map((area) => {
    const operand = (name: string) => {
      const text = find(source, name)?.text;
      if (!text) return undefined;
      const shifted = shiftFormula(
        decodeXstring(text),
        area.row - areas[0].row,
        area.column - areas[0].column,
      );
      return modelOperand(allowance.takeFormula(shifted), addinFunctions);
    };
    const text = (name: string) => (attributes[name] ? decodeXstring(attributes[name]) : undefined);
    return {
      area,
      kind,
      operator: attributes.operator,
      formula1: operand('formula1'),
      formula2: operand('formula2'),
      errorTitle: text('errorTitle'),
      errorMessage: text('error'),
      promptTitle: text('promptTitle'),
      promptMessage: text('prompt'),
    };
  });
}
