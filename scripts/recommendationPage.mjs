/** Writes docs/recommendation.md from the rules; with --check it only says whether the page is current. */
import { writePage } from './page.mjs';
import { load } from './typeScript.mjs';

const { criteria } = load('src/core/recommendation/criteria.ts');
const { caseDefaults } = load('src/core/case.ts');
const { enoughProbability, longestPayback } = caseDefaults.decision;

const rules = (wanted) =>
  Object.values(criteria)
    .filter(({ consequence }) => consequence === wanted)
    .map(
      ({ label, figure, needed, why, source }) =>
        `| **${label}** | ${figure} | ${needed} | ${why} *${source}.* |`,
    )
    .join('\n');

const table = (consequence) => `| criterion | what is looked at | needed | why |
|---|---|---|---|
${rules(consequence)}`;

const page = `# How the recommendation comes about

<!-- Written by scripts/recommendationPage.mjs from src/core/recommendation: change the rules there. -->

A case ends in one of three words: **fund**, **extend the pilot**, or **stop**. No score stands behind them, and nothing is weighed against anything: there are ${Object.keys(criteria).length} criteria, each looks at one figure, and each is *met*, *not met* or *open* (nobody knows yet). The pane and the Summary sheet show every criterion with its figure, so that whoever disagrees sees with what.

1. **Stop**, where a kill criterion is not met.
2. **Extend the pilot**, where any other criterion is not met, or any is open.
3. **Fund**, where all are met.

On the Summary stands *none yet* as long as an entry of the Inputs sheet is missing or out of its bounds, with the lines to mend: a figure that nobody entered argues neither for nor against.

So a case is funded because something was measured, not because nothing speaks against it; and it is stopped only by what no further measuring would change.

## Kill criteria

Where one of these is not met, no better estimate saves the case: they look at its best side.

${table('stop')}

## What has to be known before it is funded

Where one of these is not met or open, the pilot goes on, or begins, until it is.

${table('extend')}

## What is meant

- **Scenarios.** The low scenario takes the unfavourable end of every range at once, the high one the favourable end. Both are harsher than chance; the simulation is not.
- **Evidence.** Where the case is adjusted by evidence, the same factors count in every scenario and in the simulation: a range says how far a figure may lie, its evidence how far it is believed.
- **Drawn apart.** The simulation draws every driver on its own. Where drivers move together (people who save more also adopt sooner), both ends of its result are nearer than they are in truth.
- **Enough** is a probability of ${enoughProbability * 100}%, and the **longest payback** ${longestPayback} months, until the analyst sets them on the Inputs sheet. Both are the company's to choose: set them before looking at the result.
- **Sure enough.** Where a simulation is up to date it decides alone: it knows that the project may fail after its one-off costs are spent, which a scenario, an average over both, does not show. Where inputs changed since, it counts no more. Without one, a low scenario that is not below 0 is enough, as long as there are ranges, for a case of single points always looks sure, and as long as going live is as probable as is enough, for no gain is more probable than that.
- **Better and worse** are verdicts of the pilot: its interval, corrected for the number of metrics, lies beyond 0 ([how a pilot is compared](pilot.md)). A metric is *part of the benefits* where its effect is turned into hours saved or error cost avoided.
- **Hours counted twice.** Hours saved are all hours that everyone saves. The realised ones count at the hourly cost, those put to other work as freed capacity; where both together are more than was saved, by more than the rounding to an hour, some count twice. Lower the realisation or the capacity.
- **What moves it most** is the driver with the largest swing of the net present value, from its low to its high value, all else likely.

## What the rules do not know

They take the figures for what they are said to be: an assumption called measured passes. They do not ask whether something better could be done with the money, and they do not know the risks that stand beside the figures. A recommendation is where a decision begins, and the next gate says when it is looked at again.
`;

writePage('docs/recommendation.md', 'scripts/recommendationPage.mjs', page);
