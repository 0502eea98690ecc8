import type { Range } from './range';

/** Merged cells, as Excel's RangeAreas; of its members only those that say where they are. */
export class MergedAreas {
  readonly scalars = ['Address', 'AreaCount'];
  constructor(private readonly areas: readonly Range[]) {}

  get Address() {
    return this.areas.map(({ Address }) => Address).join(',');
  }
  get AreaCount() {
    return this.areas.length;
  }
}
