/** @jest-environment node */
import { caseDefaults } from '../../src/core/case';
import { supportAssistant } from '../../src/core/example/supportAssistant';
import { caseDraft } from '../../src/taskpane/caseDraft';
import { plannedTokenCost } from '../../src/taskpane/plannedTokenCost';

test('the plan is what the case expects of tokens, without what was measured', () => {
  const [line] = supportAssistant.runningCosts;
  const measured = {
    ...line!,
    component: 'tokens',
    low: 9_000,
    likely: 9_000,
    high: 9_000,
    origin: 'usage',
  } as const;
  const contract = {
    ...line!,
    component: 'tokens',
    driver: 'fixed',
    low: 100,
    likely: 100,
    high: 100,
  } as const;
  const draft = caseDraft({
    ...supportAssistant,
    runningCosts: [...supportAssistant.runningCosts, measured, contract],
  });
  // By hand: 34,500 requests, 5% retried, at 2.5 x 0.03975 + 3 x 0.00132 + 0.01275; and the contract's 100.
  expect(plannedTokenCost(draft)).toBeCloseTo(4305.179125, 6);
});

test('there is no plan without tokens, nor while a figure has to be corrected', () => {
  const blank = caseDraft({ ...caseDefaults, name: 'Blank', currency: 'USD', metrics: [] } as never);
  expect(plannedTokenCost(blank)).toBeNull();
  const draft = caseDraft(supportAssistant);
  const [use, ...uses] = draft.tokenUses;
  expect(plannedTokenCost({ ...draft, tokenUses: [{ ...use!, inputTokens: 'many' }, ...uses] })).toBeNull();
});
