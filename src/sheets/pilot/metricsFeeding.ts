import type { Case } from '../../core/case';
import type { InputKey } from '../../core/inputs';
import { inputFedBy } from '../../core/pilot/fedInputs';

/** Zero-based positions of the metrics whose worth is an input's figure; none where the analyst types it. */
export function metricsFeeding({ metrics }: Pick<Case, 'metrics'>, key: InputKey): readonly number[] {
  return metrics.flatMap((metric, index) => (inputFedBy(metric) === key ? [index] : []));
}
