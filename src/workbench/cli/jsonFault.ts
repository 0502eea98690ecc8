const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const word = /(?:true|false|null)\b/y;

/** Where a text stops being JSON, as an index into it; its length where more is missing. */
export function jsonFault(text: string): number {
  let at = 0;
  const skipSpace = () => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    skipSpace();
    return found !== null;
  };
  const takeMark = (mark: string): boolean => {
    if (text[at] !== mark) return false;
    at++;
    skipSpace();
    return true;
  };
  const members = (close: string, member: () => boolean): boolean => {
    if (takeMark(close)) return true;
    do if (!member()) return false;
    while (takeMark(','));
    return takeMark(close);
  };
  const value = (): boolean => {
    if (takeMark('[')) return members(']', value);
    if (takeMark('{')) return members('}', () => take(string) && takeMark(':') && value());
    return take(string) || take(number) || take(word);
  };
  skipSpace();
  value();
  return at;
}
