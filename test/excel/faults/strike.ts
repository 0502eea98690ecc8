import { WorkbookError } from '../../../src/sheets/workbook';
import type { WorkbookModel } from '../../../src/workbench/files/workbookModel';
import { locationOf, mayWrite, type RequestBody } from '../../../src/workbench/host/dispatcher';
import type { Fault } from '../../../src/workbench/host/faults';
import type { ExcelHost } from '../excelHost';
import { workbookText } from './workbookText';

/** The errors that Excel's documentation names for requests, and one of its own for undoing. */
export const errors = [
  'InvalidOperationInCellEditMode',
  'AccessDenied',
  'ItemNotFound',
  'ItemAlreadyExists',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RequestAborted',
  'Timeout',
  'GeneralException',
  'UndoNotSupported',
] as const;

/** Something the add-in does to a workbook, in one press of a button. */
export interface Command {
  readonly name: string;
  /** Excel with the workbook as it is before. */
  readonly open: () => Promise<ExcelHost>;
  readonly run: (excel: ExcelHost) => Promise<unknown>;
  /** How many requests it takes where all goes well. */
  readonly requests: number;
  /** Events of its own that the pane is to hear: sheets that it deletes. */
  readonly heard?: number;
}

/** Another user's change of a sheet while the command runs. */
export const meanwhile = {
  renamed: (excel, sheet) => void sheetNamed(excel, sheet)?.setName(`${sheet} 2`),
  deleted: (excel, sheet) => {
    const found = sheetNamed(excel, sheet);
    if (found) excel.host.engine.book.deleteSheet(found);
  },
  protected: (excel, sheet) => {
    const found = sheetNamed(excel, sheet);
    if (found) excel.host.book.state(found.getSheetId()).protected = true;
  },
  created: (excel, sheet) => {
    if (sheetNamed(excel, sheet)) return;
    excel.host.engine.book.create(sheet, 10, 10).getRange('A1').setValue('theirs');
  },
} as const satisfies Record<string, (excel: ExcelHost, sheet: string) => void>;
const sheetNamed = ({ host }: ExcelHost, name: string) => host.engine.book.getSheetByName(name);

export const kinds = [
  'before',
  'within',
  'lost',
  'renamed',
  'deleted',
  'protected',
  'created',
  'twice',
] as const;
export type Kind = (typeof kinds)[number];

/** What was struck, how often, and how it ended. */
export interface Struck {
  readonly requests: number;
  /** How many of them the writing requests have. */
  readonly actions: number;
  /** States of the workbook that a request may leave it in: after each action that may change it. */
  readonly states: number;
  /** Places within requests where faults are to strike, and the different members that are called or set before. */
  readonly places: number;
  readonly members: number;
  /** That stand before, and that the command makes. */
  readonly sheets: number;
  readonly newSheets: number;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly asBefore: number;
  readonly complete: number;
  readonly retries: number;
  /** What went wrong, one line each. */
  readonly problems: readonly string[];
}

interface Request {
  readonly actions: number;
  readonly states: readonly number[];
  readonly members: number;
  /** Of the states the ones to strike. */
  readonly places: readonly number[];
}

/** After each action that may change the workbook: what follows only names or reads leaves it in the same state. */
function statesOf(body: RequestBody): { readonly at: number; readonly member: string }[] {
  return body.Actions.slice(0, -1).flatMap((action, index) =>
    mayWrite(action, body) ? [{ at: index + 1, member: locationOf(action, body) }] : [],
  );
}

/** The first, the middle and the last of each member. */
function someOf(states: ReturnType<typeof statesOf>): number[] {
  const byMember = new Map<string, number[]>();
  for (const { at, member } of states) byMember.set(member, [...(byMember.get(member) ?? []), at]);
  const some = [...byMember.values()].flatMap((all) => [all[0]!, all[all.length >> 1]!, all.at(-1)!]);
  return [...new Set(some)].sort((a, b) => a - b);
}

type Ending = { readonly is: 'done' } | { readonly is: 'failed'; readonly error: unknown };

/**
 * Runs a command again and again, each time with another fault.
 *
 * @param isEvery Whether faults strike after every action that may change the workbook, or after the first, the middle
 * and the last of each member that is called or set.
 */
