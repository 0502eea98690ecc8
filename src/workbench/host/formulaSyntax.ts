import { invalidArgument } from './officeError';

const MAX_LENGTH = 8192;
const MAX_DEPTH = 64;
/** A longer chain of operators overflows the stack of Univer's interpreter, which then never ends a calculation. */
const MAX_OPERATORS = 1000;

type Kind =
  'number' | 'text' | 'error' | 'word' | 'operator' | 'open' | 'close' | 'comma' | 'array' | 'space';
interface Token {
  readonly kind: Kind;
  readonly text: string;
}

const WORD = String.raw`(?:'(?:[^']|'')*'!|\[[^\]]*\](?:[^'!\s()]*!)?)?[$\p{L}_\\][\p{L}\p{N}_.?$\\]*(?:!(?=[$\p{L}_\\\d#]))?`;
const RULES: readonly (readonly [Kind, RegExp])[] = [
  ['space', /^\s+/],
  ['text', /^"(?:[^"]|"")*"/],
  ['error', /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!)/i],
  ['array', /^\{(?:[^"{}]|"(?:[^"]|"")*")*\}/],
  ['number', /^(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?![\p{L}_$])/iu],
  ['word', /^(?:'(?:[^']|'')*'!)[$\p{L}\p{N}_.:#?!\\]+/u],
  ['word', /^\$?\d+:\$?\d+/],
  ['word', new RegExp(`^${WORD}(?:[$\\p{L}\\p{N}_.?\\\\]+)?`, 'u')],
  // An optional parameter of a LAMBDA.
  ['word', /^\[[\p{L}_][\p{L}\p{N}_.]*\]/u],
  ['operator', /^(?:<>|<=|>=|[-+*/^&=<>%:@#])/],
  ['open', /^\(/],
  ['close', /^\)/],
  ['comma', /^[,;]/],
];

/**
 * Throws InvalidArgument where a formula does not parse, as Excel does on entry: unbalanced brackets and
 * quotation marks, missing operands. It also bounds length and nesting, because Univer's parser recurses.
 */
export function checkFormula(formula: string): void {
  const problem = formulaProblem(formula);
  if (problem) throw invalidArgument(problem);
  const tokens = tokenize(formula);
  const end = expression(tokens, 0, 0, formula);
  if (end !== tokens.length) throw unparsable(formula);
}

/** Text, sheets' names and structured references as a whole; any other character alone. */
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|[^]/g;

/** Why Univer must not see a formula: its parser or its interpreter would not recover. Undefined for any other. */
export function formulaProblem(formula: string): string | undefined {
  if (formula.length > MAX_LENGTH) return `a formula longer than ${MAX_LENGTH} characters`;
  let [depth, operators] = [0, 0];
  for (const [piece] of formula.matchAll(PIECE)) {
    if (piece === '(') depth++;
    else if (piece === ')') depth--;
    else if (/^[-+*/^&=<>%]$/.test(piece)) operators++;
    if (depth < 0 || /^["[\]]$/.test(piece)) return 'a formula with a bracket or quotation mark too many';
    if (depth > MAX_DEPTH) return `a formula with more than ${MAX_DEPTH} levels of nesting`;
  }
  if (depth > 0) return 'a formula with a bracket too many';
  return operators > MAX_OPERATORS ? `a formula with more than ${MAX_OPERATORS} operators` : undefined;
}

/** Words of a formula outside text: names, references and functions. */
export const formulaWords = (formula: string): string[] =>
  tokenize(formula)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text.replace(/\[.*$/su, ''));

const unparsable = (formula: string) => invalidArgument(`there is a problem with the formula ${formula}`);

function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let rest = formula.slice(1);
  while (rest) {
    const structured = structuredLength(rest);
    let found: Token | undefined;
    if (structured) found = { kind: 'word', text: rest.slice(0, structured) };
    for (const [kind, rule] of found ? [] : RULES) {
      const match = rule.exec(rest);
      if (match) {
        found = { kind, text: match[0] };
        break;
      }
    }
    if (!found) throw unparsable(formula);
    if (found.kind !== 'space') tokens.push(found);
    rest = rest.slice(found.text.length);
  }
  return tokens;
}

/** Length of a structured reference such as Sales[[#All],[Cost]] at the start of the text; else 0. */
function structuredLength(text: string): number {
  const start = /^[\p{L}_\\][\p{L}\p{N}_.]*\[/u.exec(text) ?? /^\[(?=@|#|\[)/.exec(text);
  if (!start) return 0;
  let depth = 0;
  for (let i = start[0].length - 1; i < text.length; i++) {
    if (text[i] === "'") i++;
    else if (text[i] === '[') depth++;
    else if (text[i] === ']' && --depth === 0) return i + 1;
  }
  return 0;
}

/** Consumes an expression from `at` and answers where it ends. */
function expression(tokens: readonly Token[], at: number, depth: number, formula: string): number {
  if (depth > MAX_DEPTH) throw invalidArgument(`a formula with more than ${MAX_DEPTH} levels of nesting`);
  let next = operand(tokens, at, depth, formula);
  for (;;) {
    while (tokens[next]?.text === '%' || tokens[next]?.text === '#') next++;
    const token = tokens[next];
    if (token?.kind !== 'operator' || token.text === '@') return next;
    next = operand(tokens, next + 1, depth, formula);
  }
}

function operand(tokens: readonly Token[], at: number, depth: number, formula: string): number {
  let next = at;
  while (['+', '-', '@'].includes(tokens[next]?.text)) next++;
  const token = tokens[next];
  switch (token?.kind) {
    case 'number':
    case 'text':
    case 'error':
    case 'array':
      return next + 1;
    case 'word':
      next++;
      if (tokens[next]?.kind !== 'open') return next;
      next = list(tokens, next + 1, depth + 1, formula);
      // A function may return a function: LAMBDA(x, x)(2).
      while (tokens[next]?.kind === 'open') next = list(tokens, next + 1, depth + 1, formula);
      return next;
    case 'open':
      return list(tokens, next + 1, depth + 1, formula, false);
    default:
      throw unparsable(formula);
  }
}

/** Arguments, which may be empty, up to the closing bracket; a bracketed expression may not. */
function list(
  tokens: readonly Token[],
  at: number,
  depth: number,
  formula: string,
  mayBeEmpty = true,
): number {
  let next = at;
  for (;;) {
    const kind = tokens[next]?.kind;
    const isEmpty = mayBeEmpty && (kind === 'comma' || kind === 'close');
    if (!isEmpty) next = expression(tokens, next, depth, formula);
    if (tokens[next]?.kind === 'close') return next + 1;
    if (tokens[next]?.kind !== 'comma') throw unparsable(formula);
    next++;
  }
}
