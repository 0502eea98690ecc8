/** A text broken between words into lines of at most so many characters; a longer word has a line of its own. */
export function textLines(text: string, width: number): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      return last !== undefined && last.length + 1 + word.length <= width
        ? [...lines.slice(0, -1), `${last} ${word}`]
        : [...lines, word];
    }, []);
}
