/*
 * The simulation of AIROI.SIMULATE in C, for its speed: the same draws, the same model, percentiles by selection.
 *
 *   simulation <trials> <seed> <runs> <low likely high of each of the 11 inputs, in the registry's order>
 *
 * Prints the milliseconds of each run on one line and the medians of net benefit, ROI and payback on the next.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { INPUTS = 11, PIECES = 8192, STEPS = 4096, LEVELS = 7 };
static const double levels[LEVELS] = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

typedef struct {
  uint32_t a, b, c, d;
} Random;

/* xoshiro128** 1.1 by Blackman and Vigna (2018). */
static uint32_t next(Random *r) {
  uint32_t times5 = r->b * 5, shifted = r->b << 9;
  uint32_t result = (times5 << 7 | times5 >> 25) * 9;
  r->c ^= r->a;
  r->d ^= r->b;
  r->b ^= r->c;
  r->a ^= r->d;
  r->c ^= shifted;
  r->d = r->d << 11 | r->d >> 21;
  return result;
}

static uint64_t splitmix(uint64_t z) {
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
  z = (z ^ z >> 27) * 0x94d049bb133111ebu;
  return z ^ z >> 31;
}

static Random from_seed(uint64_t seed) {
  const uint64_t golden = 0x9e3779b97f4a7c15u;
  uint64_t first = splitmix(seed + golden), second = splitmix(seed + 2 * golden);
  return (Random){(uint32_t)first, (uint32_t)(first >> 32), (uint32_t)second, (uint32_t)(second >> 32)};
}

/* 2^64 draws further on. */
static Random jump(Random r) {
  static const uint32_t words[] = {0x8764000b, 0xf542d2d3, 0x6fa035c3, 0x77f2db5b};
  Random sum = {0, 0, 0, 0};
  for (int word = 0; word < 4; word++)
    for (int bit = 0; bit < 32; bit++) {
      if (words[word] >> bit & 1) {
        sum.a ^= r.a;
        sum.b ^= r.b;
        sum.c ^= r.c;
        sum.d ^= r.d;
      }
      next(&r);
    }
  return sum;
}

static double density(double x, double rise) { return pow(x, 4 * rise) * pow(1 - x, 4 * (1 - rise)); }

/* Quantiles of the beta-PERT distribution, by Simpson's rule. */
static void fill_quantiles(double *quantiles, const double *range) {
  static double cumulative[STEPS + 1];
  double low = range[0], width = range[2] - range[0], rise = (range[1] - low) / width;
  for (int i = 0; i < STEPS; i++)
    cumulative[i + 1] = cumulative[i] + density(i / (double)STEPS, rise) +
                        4 * density((i + 0.5) / STEPS, rise) + density((i + 1) / (double)STEPS, rise);
  for (int piece = 0, step = 0; piece < PIECES; piece++) {
    double target = piece / (double)PIECES * cumulative[STEPS];
    while (cumulative[step + 1] <= target) step++;
    double within = (target - cumulative[step]) / (cumulative[step + 1] - cumulative[step]);
    quantiles[piece] = low + width * ((step + within) / STEPS);
  }
  quantiles[PIECES] = range[2];
}

static inline double draw(Random *random, const double *quantiles) {
  uint32_t bits = next(random), piece = bits >> 19;
  double within = ((bits & 0x7ffff) + 0.5) / 0x80000;
  return quantiles[piece] + within * (quantiles[piece + 1] - quantiles[piece]);
}

static double middle(double a, double b, double c) { return fmax(fmin(a, b), fmin(fmax(a, b), c)); }

/* Hoare's selection for several ranks at once; the ranks rise. */
static void place(double *values, long left, long right, const long *ranks, int count) {
  while (count && ranks[0] < left) ranks++, count--;
  while (count && ranks[count - 1] > right) count--;
  if (!count || left >= right) return;
  double pivot = middle(values[left], values[left + (right - left) / 2], values[right]);
  long i = left, j = right;
  while (i <= j) {
    while (values[i] < pivot) i++;
    while (values[j] > pivot) j--;
    if (i <= j) {
      double swapped = values[i];
      values[i++] = values[j];
      values[j--] = swapped;
    }
  }
  place(values, left, j, ranks, count);
  place(values, i, right, ranks, count);
}

/* Fills the medians of net benefit, ROI and payback. */
static void simulate(long trials, uint64_t seed, double ranges[INPUTS][3], double *medians) {
  static double quantiles[INPUTS][PIECES + 1];
  Random streams[INPUTS];
  for (int i = 0; i < INPUTS; i++) {
    streams[i] = i ? jump(streams[i - 1]) : from_seed(seed);
    fill_quantiles(quantiles[i], ranges[i]);
  }
  double *figures[3];
  for (int i = 0; i < 3; i++) figures[i] = malloc(trials * sizeof(double));
  for (long trial = 0; trial < trials; trial++) {
    double x[INPUTS];
    for (int i = 0; i < INPUTS; i++) x[i] = draw(&streams[i], quantiles[i]);
    double gross = x[0] * x[1] * x[2] + x[3] + x[4] + x[5] * x[6];
    double cost = x[7] + x[8] + x[9] + x[10], run_rate = gross - (x[7] + x[10]);
    figures[0][trial] = gross - cost;
    figures[1][trial] = (gross - cost) / cost;
    figures[2][trial] = run_rate > 0 ? (x[8] + x[9]) / (run_rate / 12) : INFINITY;
  }
  long ranks[LEVELS];
  for (int i = 0; i < LEVELS; i++) ranks[i] = (long)ceil(levels[i] * trials) - 1;
  for (int i = 0; i < 3; i++) {
    place(figures[i], 0, trials - 1, ranks, LEVELS);
    medians[i] = figures[i][ranks[LEVELS / 2]];
    free(figures[i]);
  }
}

int main(int count, char **list) {
  double ranges[INPUTS][3], medians[3];
  if (count != 4 + 3 * INPUTS) return 2;
  for (int i = 0; i < 3 * INPUTS; i++) ranges[i / 3][i % 3] = atof(list[4 + i]);
  for (int run = 0; run < atoi(list[3]); run++) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    simulate(atol(list[1]), strtoull(list[2], NULL, 10), ranges, medians);
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%.6f ", (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6);
  }
  printf("\n%.17g %.17g %.17g\n", medians[0], medians[1], medians[2]);
  return 0;
}
