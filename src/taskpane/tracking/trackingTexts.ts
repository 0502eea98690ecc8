/** A text as it was typed, and what is wrong with it. */
export interface TrackingText {
  readonly text: string;
  /** What to change; null where nothing is wrong. */
  readonly problem: string | null;
  /** What its field is called. */
  readonly label: string;
  /** The card that its field is on. */
  readonly line: string;
}

/** What was typed, by the ids of the fields; undefined where a field shows the case's own again. */
export type TrackingTexts = Readonly<Record<string, TrackingText | undefined>>;
