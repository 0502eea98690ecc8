import type { Change, SheetBefore } from './change';

/** A sheet that is to be made. */
export interface NewSheet {
  readonly title: string;
  readonly setUp: (sheet: Excel.Worksheet) => void;
}

/**
 * Makes sheets. Another user may make one of the same name meanwhile, which Excel refuses and nobody may delete: so the
 * first one gets its name when all others are there. As long as it goes by another, only what stands after it is ours.
 */
export function newSheets(
  sheets: readonly NewSheet[],
  bytes: number,
  standing: readonly SheetBefore[],
): Change[] {
  const [first, ...others] = sheets;
  if (!first) return [];
  const wasThere = new Set(standing.map(({ name }) => name.toLowerCase()));
  const begun = `AIROI ${crypto.randomUUID().slice(0, 8)}`;
  let seen: { readonly begun: Excel.Worksheet; readonly others: readonly Excel.Worksheet[] };
  return [
    {
      bytes,
      apply: ({ workbook: { worksheets } }) => {
        const added = worksheets.add(begun);
        first.setUp(added);
        for (const { title, setUp } of others) setUp(worksheets.add(title));
        added.name = first.title;
      },
      lookBeforeRevert: ({ workbook: { worksheets } }) => {
        const positionOf = (title: string) => worksheets.getItemOrNullObject(title).load('position');
        seen = { begun: positionOf(begun), others: others.map(({ title }) => positionOf(title)) };
      },
      revert: ({ workbook: { worksheets } }) => {
        if (!seen.begun.isNullObject) {
          const ours = seen.others.filter(
            (sheet) => !sheet.isNullObject && sheet.position > seen.begun.position,
          );
          for (const sheet of [...ours, seen.begun]) sheet.delete();
          return;
        }
        for (const { title } of sheets) {
          if (!wasThere.has(title.toLowerCase())) worksheets.getItemOrNullObject(title).delete();
        }
      },
    },
  ];
}
