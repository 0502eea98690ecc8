import {
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import type { Engine } from './engine';

/** Univer keeps parsed formulas by their text and goes on calculating with what a name in them meant before. */
export function followNameChanges(engine: Engine): void {
  const functions = engine.injector.get(IFunctionService);
  engine.on('command', ({ id }) => {
    const isName = id === SetDefinedNameMutation.id || id === RemoveDefinedNameMutation.id;
    // Every key of that cache contains the empty text.
    if (isName) functions.deleteFormulaAstCacheKey('');
  });
}
