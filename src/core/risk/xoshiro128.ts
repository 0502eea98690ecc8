const { imul } = Math;

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

  /** One of the seed's streams, counted from 0, that never meet: each begins a jump after the one before it. */
  static ofStream(seed: number, stream: number): Xoshiro128 {
    let random = Xoshiro128.fromSeed(seed);
    for (let jumps = stream; jumps > 0; jumps--) random = random.jump();
    return random;
  }

  static fromState(a: number, b: number, c: number, d: number): Xoshiro128 {
    return new Xoshiro128(a | 0, b | 0, c | 0, d | 0);
  }

  /** A generator of its own, 2^64 draws further on. */
  jump(): Xoshiro128 {
    const walker = new Xoshiro128(this.a, this.b, this.c, this.d);
    const passed = new Uint32Array(1);
    let [a, b, c, d] = [0, 0, 0, 0];
    for (const word of [0x8764000b, 0xf542d2d3, 0x6fa035c3, 0x77f2db5b]) {
      for (let bit = 0; bit < 32; bit++) {
        if ((word >>> bit) & 1) {
          a ^= walker.a;
          b ^= walker.b;
          c ^= walker.c;
          d ^= walker.d;
        }
        walker.fill(passed);
      }
    }
    return new Xoshiro128(a, b, c, d);
  }

  /** Fills the array with the next draws, from 0 to 2^32 - 1. */
  fill(draws: Uint32Array): void {
    let { a, b, c, d } = this;
    for (let i = 0; i < draws.length; i++) {
      const times5 = imul(b, 5);
      draws[i] = imul((times5 << 7) | (times5 >>> 25), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
    }
    [this.a, this.b, this.c, this.d] = [a, b, c, d];
  }
}
