import type { Benchmark } from '../benchmarks/benchmark';
import type { BenchmarkAnswer } from '../benchmarks/lookUpBenchmark';
import { ownBenchmarks, ownTableName } from '../benchmarks/ownBenchmarks';
import { CalcError } from '../core/errors';
import { formulaCells, valueCells, type BenchmarkQuestion } from '../sheets/benchmarkCells';
import { comparisonBlock, type ComparedFigure } from '../sheets/comparisonBlock';
import { ownTablePlan } from '../sheets/ownTablePlan';
import type { InsertionPlan, Place } from '../sheets/plan';
import type { Workbook } from '../sheets/workbook';
import type { BenchmarkQuery } from './benchmarkView';
import { messageOf } from './messageOf';
import { Observable } from './observable';
import { strings } from './strings';

/** The company's own table as the workbook holds it. */
export type OwnTable =
  | { readonly is: 'none' | 'adding' }
  | { readonly is: 'read'; readonly sheet: string; readonly rows: readonly Benchmark[] }
  /** It is there, and a cell of it cannot be used. */
  | { readonly is: 'faulty'; readonly sheet: string; readonly message: string }
  | { readonly is: 'unread' | 'notAdded'; readonly message: string };

export type Insertion =
  | { readonly is: 'idle' | 'inserting' }
  | { readonly is: 'inserted'; readonly address: string }
  | { readonly is: 'failed'; readonly message: string };

export type InsertionKind = 'formula' | 'value' | 'block';

export interface BenchmarkState {
  /** Null while the benchmarks are not in view. */
  readonly query: BenchmarkQuery | null;
  /** The own figure to compare with; null for none, undefined for the first that measures the same. */
  readonly figure: string | null | undefined;
  readonly own: OwnTable;
  readonly insertion: Insertion;
}

/** What is to be inserted: the answer or one of its other figures, and the own figure beside it. */
export interface Inserted {
  readonly kind: InsertionKind;
  readonly answer: BenchmarkAnswer;
  readonly row: Benchmark;
  readonly figure: ComparedFigure | null;
  readonly contradictions: readonly string[];
}

/** Looks benchmarks up, puts them on the sheet, and keeps up with the company's own table. */
export class BenchmarkStore {
  readonly state = new Observable<BenchmarkState>({
    query: null,
    figure: undefined,
    own: { is: 'none' },
    insertion: { is: 'idle' },
  });

  constructor(private readonly workbook: Workbook) {}

  open(query: BenchmarkQuery): void {
    this.change({ query, figure: undefined, insertion: { is: 'idle' } });
  }

  close(): void {
    this.change({ query: null });
  }

  /** Asks something else; another industry or metric has other scopes, another metric other own figures. */
  ask(change: Partial<BenchmarkQuery>): void {
    const { query, figure } = this.state.current();
    if (!query) return;
    const next = { ...query, scope: null, ...change };
    this.change({
      query: next,
      figure: next.metric === query.metric ? figure : undefined,
      insertion: { is: 'idle' },
    });
  }

  compareWith(figure: string | null): void {
    this.change({ figure });
  }

  dismiss(): void {
    this.change({ insertion: { is: 'idle' } });
  }

  async insert(inserted: Inserted): Promise<void> {
    const { query, insertion } = this.state.current();
    if (!query || insertion.is === 'inserting') return;
    this.change({ insertion: { is: 'inserting' } });
    try {
      const address = await this.workbook.insert((place) => this.plan(place, query, inserted));
      this.change({ insertion: { is: 'inserted', address } });
    } catch (error) {
      this.change({ insertion: { is: 'failed', message: messageOf(error) } });
    }
  }

  /** Reads the own table, if there is one. */
  async follow(): Promise<void> {
    if (this.state.current().own.is === 'adding') return;
    this.change({ own: await this.readOwn() });
  }

  async addOwnTable(): Promise<void> {
    if (this.state.current().own.is === 'adding') return;
    this.change({ own: { is: 'adding' } });
    try {
      await this.workbook.addTable(({ sheetNames }) => ownTablePlan(sheetNames, strings.benchmarks));
      this.change({ own: await this.readOwn() });
    } catch (error) {
      this.change({ own: { is: 'notAdded', message: messageOf(error) } });
    }
  }

  /** The own rows that take part. */
  static rowsOf({ own }: BenchmarkState): readonly Benchmark[] {
    return own.is === 'read' ? own.rows : [];
  }

  private plan(place: Place, query: BenchmarkQuery, inserted: Inserted): InsertionPlan {
    const { kind, answer, row, figure, contradictions } = inserted;
    // What the answer says of a scope that was not found is not true of every other figure.
    const isSame = row === answer.row || !answer.departures.includes('scope');
    const fallback = isSame ? answer.fallback : null;
    switch (kind) {
      case 'formula':
        return formulaCells(place, this.question(query, answer.row), answer);
      case 'value':
        return valueCells(place, row, fallback);
      case 'block':
        return comparisonBlock(place, row, figure, { fallback, contradictions });
    }
  }

  private question({ industry, scope }: BenchmarkQuery, row: Benchmark): BenchmarkQuestion {
    const { is } = this.state.current().own;
    const ownTable = is === 'read' || is === 'faulty' ? `${ownTableName}[#All]` : null;
    return { industry, metric: row.metric, scope, ownTable };
  }

  private async readOwn(): Promise<OwnTable> {
    try {
      const table = await this.workbook.readTable(ownTableName);
      if (!table) return { is: 'none' };
      const { sheet, values } = table;
      try {
        return { is: 'read', sheet, rows: ownBenchmarks(values) };
      } catch (error) {
        if (!(error instanceof CalcError)) throw error;
        return { is: 'faulty', sheet, message: strings.sentence(error.message) };
      }
    } catch (error) {
      return { is: 'unread', message: messageOf(error) };
    }
  }

  private change(change: Partial<BenchmarkState>): void {
    this.state.set({ ...this.state.current(), ...change });
  }
}
