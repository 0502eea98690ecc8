/** Volumes that differ by no more than this share of the billed one are the same. */
export const SAME_VOLUME = 0.1;

/**
 * Whether a bill tells the cost of another volume than the case counts on: a pilot's bill is no cost of a roll-out.
 *
 * @param billed Requests of a billed month.
 * @param counted Requests per month of the case; 0 while nobody has said.
 */
export function isOtherVolume(billed: number, counted: number): boolean {
  return billed > 0 && counted > 0 && Math.abs(counted - billed) > SAME_VOLUME * billed;
}
