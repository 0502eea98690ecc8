import type { DrawReport, Workbook } from '../sheets/workbook';
import { messageOf } from './messageOf';
import { Observable } from './observable';
import { buildPortfolio } from './storedCase';

export type PortfolioState =
  | { readonly is: 'idle' | 'building' }
  | { readonly is: 'built'; readonly report: DrawReport }
  | { readonly is: 'failed'; readonly message: string };

/** Builds the sheet that ranks the workbook's cases. */
export class PortfolioStore {
  readonly state = new Observable<PortfolioState>({ is: 'idle' });

  constructor(private readonly workbook: Workbook) {}

  async build(): Promise<void> {
    if (this.state.current().is === 'building') return;
    this.state.set({ is: 'building' });
    try {
      this.state.set({ is: 'built', report: await buildPortfolio(this.workbook) });
    } catch (error) {
      this.state.set({ is: 'failed', message: messageOf(error) });
    }
  }

  dismiss(): void {
    this.state.set({ is: 'idle' });
  }
}
