import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Spinner,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { DocumentProperties } from '../sheets/sharing/sharingChanges';
import { usePaneState, usePaneStore } from './PaneContext';
import type { Checked } from './sendingStore';
import { sendingStrings } from './sendingStrings';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  hint: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.body1Strong, padding: 0 },
  choices: { display: 'flex', flexDirection: 'column' },
  narrow: { minWidth: 0, width: '100%' },
  wide: { width: '100%', maxWidth: 'none' },
});

const fields = [
  'title',
  'subject',
  'author',
  'keywords',
] as const satisfies readonly (keyof DocumentProperties)[];

/** What the copy for leadership holds, and the confirmation that this file is one. */
export function CopyForm({ checked, making, busy }: { checked: Checked; making: boolean; busy: boolean }) {
  const styles = useStyles();
  const headings = useFieldStyles();
  const { sending } = usePaneStore();
  const state = usePaneState();
  const caseName = state.is === 'editing' ? state.draft.name.trim() : '';
  const { roles, outline } = checked;
  const optional = roles.filter(({ role }) => role !== 'case');
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(optional.filter(({ role }) => role === 'rawData').map(({ name }) => name)),
  );
  const [freezeAll, setFreezeAll] = useState(false);
  const [properties, setProperties] = useState<DocumentProperties>(() => ({
    ...outline.properties,
    title: outline.properties.title || caseName,
    subject: outline.properties.subject || sendingStrings.subject,
  }));
  const [confirmed, setConfirmed] = useState(false);
  const leaveOut = optional.map(({ name }) => name).filter((name) => left.has(name));
  const hint =
    leaveOut.length === roles.length
      ? sendingStrings.emptyCopy
      : confirmed || making
        ? null
        : sendingStrings.confirmFirst;
  const toggle = (name: string, on: boolean) =>
    setLeft((before) => new Set([...before].filter((one) => one !== name).concat(on ? [name] : [])));
  return (
    <section className={styles.form} aria-labelledby="copy-title">
      <h2 className={headings.heading} id="copy-title">
        {sendingStrings.copyTitle}
      </h2>
      <p className={styles.text}>{sendingStrings.copyAbout}</p>
      <p className={styles.text}>{sendingStrings.inPlace}</p>
      {optional.length > 0 && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{sendingStrings.leaveOut}</legend>
          <div className={styles.choices}>
            {optional.map(({ name, role }) => (
              <Checkbox
                key={name}
                label={role === 'rawData' ? sendingStrings.rawData(name) : name}
                checked={left.has(name)}
                onChange={(_, { checked: on }) => toggle(name, on === true)}
              />
            ))}
          </div>
        </fieldset>
      )}
      <Checkbox
        label={sendingStrings.freezeAll}
        checked={freezeAll}
        onChange={(_, { checked: on }) => setFreezeAll(on === true)}
      />
      {fields.map((field) => (
        <Field key={field} label={sendingStrings.properties[field]}>
          <Input
            className={styles.narrow}
            value={properties[field]}
            maxLength={255}
            onChange={(_, { value }) => setProperties((before) => ({ ...before, [field]: value }))}
          />
        </Field>
      ))}
      <p className={styles.text}>{sendingStrings.stays}</p>
      <Checkbox
        label={sendingStrings.confirm}
        checked={confirmed}
        onChange={(_, { checked: on }) => setConfirmed(on === true)}
      />
      <Button
        className={styles.wide}
        appearance="primary"
        disabledFocusable={busy || hint !== null}
        aria-describedby={hint ? 'copy-hint' : undefined}
        icon={making ? <Spinner size="tiny" aria-hidden="true" /> : undefined}
        onClick={() => {
          setConfirmed(false);
          void sending.makeCopy({ leaveOut, freezeAll, properties });
        }}
      >
        {making ? sendingStrings.making : sendingStrings.make}
      </Button>
      {hint && (
        <p className={styles.hint} id="copy-hint">
          {hint}
        </p>
      )}
    </section>
  );
}
