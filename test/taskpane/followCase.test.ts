/** @jest-environment node */
import type { Actual, Case, TokenUse, Tracking } from '../../src/core/case';
import { supportAssistant } from '../../src/core/example/supportAssistant';
import { nothingTold } from '../../src/core/tracking/actualFigures';
import { caseDraft, type CaseDraft } from '../../src/taskpane/caseDraft';
import { followCase } from '../../src/taskpane/followCase';
import type { Editing } from '../../src/taskpane/paneState';
import { newTokenUse } from '../../src/taskpane/tokenUseDraft';

const [answer, articles, summary] = supportAssistant.tokenUses as [TokenUse, TokenUse, TokenUse];
const translate: TokenUse = { ...summary, name: 'Translate', inputTokens: 800 };

/** What the pane goes on with, after the workbook's token uses became these. */
function followed(uses: readonly TokenUse[], change: (draft: CaseDraft) => Partial<CaseDraft> = () => ({})) {
  const stored: Case = supportAssistant;
  const draft = caseDraft(stored);
  const editing = {
    draft: { ...draft, ...change(draft) },
    stored: { case: stored },
    focused: null,
  } as unknown as Editing;
  return followCase(editing, { ...stored, tokenUses: uses }).tokenUses;
}

const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

describe('rows of the Running cost sheet, followed', () => {
  test('a row that was added there comes last, and is known by its place', () => {
    const rows = followed([answer, articles, summary, translate]);
    expect(names(rows)).toEqual([answer.name, articles.name, summary.name, 'Translate']);
    expect(rows.map(({ storedAt }) => storedAt)).toEqual([0, 1, 2, 3]);
    expect(rows.at(-1)!.inputTokens).toBe('800');
  });

  test('it stands behind rows that were typed here and not built, and shares no id with them', () => {
    const typed = newTokenUse('token-use-4', 'Classify', 'Small model');
    const rows = followed([answer, articles, summary, translate], ({ tokenUses }) => ({
      tokenUses: [...tokenUses, typed],
    }));
    expect(names(rows)).toEqual([answer.name, articles.name, summary.name, 'Classify', 'Translate']);
    expect(rows.map(({ storedAt }) => storedAt)).toEqual([0, 1, 2, null, 3]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(5);
    expect(rows[3]).toBe(typed);
  });

  test('a row that was removed here stays removed, a change beside it is taken over', () => {
    const rows = followed(
      [answer, articles, { ...summary, inputTokens: 7000 }, translate],
      ({ tokenUses }) => ({
        tokenUses: tokenUses.slice(1),
      }),
    );
    expect(names(rows)).toEqual([articles.name, summary.name, 'Translate']);
    expect(rows[1]!.inputTokens).toBe('7,000');
  });

  test('a row that is gone from the sheet goes here too, and one typed here stays', () => {
    const typed = newTokenUse('token-use-4', 'Classify', 'Small model');
    const rows = followed([answer, articles], ({ tokenUses }) => ({ tokenUses: [...tokenUses, typed] }));
    expect(names(rows)).toEqual([answer.name, articles.name, 'Classify']);
  });

  test('of two changes to one row each figure keeps the later one', () => {
    const rows = followed([{ ...answer, callsPerRequest: 3 }, articles, summary], ({ tokenUses }) => ({
      tokenUses: [{ ...tokenUses[0]!, outputTokens: '900' }, ...tokenUses.slice(1)],
    }));
    expect(rows[0]).toMatchObject({ callsPerRequest: '3', outputTokens: '900', inputTokens: '15,000' });
  });
});

describe('tracking, followed', () => {
  const row = (month: string, told: Partial<Actual>): Actual => ({
    ...nothingTold,
    note: '',
    month,
    ...told,
  });
  const january = row('2026-01-01', { hoursSaved: 40, runningCost: 1000 });
  const february = row('2026-02-01', { hoursSaved: 42 });
  const go = { date: '2026-02-01', gate: 'Pilot', decision: 'go', reasons: 'It pays', who: 'Ada' };
  const was: Tracking = {
    ...supportAssistant.tracking,
    start: '2026-01-01',
    actuals: [january, february],
    gates: [go],
  };
  const trackingAfter = (here: Partial<Tracking>, there: Partial<Tracking>) => {
    const stored: Case = { ...supportAssistant, tracking: was };
    const draft = { ...caseDraft(stored), tracking: { ...was, ...here } };
    const editing = { draft, stored: { case: stored }, focused: null } as unknown as Editing;
    return followCase(editing, { ...stored, tracking: { ...was, ...there } }).tracking;
  };

  test('figures of one month that were told here and there stand together; of the same one the cell holds', () => {
    const { actuals } = trackingAfter(
      { actuals: [{ ...january, maintenance: 250, runningCost: 1100 }, february] },
      { actuals: [{ ...january, note: 'late bill', runningCost: 1200 }, february] },
    );
    expect(actuals).toEqual([
      { ...january, maintenance: 250, runningCost: 1200, note: 'late bill' },
      february,
    ]);
  });

  test('months added on both sides are all there, and one that was removed on either is gone', () => {
    const [march, april] = [row('2026-03-01', { hoursSaved: 1 }), row('2026-04-01', { hoursSaved: 2 })];
    expect(
      trackingAfter({ actuals: [january, march] }, { actuals: [february, january, april] }).actuals,
    ).toEqual([january, april, march]);
    expect(trackingAfter({}, { actuals: [february] }).actuals).toEqual([february]);
  });

  test('a month that the cells hold twice stays there twice', () => {
    expect(trackingAfter({}, { actuals: [january, february, january] }).actuals).toHaveLength(3);
  });

  test('decisions of both sides are kept, those of the cells first', () => {
    const [here, there] = [
      { ...go, gate: 'Here' },
      { ...go, gate: 'There' },
    ];
    const { gates } = trackingAfter({ gates: [go, here] }, { gates: [go, there] });
    expect(gates.map(({ gate }) => gate)).toEqual(['Pilot', 'There', 'Here']);
  });
});
