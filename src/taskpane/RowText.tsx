import { Field, Input } from '@fluentui/react-components';
import { FieldNote } from './FieldNote';
import { usePaneStore } from './PaneContext';
import { useFieldStyles } from './useFieldStyles';

/** A text of a row, kept as typed. */
export function RowText({
  id,
  label,
  text,
  type = 'text',
  problem,
  note,
  hint,
  onType,
}: {
  id: `${string}-${string}`;
  label: string;
  text: string;
  type?: 'text' | 'date';
  problem?: string | undefined;
  /** A warning. */
  note?: string | undefined;
  /** What the text is for. */
  hint?: string | undefined;
  onType: (text: string) => void;
}) {
  const fields = useFieldStyles();
  const store = usePaneStore();
  const said = problem ?? note;
  return (
    <div>
      <Field label={{ children: label, htmlFor: id }}>
        <Input
          id={id}
          className={fields.narrow}
          type={type}
          value={text}
          maxLength={200}
          autoComplete="off"
          aria-invalid={problem !== undefined}
          aria-describedby={said === undefined && hint === undefined ? undefined : `${id}-note`}
          onChange={(_, { value }) => onType(value)}
          onFocus={() => store.dispatch({ type: 'focusMoved', field: id })}
          onBlur={() => store.dispatch({ type: 'focusMoved', field: null })}
        />
      </Field>
      {said !== undefined && (
        <FieldNote id={`${id}-note`} tone={problem === undefined ? 'warning' : 'error'}>
          {said}
        </FieldNote>
      )}
      {said === undefined && hint !== undefined && (
        <p id={`${id}-note`} className={fields.note}>
          {hint}
        </p>
      )}
    </div>
  );
}
