import type { Outcome } from '../../core/results';
import type { Finding } from '../../core/pilot/finding';

/** A figure's place is its cell's address on the pilot sheet. */
type PlacesOf<T> = T extends null
  ? null
  : T extends Outcome | { readonly problem: string }
    ? string
    : { readonly [Key in keyof T]: string };

/**
 * Where each figure of a finding stands on the pilot sheet. A figure of `Finding` without a cell does not compile;
 * the agreement tests compare every one with what the core computes.
 */
export type FindingPlaces = { readonly [Key in keyof Finding]: PlacesOf<Finding[Key]> };

export type EstimatePlaces = FindingPlaces['effect'];
export type SamplePlaces = FindingPlaces['baseline'];
