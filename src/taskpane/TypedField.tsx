import { NumberField } from './NumberField';
import { usePaneStore } from './PaneContext';

/** A figure of the case in its field; while somebody types in it, its cell does not change it. */
export function TypedField({
  id,
  ...field
}: Omit<Parameters<typeof NumberField>[0], 'id'> & { id: `${string}-${string}` }) {
  const store = usePaneStore();
  return (
    <div
      onFocus={() => store.dispatch({ type: 'focusMoved', field: id })}
      onBlur={() => store.dispatch({ type: 'focusMoved', field: null })}
    >
      <NumberField id={id} {...field} />
    </div>
  );
}
