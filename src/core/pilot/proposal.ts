import type { PilotDesign, Scale, TableColumns } from '../case';

/** The design that measurements suggest, and why; the analyst can change all of it. */
export interface Proposal {
  readonly design: PilotDesign;
  readonly scale: Scale;
  /** In one sentence: "We compare ... because ...". */
  readonly why: string;
}

/** The same for a long table, with what its columns hold. */
export interface TableProposal extends Proposal {
  /** The groups are null where nothing tells which two of the group column's values to compare. */
  readonly columns: TableColumns;
}
