import type { Token } from './formulaTokens';
import { tokenize } from './formulaTokens';

/**
 * Functions newer than the file format, which a file spells with `_xlfn.`
 * Source: [MS-XLSX] 2.2.3 Functions, and the functions Microsoft 365 has gained since.
 */
const FUTURE_FUNCTIONS = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DETECTLANGUAGE DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST
  F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
  FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE
  GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA
  ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
  NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
  PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY
  RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY
  STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE
  TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE
  WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
const WORKSHEET_FUNCTIONS = new Set(['FILTER', 'SORT', 'PY']);

/** The next token that is no space. */
function following(tokens: readonly Token[], index: number): number {
  let next = index + 1;
  while (tokens[next]?.kind === 'space') next++;
  return next;
}

const isCall = (tokens: readonly Token[], index: number) => tokens[following(tokens, index)]?.text === '(';

/**
 * Add-in functions are stored as `_xldudf_NAME`, with dots as underscores. That spelling is known for functions with a
 * namespace (CONTOSO.ADD, `_xldudf_CONTOSO_ADD`); for dotted names without one it is an assumption, unverified.
 */
const addinSpelling = (name: string) => `_xldudf_${name.toUpperCase().replaceAll('.', '_')}`;

function storedName(name: string, addin: ReadonlySet<string>): string {
  const upper = name.toUpperCase();
  if (addin.has(upper)) return addinSpelling(upper);
  if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
  return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
}

/** A formula in the grid's spelling ("=LET(a,1,a)") as a file stores it ("_xlfn.LET(_xlpm.a,1,_xlpm.a)"). */
export function toFileFormula(formula: string, addinFunctions: readonly string[]): string {
  const addin = new Set(addinFunctions.map((name) => name.toUpperCase()));
  return store(tokenize(formula.replace(/^=/, '')), new Set(), addin).join('');
}

function store(tokens: readonly Token[], scope: ReadonlySet<string>, addin: ReadonlySet<string>): string[] {
  const stored: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { kind, text } = tokens[index];
    if (kind === 'structured') stored.push(storedStructure(text));
    else if (text === '#' && tokens[index - 1]?.kind === 'reference')
      storeSpillReference(stored, tokens, index);
    else if (kind !== 'name' || tokens[index + 1]?.text === '!') stored.push(text);
    else if (scope.has(text.toLowerCase())) stored.push(`_xlpm.${text}`);
    else if (!isCall(tokens, index)) stored.push(text);
    else {
      stored.push(storedName(text, addin));
      if (/^(LET|LAMBDA)$/i.test(text)) {
        const open = following(tokens, index);
        stored.push('(', ...storeBinding(argumentsOf(tokens, open), /^LAMBDA$/i.test(text), scope, addin));
        index = closing(tokens, open) - 1;
      }
    }
  }
  return stored;
}

/** `A1#` is stored as a function of the cell, with its sheet where one stands before it. */
function storeSpillReference(stored: string[], tokens: readonly Token[], index: number) {
  const pieces = tokens[index - 2]?.text === '!' ? 3 : 1;
  stored.push(`_xlfn.ANCHORARRAY(${stored.splice(-pieces).join('')})`);
}

/** `Table[@Column]` is an abbreviation that files do not know. */
function storedStructure(text: string): string {
  const row = /^\[\s*@\s*(.*?)\s*\]$/s.exec(text);
  if (!row) return text;
  if (!row[1]) return '[#This Row]';
  return `[[#This Row],${row[1].startsWith('[') ? row[1] : `[${row[1]}]`}]`;
}

/** The arguments of LET or LAMBDA: names that it binds, and expressions that may use them. */
function storeBinding(
  parts: readonly (readonly Token[])[],
  isLambda: boolean,
  scope: ReadonlySet<string>,
  addin: ReadonlySet<string>,
): string[] {
  const bound = new Set(scope);
  const waiting: string[] = [];
  return parts.flatMap((part, position) => {
    const isLast = position === parts.length - 1;
    const comma = isLast ? [] : [','];
    const words = part.filter(({ kind }) => kind !== 'space');
    if (!isLast && words.length === 1 && (isLambda || position % 2 === 0)) {
      const optional = /^\[(.+)\]$/.exec(words[0].text);
      const name = optional ? optional[1] : words[0].text;
      if (isLambda) bound.add(name.toLowerCase());
      else waiting.push(name.toLowerCase());
      const prefix = optional ? '_xlop.' : '_xlpm.';
      return [...part.map(({ kind, text }) => (kind === 'space' ? text : prefix + name)), ...comma];
    }
    const expression = store(part, bound, addin);
    // A name of LET counts from the argument after its own value.
    waiting.splice(0).forEach((name) => bound.add(name));
    return [...expression, ...comma];
  });
}

/** Index of the parenthesis that closes the one at `open`, or the end of a formula that lacks it. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (/^[({]$/.test(tokens[index].text)) depth++;
    else if (/^[)}]$/.test(tokens[index].text) && --depth === 0) return index;
  }
  return tokens.length;
}

function argumentsOf(tokens: readonly Token[], open: number): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(open + 1, closing(tokens, open))) {
    if (/^[({]$/.test(token.text)) depth++;
    else if (/^[)}]$/.test(token.text)) depth--;
    if (token.text === ',' && depth === 0) parts.push([]);
    else parts[parts.length - 1].push(token);
  }
  return parts;
}

/** A stored formula in the grid's spelling, with "=": the reverse of `toFileFormula`. */
export function fromFileFormula(stored: string, addinFunctions: readonly string[]): string {
  const addin = new Map(addinFunctions.map((name) => [addinSpelling(name), name.toUpperCase()]));
  const tokens = tokenize(stored);
  const formula: string[] = [];
  const anchors: number[] = [];
  tokens.forEach(({ kind, text }, index) => {
    if (kind !== 'name') formula.push(text);
    else if (text === '_xlfn.ANCHORARRAY' && isCall(tokens, index)) {
      anchors.push(closing(tokens, following(tokens, index)), following(tokens, index));
      formula.push('');
    } else if (text.startsWith('_xlop.')) formula.push(`[${text.slice(6)}]`);
    else {
      const name = text.replace(/^(?:_xl(?:fn|ws|pm|eta|udf)\.)+/, '');
      formula.push(addin.get(name.toUpperCase().replace('_XLDUDF_', '_xldudf_')) ?? name);
    }
  });
  anchors.forEach((at, index) => (formula[at] = index % 2 === 0 ? '#' : ''));
  return `=${formula.join('')}`;
}
