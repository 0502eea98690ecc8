import type { Book } from '../book';

export class Application {
  readonly scalars = [
    'CalculationMode',
    'CalculationState',
    'DecimalSeparator',
    'ThousandsSeparator',
    'UseSystemSeparators',
  ];
  readonly CalculationMode = 'Automatic';
  readonly DecimalSeparator = '.';
  readonly ThousandsSeparator = ',';
  readonly UseSystemSeparators = true;

  constructor(private readonly book: Book) {}

  get CalculationState() {
    return this.book.engine.calculation.busy ? 'Calculating' : 'Done';
  }
  get CultureInfo() {
    return new CultureInfo();
  }
  Calculate() {
    this.book.engine.calculation.recalculateAll();
  }
  /** The grid repaints once per frame in any case. */
  SuspendScreenUpdatingUntilNextSync() {
    return null;
  }
  /** Calculation waits for the end of the batch in any case. */
  SuspendApiCalculationUntilNextSync() {
    return null;
  }
}

class CultureInfo {
  readonly scalars = ['Name'];
  readonly Name = 'en-US';
  get NumberFormat() {
    return new NumberFormatInfo();
  }
}

class NumberFormatInfo {
  readonly scalars = ['NumberDecimalSeparator', 'NumberGroupSeparator'];
  readonly NumberDecimalSeparator = '.';
  readonly NumberGroupSeparator = ',';
}
