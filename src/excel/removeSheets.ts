/** Deletes sheets of the open workbook; for the command line, which starts from a blank one. */
export async function removeSheets(names: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of names) context.workbook.worksheets.getItemOrNullObject(name).delete();
    await context.sync();
  });
}
