import { methodName } from '../../../src/core/pilot/methodName';

/** As textbooks and docs/pilot.md call them. */
test.each([
  { design: 'separate', scale: 'as measured', name: "Welch's t test of separate groups" },
  { design: 'separate', scale: 'log', name: "Welch's t test of separate groups on the log scale" },
  { design: 'separate', scale: 'trimmed', name: "Yuen's t test of 20% trimmed means" },
  { design: 'paired', scale: 'as measured', name: 'Paired t test' },
  { design: 'controlled', scale: 'log', name: 'Difference in differences on the log scale' },
  { design: 'adjusted', scale: 'as measured', name: 'Analysis of covariance' },
  { design: 'rates', scale: 'as measured', name: "Two rates, Newcombe's interval" },
] as const)('$design, $scale: $name', ({ design, scale, name }) => {
  expect(methodName(design, scale)).toBe(name);
});