export async function strike(command: Command, isEvery: boolean): Promise<Struck> {
  const excel = await command.open();
  try {
    excel.host.engine.calculation.switchOff();
    return await new Striking(command, excel, isEvery).all();
  } finally {
    excel.close();
  }
}

class Striking {
  private readonly base: WorkbookModel;
  private before = '';
  private after = '';
  private counts: Record<Kind, number> = {
    before: 0,
    within: 0,
    lost: 0,
    renamed: 0,
    deleted: 0,
    protected: 0,
    created: 0,
    twice: 0,
  };
  private asBefore = 0;
  private complete = 0;
  private retries = 0;
  private readonly problems: string[] = [];

  constructor(
    private readonly command: Command,
    private readonly excel: ExcelHost,
    private readonly isEvery: boolean,
  ) {
    this.base = excel.host.readModel();
  }

  async all(): Promise<Struck> {
    await this.excel.host.loadModel(this.base);
    this.before = workbookText(this.excel);
    const requests = await this.requests();
    this.after = workbookText(this.excel);
    const sheets = this.base.sheets.map(({ name }) => name);
    const now = this.excel.host.readModel().sheets.map(({ name }) => name);
    const made = now.filter((name) => !sheets.includes(name));
    if (this.after === this.before) this.problems.push('the command does nothing');
    await this.restore();
    for (const [index, request] of requests.entries()) {
      for (const [turn, code] of errors.entries()) await this.fail(index, request, code, turn);
      await this.retry(`request ${index}`);
    }
    for (const change of Object.keys(meanwhile) as (keyof typeof meanwhile)[]) {
      for (const sheet of change === 'created' ? made : sheets)
        await this.interfere(change, sheet, requests.length);
    }
    await this.hearTwice();
    const { counts, asBefore, complete, retries, problems } = this;
    const sum = (of: (request: Request) => number) => requests.reduce((all, request) => all + of(request), 0);
    return {
      requests: requests.length,
      actions: sum(({ actions, states }) => (states.length > 0 ? actions : 0)),
      states: sum(({ states }) => states.length),
      places: sum(({ places }) => places.length),
      members: sum(({ members }) => members),
      sheets: sheets.length,
      newSheets: made.length,
      ...{ counts, asBefore, complete, retries, problems },
    };
  }

  /** Runs the command without a fault, and tells what it asks for. */
  private async requests(): Promise<readonly Request[]> {
    const seen: Request[] = [];
    this.excel.host.faults.onRequest = (body) => {
      const states = statesOf(body);
      const all = states.map(({ at }) => at);
      const members = new Set(states.map(({ member }) => member)).size;
      const places = this.isEvery ? all : someOf(states);
      seen.push({ actions: body.Actions.length, states: all, members, places });
    };
    const ending = await this.run();
    this.quiet();
    if (ending.is === 'failed') throw ending.error;
    return seen;
  }

  private async run(): Promise<Ending> {
    return this.command.run(this.excel).then(
      () => ({ is: 'done' }),
      (error: unknown) => ({ is: 'failed', error }),
    );
  }

  private quiet() {
    this.excel.host.faults.clear();
    this.excel.host.faults.onRequest = () => undefined;
  }

  private async restore(): Promise<void> {
    await this.excel.host.loadModel(this.base);
    this.excel.host.book.eventsEnabled = true;
    if (workbookText(this.excel) !== this.before) throw new Error('The workbook cannot be put back');
  }

  /** One error at one request, at all places of its turn. */
  private async fail(request: number, { places }: Request, code: string, turn: number): Promise<void> {
    const within = places.filter((_, index) => index % errors.length === turn);
    const faults: [Kind, Fault][] = [
      ['before', { request, code }],
      ...within.map((action): [Kind, Fault] => ['within', { request, action, code }]),
      ['lost', { request, code, lostResponse: true }],
    ];
    for (const [kind, fault] of faults) {
      this.counts[kind]++;
      this.excel.host.faults.fail(fault);
      const ending = await this.run();
      this.quiet();
      await this.judge(`${kind} ${JSON.stringify(fault)}`, ending, this.before, () => [this.after]);
    }
  }

  /** After all faults of a request, in the same Excel: the command without a fault. */
  private async retry(what: string): Promise<void> {
    const ending = await this.run();
    this.retries++;
    const isComplete = ending.is === 'done' && workbookText(this.excel) === this.after;
    if (!isComplete) this.problems.push(`${what}: a retry does not succeed ${told(ending)}`);
    await this.restore();
  }

