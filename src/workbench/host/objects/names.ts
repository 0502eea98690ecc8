import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import {
  IDefinedNamesService,
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import { InsertDefinedNameCommand } from '@univerjs/sheets';
import { absoluteAddress, parseAddress, splitReference } from '../addresses';
import type { Book } from '../book';
import { SHEET_COLUMNS, SHEET_ROWS } from '../book';
import { checkFormula, formulaWords } from '../formulaSyntax';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../officeError';
import { Range } from './range';

export class Names {
  constructor(private readonly book: Book) {}

  Items() {
    return this.all().map(({ name }) => new NamedItem(this.book, name));
  }
  Add(name: string, reference: Range | string, comment?: string | null) {
    this.checkName(name);
    if (this.GetItemOrNullObject(name)) throw itemAlreadyExists(`the name ${name}`);
    const refersTo =
      reference instanceof Range
        ? `=${absoluteAddress(reference.fsheet.getSheetName(), reference.gridCells)}`
        : reference;
    const text = this.stored(name, refersTo);
    const { book } = this.book.engine;
    const added = book
      .newDefinedNameBuilder()
      .setName(name)
      .setRef(text)
      .setComment(comment ?? '')
      .setScopeToWorkbook()
      .build();
    // The grid's own way sets names, new ones too, as if renamed: it would parse every formula for each.
    this.book.engine.execute(InsertDefinedNameCommand.id, { ...added, unitId: book.getId() });
    return new NamedItem(this.book, name);
  }
  AddFormulaLocal(name: string, formula: string, comment?: string | null) {
    return this.Add(name, formula, comment);
  }
  GetItem(name: string) {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw itemNotFound(`the name ${name}`);
    return found;
  }
  GetItemOrNullObject(name: string) {
    const wanted = String(name).toLowerCase();
    const found = this.all().find((item) => item.name.toLowerCase() === wanted);
    return found ? new NamedItem(this.book, found.name) : null;
  }
  GetCount() {
    return this.all().length;
  }

  /** The grid's own list makes an object with services of every name, for each that is looked up. */
  private all(): IDefinedNamesServiceParam[] {
    const { injector, book } = this.book.engine;
    return Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(book.getId()) ?? {});
  }

  /** Univer's spelling: a reference without "=", a formula with it. */
  stored(name: string, refersTo: string): string {
    const formula = refersTo.startsWith('=') ? refersTo : `="${refersTo.replace(/"/g, '""')}"`;
    checkFormula(formula);
    // Cells cannot lead back to a name; looking through all names for each new one takes minutes for several cases.
    if (this.book.locate(formula)) return formula.slice(1);
    this.refuseRecursion(name, formula);
    return formula;
  }

  private checkName(name: string) {
    const isLegal =
      name.length <= 255 &&
      /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u.test(name) &&
      !/^[rc]$/i.test(name) &&
      !/^r\d*c\d*$/i.test(name) &&
      !parseAddress(name, SHEET_ROWS, SHEET_COLUMNS);
    if (!isLegal) throw invalidArgument(`"${name}" is no valid name`);
    // Excel allows a name that a function also has; in Univer it would hide the function.
    if (this.book.engine.injector.get(IFunctionService).hasExecutor(name.toUpperCase())) {
      throw invalidArgument(`the name "${name}" is also a function, which this host cannot keep apart`);
    }
  }

  /** A name that refers to itself, also through others, overflows Univer's parser and ends calculation for good. */
  private refuseRecursion(name: string, formula: string) {
    const formulas = new Map(this.Items().map((item) => [item.Name.toLowerCase(), item.Formula] as const));
    formulas.set(name.toLowerCase(), formula);
    const seen = new Set<string>();
    const visit = (text: string) => {
      for (const word of formulaWords(text)) {
        const key = word.toLowerCase();
        const next = formulas.get(key);
        if (key === name.toLowerCase()) throw invalidArgument(`the name ${name} would refer to itself`);
        if (next === undefined || seen.has(key)) continue;
        seen.add(key);
        visit(next);
      }
    };
    visit(formula);
  }
}

export class NamedItem {
  readonly scalars = ['Comment', 'Formula', 'Name', 'Scope', 'Type', 'Value', 'Visible'];
  readonly Scope = 'Workbook';

  constructor(
    private readonly book: Book,
    readonly Name: string,
  ) {}

  identify() {
    return { _Id: this.Name };
  }
  private get item(): IDefinedNamesServiceParam {
    const { injector, book } = this.book.engine;
    const found = injector.get(IDefinedNamesService).getValueByName(book.getId(), this.Name);
    if (!found) throw itemNotFound(`the name ${this.Name}`);
    return found;
  }
  private change(changes: Partial<IDefinedNamesServiceParam>) {
    const { engine } = this.book;
    const params = { unitId: engine.book.getId(), ...this.item, ...changes };
    // As the grid's own command does, which would parse every formula as well, in case the name is another.
    this.Delete();
    engine.executeUndoably(
      { id: SetDefinedNameMutation.id, params },
      { id: RemoveDefinedNameMutation.id, params },
    );
  }

  get Formula() {
    const text = this.item.formulaOrRefString;
    return text.startsWith('=') ? text : `=${text}`;
  }
  set Formula(formula: string) {
    const text = new Names(this.book).stored(this.Name, formula);
    this.change({ formulaOrRefString: text });
  }
  get Comment() {
    return this.item.comment ?? '';
  }
  set Comment(text: string) {
    this.change({ comment: text });
  }
  get Visible() {
    return !this.item.hidden;
  }
  set Visible(visible: boolean) {
    this.change({ hidden: !visible });
  }
  get Type() {
    const { Formula } = this;
    if (/^=.*#REF!/.test(Formula)) return 'Error';
    if (this.place()) return 'Range';
    if (/^="(?:[^"]|"")*"$/.test(Formula)) return 'String';
    if (/^=[-+]?\d+$/.test(Formula)) return 'Integer';
    if (/^=[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(Formula)) return 'Double';
    return /^=(TRUE|FALSE)$/i.test(Formula) ? 'Boolean' : 'Formula';
  }
  get Value() {
    const { Formula, Type } = this;
    if (Type === 'Range') return Formula.slice(1);
    if (Type === 'String') return Formula.slice(2, -1).replace(/""/g, '"');
    if (Type === 'Integer' || Type === 'Double') return Number(Formula.slice(1));
    if (Type === 'Boolean') return /true/i.test(Formula);
    return Type === 'Error' ? '#REF!' : Formula;
  }

  GetRange() {
    const found = this.GetRangeOrNullObject();
    if (!found) throw itemNotFound(`the name ${this.Name} is no range`);
    return found;
  }
  GetRangeOrNullObject() {
    const place = this.place();
    return place && new Range(this.book, place.sheetId, place.box);
  }
  Delete() {
    const { engine } = this.book;
    const params = { unitId: engine.book.getId(), ...this.item };
    // The grid's own command parses every formula for each name and writes #REF! where Excel leaves the name.
    engine.executeUndoably(
      { id: RemoveDefinedNameMutation.id, params },
      { id: SetDefinedNameMutation.id, params },
    );
  }

  private place() {
    const parts = splitReference(this.Formula);
    return parts?.sheet ? this.book.locate(this.Formula) : null;
  }
}
