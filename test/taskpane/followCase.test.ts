/** @jest-environment node */
import type { Case, TokenUse } from '../../src/core/case';
import { supportAssistant } from '../../src/core/example/supportAssistant';
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
