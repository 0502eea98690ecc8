/**
 * The xoshiro128** 1.1 generator: 32-bit integers that are the same in every engine.
 *
 * @source Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM Transactions on
 * Mathematical Software 47 (2021); reference in C at prng.di.unimi.it
 */
export class Xoshiro128 {
  private constructor(
    private a: number,
    private b: number,
    private c: number,
    private d: number,
  ) {}

  /** @param seed Whole, from 0 to 2^53 - 1; spread over the state by SplitMix64, as the authors advise. */
  static fromSeed(seed: number): Xoshiro128 {
    const mask = (1n << 64n) - 1n;
    const splitMix = (step: bigint) => {
      let z = (BigInt(seed) + step * 0x9e3779b97f4a7c15n) & mask;
      z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
      z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask;
      return z ^ (z >> 31n);
    };
    const [first, second] = [splitMix(1n), splitMix(2n)];
    const word = (value: bigint) => Number(BigInt.asIntN(32, value));
    return Xoshiro128.fromState(word(first), word(first >> 32n), word(second), word(second >> 32n));
  }

  static fromState(a: number, b: number, c: number, d: number): Xoshiro128 {
    return new Xoshiro128(a | 0, b | 0, c | 0, d | 0);
  }

  /** A generator of its own, 2^64 draws further on. */
  jump(): Xoshiro128 {
    const walker = new Xoshiro128(this.a, this.b, this.c, this.d);
    let [a, b, c, d] = [0, 0, 0, 0];
    for (const word of [0x8764000b, 0xf542d2d3, 0x6fa035c3, 0x77f2db5b]) {
      for (let bit = 0; bit < 32; bit++) {
        if ((word >>> bit) & 1) {
          a ^= walker.a;
          b ^= walker.b;
          c ^= walker.c;
          d ^= walker.d;
        }
        walker.next();
      }
    }
    return new Xoshiro128(a, b, c, d);
  }

  /** The next draw, from 0 to 2^32 - 1. */
  next(): number {
    const times5 = Math.imul(this.b, 5);
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }
}
