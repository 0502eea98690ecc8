import { Button, Input, Label, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { rangeStrings } from './rangeStrings';

const useStyles = makeStyles({
  label: { display: 'block', paddingBottom: tokens.spacingVerticalXXS },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS },
  input: { flexGrow: 1, minWidth: 0, width: 0 },
  use: {
    flexShrink: 0,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
});

/** The address of cells: typed, or that of the selection. */
export function AddressField({
  id,
  label,
  placeholder,
  useLabel,
  text,
  isWrong = false,
  children,
  onType,
  onTake,
  onBlur,
  onUse,
}: {
  id: string;
  label: string;
  placeholder: string;
  /** What the button for the selection does. */
  useLabel: string;
  text: string;
  isWrong?: boolean;
  /** Said of it, in an element whose id is `id`-note. */
  children: ReactNode;
  onType: (text: string) => void;
  /** Enter was pressed. */
  onTake: () => void;
  onBlur?: () => void;
  onUse: () => void;
}) {
  const styles = useStyles();
  return (
    <div>
      <Label className={styles.label} htmlFor={id}>
        {label}
      </Label>
      <div className={styles.line}>
        <Input
          id={id}
          className={styles.input}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={text}
          title={text}
          aria-invalid={isWrong}
          aria-describedby={`${id}-note`}
          onChange={(_, { value }) => onType(value)}
          onBlur={onBlur}
          onKeyDown={(event) => event.key === 'Enter' && onTake()}
        />
        <Button className={styles.use} aria-label={useLabel} onClick={onUse}>
          {rangeStrings.use}
        </Button>
      </div>
      <div role="status">{children}</div>
    </div>
  );
}
