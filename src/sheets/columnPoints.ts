/** Points of a column that holds so many characters of the default font (7 pixels each, 5 for the margins). */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
