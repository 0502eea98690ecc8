import { formulaTokens, type Token } from './formulaTokens';

/** What rewriting needs to know of a twin. */
export interface CallableTwin {
  readonly name: string;
  readonly parameters: readonly {
    readonly name: string;
    /** What a call says that leaves it out; a parameter without it has to be given. */
    readonly default?: string;
    readonly repeating?: boolean;
  }[];
}

/** The twin of each function by its id, in capitals; null where there is none. */
export type TwinsById = ReadonlyMap<string, CallableTwin | null>;

export type StandaloneFormula =
  /** `needs`: the twins' names, each once. */
  | { readonly formula: string; readonly needs: readonly string[] }
  /** Ids of the functions called that have no twin, each once. */
  | { readonly noTwin: readonly string[] };

/** What a call says where a required argument is missing: no number, so that the twin answers #VALUE!. */
const NOTHING = '""';

/**
 * A formula with its add-in calls rewritten to their twins, wherever they stand; everything else stays as it
 * is, character by character. Null where it calls no function of the add-in.
 *
 * A call that leaves optional arguments out states their defaults.
 */
export function standaloneFormula(formula: string, twins: TwinsById): StandaloneFormula | null {
  const tokens = formulaTokens(formula);
  const needs = new Set<string>();
  const noTwin = new Set<string>();
  const rewritten = rewrite(tokens, { twins, needs, noTwin });
  if (noTwin.size > 0) return { noTwin: [...noTwin] };
  return needs.size > 0 ? { formula: rewritten, needs: [...needs] } : null;
}

interface Rewriting {
  readonly twins: TwinsById;
  readonly needs: Set<string>;
  readonly noTwin: Set<string>;
}

function rewrite(tokens: readonly Token[], rewriting: Rewriting): string {
  let text = '';
  for (let at = 0; at < tokens.length; at++) {
    const open = indexAfterSpace(tokens, at + 1);
    const id = calledFunction(tokens, at, open, rewriting.twins);
    if (id === null) {
      text += tokens[at]!.text;
      continue;
    }
    const close = closingIndex(tokens, open);
    const twin = rewriting.twins.get(id) ?? null;
    const texts = argumentsBetween(tokens, open, close).map((part) => rewrite(part, rewriting));
    const given = twin && statedArguments(twin, texts);
    if (given) {
      rewriting.needs.add(twin.name);
      text += `${twin.name}(${given.join(',')})`;
    } else {
      rewriting.noTwin.add(id);
      text += tokens
        .slice(at, close + 1)
        .map((token) => token.text)
        .join('');
    }
    at = close;
  }
  return text;
}

/** The id of the add-in's function that is called at a token, or null. */
function calledFunction(tokens: readonly Token[], at: number, open: number, twins: TwinsById): string | null {
  const { kind, text } = tokens[at]!;
  if (kind !== 'word' || tokens[open]?.text !== '(' || tokens[at - 1]?.text === '!') return null;
  const word = text.toUpperCase();
  // How Excel stores a function of an add-in that it does not find.
  const unknown = /^_XLDUDF_(.+)$/.exec(word)?.[1];
  const id = unknown?.replaceAll('_', '.') ?? word;
  return twins.has(id) ? id : null;
}

/** One argument for each parameter; null where the call has more than the function takes. */
function statedArguments({ parameters }: CallableTwin, texts: readonly string[]): string[] | null {
  const last = parameters[parameters.length - 1];
  if (last?.repeating) {
    const fixed = parameters.length - 1;
    const given = texts.slice(fixed).filter((text) => text.trim() !== '');
    const stacked = given.length > 1 ? `VSTACK(${given.map(asColumn).join(',')})` : (given[0] ?? NOTHING);
    return [...stated(parameters.slice(0, fixed), texts), stacked];
  }
  return texts.length > parameters.length ? null : stated(parameters, texts);
}

/** Stacked, a range of several columns would leave gaps; a single cell or a number needs no more. */
function asColumn(text: string): string {
  return /^\s*(?:\$?[A-Z]{1,3}\$?\d+|[\d.]+%?)\s*$/i.test(text) ? text : `TOCOL(${text})`;
}

function stated(parameters: CallableTwin['parameters'], texts: readonly string[]): string[] {
  return parameters.map((parameter, i) => {
    const text = texts[i] ?? '';
    return text.trim() === '' ? text + (parameter.default ?? NOTHING) : text;
  });
}

function indexAfterSpace(tokens: readonly Token[], from: number): number {
  return tokens[from]?.kind === 'space' ? from + 1 : from;
}

/** Index of the parenthesis that closes the one at `open`; the end of a formula that lacks it. */
function closingIndex(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    depth += depthChange(tokens[at]!);
    if (depth === 0) return at;
  }
  return tokens.length;
}

function argumentsBetween(tokens: readonly Token[], open: number, close: number): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(open + 1, close)) {
    depth += depthChange(token);
    if (token.kind === 'sign' && token.text === ',' && depth === 0) parts.push([]);
    else parts[parts.length - 1]!.push(token);
  }
  return parts;
}

function depthChange({ kind, text }: Token): number {
  if (kind !== 'sign') return 0;
  if (text === '(' || text === '{') return 1;
  return text === ')' || text === '}' ? -1 : 0;
}
