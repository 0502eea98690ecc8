import { designsFor, scalesFor } from '../core/pilot/designsFor';
import type { DataDraft } from './metricDraft';

/** The data of another layout or design, with a design and a scale that it can have. */
export function withLayout(
  data: DataDraft,
  layout: DataDraft['layout'],
  wanted: DataDraft['design'] = data.design,
): Pick<DataDraft, 'layout' | 'design' | 'scale'> {
  const designs = designsFor(layout);
  const design = designs.includes(wanted) ? wanted : designs[0]!;
  const scales = scalesFor(design, layout);
  const scale = scales.includes(data.scale) ? data.scale : scales[0]!;
  return { layout, design, scale };
}
