import { WorkbookError, type StandaloneReport, type Workbook } from '../sheets/workbook';
import type { StandaloneLibrary } from '../sheets/standalone/standalonePlan';
import type { CopyOptions } from '../sheets/sharing/leadershipCopy';
import type { SharingChanges } from '../sheets/sharing/sharingChanges';
import type { CheckKind, SharingCheck } from '../sheets/sharing/sharingChecks';
import type { RoleOfSheet } from '../sheets/sharing/sheetRoles';
import type { WorkbookOutline } from '../sheets/sharing/workbookOutline';
import { messageOf } from './messageOf';
import { Observable } from './observable';

/** What only sharing needs is a chunk of its own. */
const loadSharing = () =>
  Promise.all([
    import(/* webpackChunkName: "sharing" */ '../sheets/sharing/sharingChecks'),
    import(/* webpackChunkName: "sharing" */ '../sheets/sharing/leadershipCopy'),
    import(/* webpackChunkName: "sharing" */ '../sheets/sharing/sheetRoles'),
  ]).then(([checks, copy, roles]) => ({ ...checks, ...copy, ...roles }));

/** What is known of the workbook that is to be sent. */
export interface Checked {
  readonly outline: WorkbookOutline;
  readonly roles: readonly RoleOfSheet[];
  readonly checks: readonly SharingCheck[];
}

/** What can be under way: mending what a check found, or the copy. */
export type Task = CheckKind | 'copy';

export type SendingState =
  | { readonly is: 'untouched' | 'looking' }
  | { readonly is: 'unread'; readonly message: string }
  | ({ readonly is: 'checked' } & Checked)
  | ({ readonly is: 'mending'; readonly kind: Task } & Checked)
  | ({ readonly is: 'failed'; readonly isAsBefore: boolean; readonly message: string } & Checked)
  | ({ readonly is: 'copied'; readonly report: StandaloneReport } & Checked);

/** Looks through a workbook before it is sent, mends what it can, and makes the copy for leadership. */
export class SendingStore {
  readonly state = new Observable<SendingState>({ is: 'untouched' });

  constructor(
    private readonly workbook: Workbook,
    private readonly loadLibrary: () => Promise<StandaloneLibrary>,
  ) {}

  async look(): Promise<void> {
    this.state.set({ is: 'looking' });
    try {
      this.state.set({ is: 'checked', ...(await this.read()) });
    } catch (error) {
      this.state.set({ is: 'unread', message: messageOf(error) });
    }
  }

  /** Does what a check proposes, then looks again. */
  async mend({ kind, mend }: SharingCheck): Promise<void> {
    if (mend) await this.change(kind, () => Promise.resolve(mend));
  }

  async makeCopy(options: CopyOptions): Promise<void> {
    await this.change('copy', async () => {
      const { concernsCopy, leadershipCopy } = await loadSharing();
      const outline = await this.workbook.readOutline();
      const formulas = await this.workbook.readFormulas(concernsCopy(outline, options));
      return leadershipCopy(outline, formulas, options);
    });
  }

  private async change(kind: Task, changesFor: () => Promise<SharingChanges>): Promise<void> {
    const state = this.state.current();
    if (!('checks' in state) || state.is === 'mending') return;
    const { outline, roles, checks } = state;
    const known = { outline, roles, checks };
    this.state.set({ ...known, is: 'mending', kind });
    let report: StandaloneReport;
    try {
      report = await this.workbook.prepare(await changesFor());
    } catch (error) {
      const isAsBefore = !(error instanceof WorkbookError && error.code === 'not-restored');
      this.state.set({ ...known, is: 'failed', isAsBefore, message: messageOf(error) });
      return;
    }
    try {
      const now = await this.read();
      this.state.set(kind === 'copy' ? { ...now, is: 'copied', report } : { ...now, is: 'checked' });
    } catch (error) {
      // It is done, and only what the workbook holds now is unknown.
      this.state.set(
        kind === 'copy' ? { ...known, is: 'copied', report } : { is: 'unread', message: messageOf(error) },
      );
    }
  }

  private async read(): Promise<Checked> {
    const { concernsCheck, isStateName, sharingChecks, sheetRoles } = await loadSharing();
    const library = await this.loadLibrary();
    const outline = await this.workbook.readOutline();
    const contents = await this.workbook.readContents();
    const formulas = await this.workbook.readFormulas(concernsCheck);
    const states = await this.workbook.readNames(isStateName);
    const checks = sharingChecks({ outline, contents, formulas, states, library });
    return { outline, roles: sheetRoles(outline), checks };
  }
}