  /** Whether the workbook is as before and the error says what to do next, or all is done. */
  private async judge(
    what: string,
    ending: Ending,
    before: string,
    after: () => Promise<readonly string[]> | readonly string[],
    now = workbookText(this.excel),
  ): Promise<void> {
    if (ending.is === 'failed') {
      const problem = problemOf(ending.error);
      if (problem) this.problems.push(`${what}: ${problem}`);
      if (before === now) this.asBefore++;
      else {
        this.problems.push(`${what}: failed and left ${difference(before, now)}`);
        await this.restore();
      }
      return;
    }
    await this.restore();
    const wanted = await after();
    if (wanted.includes(now)) this.complete++;
    else this.problems.push(`${what}: done, but ${wanted.map((text) => difference(text, now)).join(' or ')}`);
  }

  /** Without the sheet that is shown, which another user neither sees nor changes. */
  private seenByAll(): string {
    return workbookText(this.excel).replace(/"activeSheet":\d+,/, '');
  }

  /** Another user's change of a sheet, before the command's second request and before each one after. */
  private async interfere(change: keyof typeof meanwhile, sheet: string, requests: number): Promise<void> {
    if (change === 'deleted' && this.base.sheets.length === 1) return;
    const act = () => meanwhile[change](this.excel, sheet);
    act();
    const theirs = this.seenByAll();
    const first = await this.run();
    const thenOurs = this.seenByAll();
    await this.restore();
    const thenTheirs = async () => {
      await this.run();
      act();
      const text = this.seenByAll();
      await this.restore();
      return text;
    };
    for (let request = 1; request < requests; request++) {
      const what = `${sheet} ${change} before ${request}`;
      this.counts[change]++;
      let at = 0;
      this.excel.host.faults.onRequest = () => {
        if (at++ === request) act();
      };
      const ending = await this.run();
      this.quiet();
      await this.judge(what, ending, theirs, async () => [thenOurs, await thenTheirs()], this.seenByAll());
      if (ending.is === 'failed') {
        // What the command does in a workbook that was so from the start.
        const again = await this.run();
        this.retries++;
        if (again.is !== first.is || this.seenByAll() !== thenOurs)
          this.problems.push(`${what}: a retry ends otherwise ${told(again)}`);
        await this.restore();
      }
    }
  }

  /** Every event that the command causes reaches the pane twice. */
  private async hearTwice(): Promise<void> {
    const { workbook, window } = this.excel;
    const bridge = window._richApiNativeBridge as { onMessageFromHost(text: string): void };
    const receive = bridge.onMessageFromHost.bind(bridge);
    bridge.onMessageFromHost = (text) => {
      receive(text);
      if ((JSON.parse(text) as { type: number }).type === EVENT) receive(text);
    };
    let heard = 0;
    const stop = await workbook.onCellsChanged(() => heard++);
    this.counts.twice++;
    const ending = await this.run();
    stop();
    bridge.onMessageFromHost = receive;
    await this.judge('events twice', ending, this.before, () => [this.after]);
    if (heard !== 2 * (this.command.heard ?? 0)) this.problems.push(`events twice: ${heard} were heard`);
  }
}

const EVENT = 3;

const told = (ending: Ending) => (ending.is === 'failed' ? String(ending.error) : '');

/** What is wrong with an error that the pane is to show. */
function problemOf(error: unknown): string | null {
  if (!(error instanceof WorkbookError)) return `no WorkbookError: ${String(error)}`;
  if (error.code === 'not-restored') return `not restored: ${error.message}`;
  return saysWhatToDo(error.message) ? null : `says no next step: ${error.message}`;
}

/** Whether one of its sentences begins by telling the analyst to do something. */
export function saysWhatToDo(message: string): boolean {
  return message
    .split(/(?<=[.:])\s+/)
    .some((sentence) =>
      /^(Choose|Close|Finish|Free|Give|Look|Move|Press|Rename|Select|Take|Try|Turn|Update|Use|Wait)\b/i.test(
        sentence,
      ),
    );
}

/** Where two texts part. */
function difference(expected: string, found: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at++;
  const from = Math.max(0, at - 60);
  return `${JSON.stringify(found.slice(from, at + 60))} instead of ${JSON.stringify(expected.slice(from, at + 60))}`;
}
