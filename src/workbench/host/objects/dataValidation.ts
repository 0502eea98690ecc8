import type { ISheetDataValidationRule } from '@univerjs/core';
import { DataValidationErrorStyle, DataValidationOperator } from '@univerjs/core';
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from '@univerjs/sheets-data-validation';
import { absoluteAddress } from '../addresses';
import { rangeOf } from '../engine';
import { invalidArgument } from '../officeError';
import { Range } from './range';

const KINDS = { wholeNumber: 'whole', decimal: 'decimal', list: 'list', custom: 'custom' } as const;
type Kind = keyof typeof KINDS;
const ERROR_STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** Excel's operators and Univer's names for them. */
const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

interface Criterion {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
  readonly source?: unknown;
  readonly inCellDropDown?: boolean;
  readonly formula?: string;
}
type Rule = Partial<Record<Kind, Criterion>>;
interface ErrorAlert {
  readonly title?: string;
  readonly message?: string;
  readonly style?: string;
  readonly showAlert?: boolean;
}
interface Prompt {
  readonly title?: string;
  readonly message?: string;
  readonly showPrompt?: boolean;
}

let lastRule = 0;

export class DataValidation {
  readonly scalars = ['ErrorAlert', 'IgnoreBlanks', 'Prompt', 'Rule', 'Type'];
  constructor(private readonly range: Range) {}

  get Type() {
    const kind = this.rule()?.type;
    const found = Object.entries(KINDS).find(([, type]) => type === kind);
    return found ? found[0][0].toUpperCase() + found[0].slice(1) : 'None';
  }
  get Rule(): Rule {
    const rule = this.rule();
    const kind = (Object.keys(KINDS) as Kind[]).find((key) => KINDS[key] === rule?.type);
    if (!rule || !kind) return {};
    if (kind === 'custom') return { custom: { formula: rule.formula1 } };
    if (kind === 'list')
      return { list: { source: rule.formula1, inCellDropDown: rule.showDropDown !== false } };
    const operator = Object.keys(OPERATORS).find((key) => OPERATORS[key] === rule.operator) ?? 'Between';
    return { [kind]: { formula1: numeric(rule.formula1), formula2: numeric(rule.formula2), operator } };
  }
  set Rule(rule: Rule) {
    const kind = (Object.keys(KINDS) as Kind[]).find((key) => rule[key]);
    const criterion = kind && rule[kind];
    if (!criterion) throw invalidArgument('a validation rule is a list, a number or a custom formula');
    const operator = criterion.operator === undefined ? undefined : OPERATORS[criterion.operator];
    if (criterion.operator !== undefined && !operator)
      throw invalidArgument(`operator ${criterion.operator}`);
    const first = { list: criterion.source, custom: criterion.formula }[kind as string] ?? criterion.formula1;
    if (first === undefined || first === '') throw invalidArgument('the validation rule has no criterion');
    this.put({
      type: KINDS[kind],
      formula1: this.text(first),
      formula2: criterion.formula2 === undefined ? undefined : this.text(criterion.formula2),
      operator,
      showDropDown: criterion.inCellDropDown,
    });
  }
  get ErrorAlert(): ErrorAlert {
    const { errorTitle = '', error = '', errorStyle, showErrorMessage = true } = this.rule() ?? {};
    const style = Object.keys(ERROR_STYLES).find((key) => ERROR_STYLES[key] === errorStyle) ?? 'Stop';
    return { title: errorTitle, message: error, style, showAlert: showErrorMessage };
  }
  set ErrorAlert({ title, message, style = 'Stop', showAlert = true }: ErrorAlert) {
    this.change({
      errorTitle: title,
      error: message,
      errorStyle: ERROR_STYLES[style],
      showErrorMessage: showAlert,
    });
  }
  get Prompt(): Prompt {
    const { promptTitle = '', prompt = '', showInputMessage = true } = this.rule() ?? {};
    return { title: promptTitle, message: prompt, showPrompt: showInputMessage };
  }
  set Prompt({ title, message, showPrompt = true }: Prompt) {
    this.change({ promptTitle: title, prompt: message, showInputMessage: showPrompt });
  }
  get IgnoreBlanks() {
    return this.rule()?.allowBlank !== false;
  }
  set IgnoreBlanks(ignore: boolean) {
    this.change({ allowBlank: ignore });
  }
  Clear() {
    if (!this.model().getRules(this.unitId, this.range.sheetId)?.length) return;
    this.range.book.guardSheet(this.range.sheetId);
    this.range.book.engine.execute(ClearRangeDataValidationCommand.id, {
      ...this.target(),
      ranges: this.ranges(),
    });
  }

  private get unitId() {
    return this.range.book.engine.book.getId();
  }
  private target() {
    return { unitId: this.unitId, subUnitId: this.range.sheetId };
  }
  private ranges() {
    return [rangeOf(this.range.gridCells)];
  }
  private model() {
    return this.range.book.engine.injector.get(SheetDataValidationModel);
  }
  private rule(): ISheetDataValidationRule | undefined {
    const { row, col } = this.range.cells;
    return this.model().getRuleByLocation(this.unitId, this.range.sheetId, row, col) ?? undefined;
  }
  /** Excel keeps alert and prompt without a rule; Univer's rule of any value stands for that. */
  private change(changes: Partial<ISheetDataValidationRule>) {
    this.put({ ...(this.rule() ?? { type: 'any' }), ...changes });
  }
  private put(rule: Partial<ISheetDataValidationRule> & Pick<ISheetDataValidationRule, 'type'>) {
    this.range.book.guardSheet(this.range.sheetId);
    const { errorTitle, error, errorStyle, promptTitle, prompt, allowBlank } = this.rule() ?? {};
    const { engine, sheetId } = { engine: this.range.book.engine, sheetId: this.range.sheetId };
    engine.ensureSize(this.range.book.sheet(sheetId), this.range.gridCells);
    engine.execute(AddSheetDataValidationCommand.id, {
      ...this.target(),
      rule: {
        errorTitle,
        error,
        errorStyle: errorStyle ?? DataValidationErrorStyle.STOP,
        promptTitle,
        prompt,
        allowBlank,
        showErrorMessage: true,
        ...rule,
        uid: `validation-${++lastRule}`,
        ranges: this.ranges(),
      },
    });
  }
  private text(value: unknown): string {
    if (!(value instanceof Range)) return String(value);
    return `=${absoluteAddress(value.fsheet.getSheetName(), value.gridCells)}`;
  }
}

const numeric = (text: string | undefined) =>
  text === undefined || text === '' || Number.isNaN(Number(text)) ? text : Number(text);
