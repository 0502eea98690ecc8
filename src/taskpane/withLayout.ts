import { metricDefaults } from '../core/case';
import { designsFor, scalesFor } from '../core/pilot/designsFor';
import type { DataDraft } from './metricDraft';

/** The data of another layout or design, with a design and a scale that it can have. */
export function withLayout(
  data: DataDraft,
  layout: DataDraft['layout'],
  chosen?: DataDraft['design'],
): Pick<DataDraft, 'layout' | 'design' | 'scale'> {
  const designs = designsFor(layout);
  // A design that its layout left no choice about is no choice to keep.
  const isForced = designsFor(data.layout).length === 1;
  const wanted = chosen ?? (isForced ? (data.proposal ?? metricDefaults).design : data.design);
  const design = designs.includes(wanted) ? wanted : designs[0]!;
  const scales = scalesFor(design, layout);
  const scale = scales.includes(data.scale) ? data.scale : scales[0]!;
  return { layout, design, scale };
}
