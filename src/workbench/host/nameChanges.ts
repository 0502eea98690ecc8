import type { ISetDefinedNameMutationParam } from '@univerjs/engine-formula';
import {
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import type { Engine } from './engine';

/**
 * Univer keeps parsed formulas by their text and goes on calculating with what a name in them meant before; of a name
 * that goes, or comes back, it does not know which formulas use it.
 */
export function followNameChanges(engine: Engine): void {
  const functions = engine.injector.get(IFunctionService);
  const gone = new Set<string>();
  engine.on('command', ({ id, params }) => {
    const isGone = id === RemoveDefinedNameMutation.id;
    if (!isGone && id !== SetDefinedNameMutation.id) return;
    // Every key of that cache contains the empty text.
    functions.deleteFormulaAstCacheKey('');
    const name = (params as ISetDefinedNameMutationParam).name.toLowerCase();
    if (isGone) gone.add(name);
    if (isGone || gone.delete(name)) engine.calculation.recalculateAll();
  });
}
