import type { Nullable } from '@univerjs/core';
import type {
  IConditionFormattingRule,
  IFormulaHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import { boxOf, hexColor, rangeOf } from '../engine';
import { intersect } from '../addresses';
import { invalidArgument, itemNotFound, OfficeError } from '../officeError';
import { Range } from './range';
import { parseColor } from './rangeFormat';

type FormulaRule = IConditionFormattingRule<IFormulaHighlightCell>;
const isFormulaRule = (rule: IConditionFormattingRule): rule is FormulaRule =>
  rule.rule.type === CFRuleType.highlightCell && rule.rule.subType === CFSubRuleType.formula;

let lastId = 0;

export class ConditionalFormats {
  constructor(private readonly range: Range) {}

  Items() {
    return this.rules().map(({ cfId }) => new ConditionalFormat(this.range, cfId));
  }
  get Count() {
    return this.rules().length;
  }
  GetCount() {
    return this.Count;
  }
  Add(type: string) {
    if (type !== 'Custom') {
      throw new OfficeError(
        'NotImplemented',
        `This host draws conditional formats of type Custom, not ${type}.`,
      );
    }
    this.range.book.guardSheet(this.range.sheetId);
    const cfId = `format-${++lastId}`;
    this.range.book.engine.ensureSize(this.range.fsheet, this.range.gridCells);
    this.range.fsheet.addConditionalFormattingRule({
      cfId,
      ranges: [rangeOf(this.range.gridCells)],
      stopIfTrue: false,
      rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: '=FALSE', style: {} },
    });
    return new ConditionalFormat(this.range, cfId);
  }
  GetItem(id: string) {
    const found = this.GetItemOrNullObject(id);
    if (!found) throw itemNotFound(`conditional format ${id}`);
    return found;
  }
  GetItemOrNullObject(id: string) {
    return this.Items().find((format) => format.Id === id) ?? null;
  }
  GetItemAt(index: number) {
    const found = this.Items()[index];
    if (!found) throw invalidArgument(`index ${index}`);
    return found;
  }
  ClearAll() {
    const rules = this.rules();
    if (!rules.length) return;
    this.range.book.guardSheet(this.range.sheetId);
    for (const { cfId, ranges } of rules) {
      const covered = ranges.every((range) => {
        const box = boxOf(range);
        const common = intersect(box, this.range.gridCells);
        return common?.rows === box.rows && common.cols === box.cols;
      });
      if (covered) this.range.fsheet.deleteConditionalFormattingRule(cfId);
      else this.frange().clearConditionalFormatRules();
    }
  }

  private frange() {
    const { row, col, rows, cols } = this.range.gridCells;
    return this.range.fsheet.getRange(row, col, rows, cols);
  }
  private rules(): FormulaRule[] {
    return this.range.fsheet
      .getConditionalFormattingRules()
      .filter(isFormulaRule)
      .filter(({ ranges }) => ranges.some((range) => intersect(boxOf(range), this.range.gridCells)));
  }
}

class ConditionalFormat {
  readonly scalars = ['Id', 'Priority', 'StopIfTrue', 'Type'];
  readonly Type = 'Custom';

  constructor(
    readonly range: Range,
    readonly Id: string,
  ) {}

  identify() {
    return { Id: this.Id };
  }
  get rule(): FormulaRule {
    const found = this.range.fsheet.getConditionalFormattingRules().find(({ cfId }) => cfId === this.Id);
    if (!found || !isFormulaRule(found)) throw itemNotFound(`conditional format ${this.Id}`);
    return found;
  }
  change(rule: Partial<IFormulaHighlightCell>, stopIfTrue = this.rule.stopIfTrue) {
    this.range.book.guardSheet(this.range.sheetId);
    const old = this.rule;
    this.range.fsheet.setConditionalFormattingRule(this.Id, {
      ...old,
      stopIfTrue,
      rule: { ...old.rule, ...rule },
    });
  }

  get Priority() {
    return this.range.fsheet.getConditionalFormattingRules().findIndex(({ cfId }) => cfId === this.Id);
  }
  get StopIfTrue() {
    return this.rule.stopIfTrue;
  }
  set StopIfTrue(stop: boolean) {
    this.change({}, stop);
  }
  get Custom() {
    return new CustomConditionalFormat(this);
  }
  get CustomOrNullObject() {
    return this.Custom;
  }
  GetRange() {
    return new Range(this.range.book, this.range.sheetId, boxOf(this.rule.ranges[0]));
  }
  Delete() {
    this.range.book.guardSheet(this.range.sheetId);
    this.range.fsheet.deleteConditionalFormattingRule(this.rule.cfId);
  }
}

class CustomConditionalFormat {
  readonly scalars = [];
  constructor(private readonly owner: ConditionalFormat) {}
  get Rule() {
    return new ConditionalFormatRule(this.owner);
  }
  get Format() {
    return new ConditionalRangeFormat(this.owner);
  }
}

class ConditionalFormatRule {
  readonly scalars = ['Formula'];
  constructor(private readonly owner: ConditionalFormat) {}
  get Formula() {
    return this.owner.rule.rule.value;
  }
  set Formula(formula: string) {
    this.owner.change({ value: formula.startsWith('=') ? formula : `=${formula}` });
  }
}

class ConditionalRangeFormat {
  readonly scalars = [];
  constructor(private readonly owner: ConditionalFormat) {}
  get Fill() {
    return new ConditionalFill(this.owner);
  }
  get Font() {
    return new ConditionalFont(this.owner);
  }
}

const restyle = (owner: ConditionalFormat, style: IFormulaHighlightCell['style']) =>
  owner.change({ style: { ...owner.rule.rule.style, ...style } });

class ConditionalFill {
  readonly scalars = ['Color'];
  constructor(private readonly owner: ConditionalFormat) {}
  get Color(): Nullable<string> {
    return hexColor(this.owner.rule.rule.style.bg) ?? '';
  }
  set Color(color: string) {
    restyle(this.owner, { bg: { rgb: parseColor(color) } });
  }
}

class ConditionalFont {
  readonly scalars = ['Bold', 'Color'];
  constructor(private readonly owner: ConditionalFormat) {}
  get Color(): string {
    return hexColor(this.owner.rule.rule.style.cl) ?? '';
  }
  set Color(color: string) {
    restyle(this.owner, { cl: { rgb: parseColor(color) } });
  }
  get Bold() {
    return this.owner.rule.rule.style.bl === 1;
  }
  set Bold(on: boolean) {
    restyle(this.owner, { bl: on ? 1 : 0 });
  }
}
