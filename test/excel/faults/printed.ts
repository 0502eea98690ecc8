import { kinds, type Struck } from './strike';

/** What was struck and how it ended: a line a command. */
export function printed(rows: readonly { readonly name: string; readonly struck: Struck }[]): string {
  const heads = ['command', 'requests', 'actions', 'states', ...kinds, 'as before', 'complete', 'retries'];
  const lines = rows.map(({ name, struck }) => [
    name,
    ...[struck.requests, struck.actions, struck.states],
    ...kinds.map((kind) => struck.counts[kind]),
    ...[struck.asBefore, struck.complete, struck.retries],
  ]);
  const total = heads.slice(1).map((_, at) => lines.reduce((sum, line) => sum + Number(line[at + 1]), 0));
  const table = [heads, ...lines, ['all', ...total]].map((line) => line.map(String));
  const widths = heads.map((_, at) => Math.max(...table.map((line) => line[at]!.length)));
  return table
    .map((line) =>
      line.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]!))).join('  '),
    )
    .map((line) => `${line}\n`)
    .join('');
}
