import { spreadOf } from '../../src/taskpane/spread';

test('quartiles are Excel’s QUARTILE.INC', () => {
  // Microsoft's example for QUARTILE.INC: {1,2,4,7,8,9,10,12} has 3.5 as its first quartile.
  expect(spreadOf([10, 1, 12, 2, 4, 9, 7, 8])).toEqual({
    count: 8,
    min: 1,
    lowerQuartile: 3.5,
    upperQuartile: 9.25,
    max: 12,
    mean: 53 / 8,
  });
});

test('a single value is its own spread', () => {
  expect(spreadOf([7])).toMatchObject({ min: 7, lowerQuartile: 7, upperQuartile: 7, max: 7, mean: 7 });
});
