import type { BaseValueObject } from '@univerjs/engine-formula';
import { BaseFunction } from '@univerjs/engine-formula';
import { cellsOf, errorValue, firstError, numberOf, numbersOf, numberValue } from '../formulaValues';
import { tTwoTails } from './distributions';

interface Sample {
  readonly size: number;
  readonly mean: number;
  readonly variance: number;
}

function sampleOf(values: readonly number[]): Sample {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { size: values.length, mean, variance: squares / (values.length - 1) };
}

/** The t-test with the accurate distribution; type 1 is paired, 2 of equal and 3 of unequal variances (Welch). */
export class TTest extends BaseFunction {
  override minParams = 4;
  override maxParams = 4;

  override calculate(
    first: BaseValueObject,
    second: BaseValueObject,
    tails: BaseValueObject,
    type: BaseValueObject,
  ): BaseValueObject {
    const error = firstError(first, second, tails, type);
    if (error) return error;
    const sides = Math.trunc(numberOf(tails));
    const kind = Math.trunc(numberOf(type));
    if ((sides !== 1 && sides !== 2) || ![1, 2, 3].includes(kind)) return errorValue('#NUM!');
    if (kind === 1 && cellsOf(first).flat().length !== cellsOf(second).flat().length)
      return errorValue('#N/A');
    const { t, degrees } = kind === 1 ? paired(first, second) : unpaired(first, second, kind === 2);
    if (!Number.isFinite(t) || !(degrees > 0)) return errorValue('#DIV/0!');
    return numberValue((tTwoTails(Math.abs(t), degrees) * sides) / 2);
  }
}

function paired(first: BaseValueObject, second: BaseValueObject) {
  const others = cellsOf(second).flat();
  const differences = cellsOf(first)
    .flat()
    .flatMap((cell, i) =>
      cell?.isNumber() && others[i]?.isNumber()
        ? [Number(cell.getValue()) - Number(others[i]?.getValue())]
        : [],
    );
  const { size, mean, variance } = sampleOf(differences);
  return { t: mean / Math.sqrt(variance / size), degrees: size - 1 };
}

function unpaired(first: BaseValueObject, second: BaseValueObject, equalVariances: boolean) {
  const a = sampleOf(numbersOf(first));
  const b = sampleOf(numbersOf(second));
  const difference = a.mean - b.mean;
  if (equalVariances) {
    const degrees = a.size + b.size - 2;
    const pooled = ((a.size - 1) * a.variance + (b.size - 1) * b.variance) / degrees;
    return { t: difference / Math.sqrt(pooled * (1 / a.size + 1 / b.size)), degrees };
  }
  const va = a.variance / a.size;
  const vb = b.variance / b.size;
  const degrees = (va + vb) ** 2 / (va ** 2 / (a.size - 1) + vb ** 2 / (b.size - 1));
  return { t: difference / Math.sqrt(va + vb), degrees };
}
