import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { CellValue } from '../core/case';
import { FieldNote } from './FieldNote';
import { strings } from './strings';

const useStyles = makeStyles({
  root: { display: 'grid', minWidth: 0 },
  select: { minWidth: 0, textOverflow: 'ellipsis' },
});

/** A list to choose from, with what is wrong with the choice under it. */
export function Choice<T extends CellValue>({
  id,
  label,
  options,
  chosen,
  problem,
  describedBy,
  onChoose,
}: {
  id: string;
  label: string;
  options: readonly { readonly value: T; readonly label: string }[];
  chosen: T | null;
  problem?: string | undefined;
  /** Id of a note that explains the choice. */
  describedBy?: string | undefined;
  onChoose: (value: T) => void;
}) {
  const styles = useStyles();
  const at = options.findIndex((option) => option.value === chosen);
  return (
    <div>
      <Field
        label={{ children: label, htmlFor: id }}
        validationState={problem === undefined ? 'none' : 'error'}
      >
        <Select
          id={id}
          aria-describedby={problem === undefined ? describedBy : `${id}-note`}
          root={{ className: styles.root }}
          select={{ className: styles.select }}
          value={at < 0 ? '' : String(at)}
          onChange={(_, { value }) => onChoose(options[Number(value)]!.value)}
        >
          {at < 0 && (
            <option value="" disabled>
              {strings.table.choose}
            </option>
          )}
          {options.map((option, index) => (
            <option key={index} value={String(index)}>
              {option.label}
            </option>
          ))}
        </Select>
      </Field>
      {problem !== undefined && (
        <FieldNote id={`${id}-note`} tone="error">
          {problem}
        </FieldNote>
      )}
    </div>
  );
}
