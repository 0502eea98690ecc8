import { Field, Input } from '@fluentui/react-components';
import { FieldNote } from './FieldNote';
import { useFieldStyles } from './useFieldStyles';

/** A typed number, kept as typed; what is wrong with it stands under it. */
export function NumberField({
  id,
  label,
  text,
  problem,
  unit,
  note,
  onType,
}: {
  id: string;
  label: string;
  text: string;
  problem?: string | undefined;
  /** Stands behind the number. */
  unit?: string | undefined;
  /** What the number means, said under it. */
  note?: string | undefined;
  onType: (text: string) => void;
}) {
  const fields = useFieldStyles();
  const said = problem ?? note;
  return (
    <div>
      <Field label={{ children: label, htmlFor: id }}>
        <Input
          id={id}
          className={fields.narrow}
          input={{ className: fields.number, size: 1 }}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          contentAfter={
            unit ? (
              <span id={`${id}-unit`} className={fields.unit}>
                {unit}
              </span>
            ) : undefined
          }
          aria-invalid={problem !== undefined}
          aria-describedby={
            [unit && `${id}-unit`, said && `${id}-note`].filter(Boolean).join(' ') || undefined
          }
          onChange={(_, { value }) => onType(value)}
        />
      </Field>
      {problem !== undefined ? (
        <FieldNote id={`${id}-note`} tone="error">
          {problem}
        </FieldNote>
      ) : (
        note && (
          <p id={`${id}-note`} className={fields.note}>
            {note}
          </p>
        )
      )}
    </div>
  );
}
