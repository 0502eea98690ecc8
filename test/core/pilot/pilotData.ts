/** Published samples that tests of the pilot share; each names where it was published. */

/** Hours of extra sleep on two drugs (Student 1908), R's data set `sleep`. */
export const sleep = {
  drug1: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
  drug2: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
};

/** Dried weight of plants (Dobson 1983), R's data set `PlantGrowth`. */
export const plants = {
  control: [4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14],
  treatment1: [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69],
  treatment2: [6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26],
};

/** Weight before and after family treatment (Hand and others 1993, data set 285), R's `MASS::anorexia`. */
export const anorexia = {
  before: [83.8, 83.3, 86, 82.5, 86.7, 79.6, 76.9, 94.2, 73.4, 80.5, 81.6, 82.1, 77.6, 83.5, 89.9, 86, 87.3],
  after: [
    95.2, 94.3, 91.5, 91.9, 100.3, 76.7, 76.8, 101.6, 94.9, 75.2, 77.8, 95.5, 90.7, 92.5, 93.8, 91.7, 98,
  ],
};

/** Leprosy bacilli before and after treatment (Snedecor and Cochran, Statistical Methods, chapter 18). */
export const leprosy = {
  placebo: {
    before: [16, 13, 11, 9, 21, 16, 12, 12, 7, 12],
    after: [13, 10, 18, 5, 23, 12, 5, 16, 1, 20],
  },
  drugA: {
    before: [11, 8, 5, 14, 19, 6, 10, 6, 11, 3],
    after: [6, 0, 2, 8, 11, 4, 13, 1, 8, 0],
  },
};
