import { FORMULA_REF_TO_ARRAY_CACHE, LexerTreeBuilder } from '@univerjs/engine-formula';

/** More formulas than a workbook of several cases has. */
const ROOM = 100_000;

interface FormulaCache {
  readonly _cache: { limit: number };
  _hash(text: string): string;
  set(text: string, value: unknown): void;
}

interface DefinedNames {
  readonly unitId?: string | null;
  getDirtyDefinedNameMap(): Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
}

/** The cell ranges that formulas read: each may be large, so that their number stays as it is. */
const RANGES: unknown = FORMULA_REF_TO_ARRAY_CACHE;

/**
 * Univer remembers parsed formulas and texts by a hash of 32 bits where they are longer than 64 characters: two that
 * share one gave the first's result twice. And it remembers fewer formulas than one case has, so that going through
 * them in order never found any: each was parsed again, twice in every pass.
 */
export function mendFormulaCaches(): void {
  const caches = Object.getPrototypeOf(RANGES) as FormulaCache;
  if (Object.hasOwn(caches, 'isMended')) return;
  Object.defineProperty(caches, 'isMended', { value: true });
  caches._hash = (text) => text;
  const set = caches.set;
  caches.set = function (text, value) {
    if (this !== RANGES && this._cache.limit < ROOM) this._cache.limit = ROOM;
    set.call(this, text, value);
  };
  // Univer looks for a name among the changed ones by listing them all, for every word of every formula.
  Object.assign(LexerTreeBuilder.prototype, {
    _checkDefinedNameDirty: (token: string, { unitId, getDirtyDefinedNameMap }: DefinedNames) =>
      !!unitId && Object.hasOwn(getDirtyDefinedNameMap()[unitId] ?? {}, token),
  });
}
