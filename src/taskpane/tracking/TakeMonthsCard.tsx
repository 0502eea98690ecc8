import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Grid } from '../../core/case';
import { actualsWithUsage } from '../../core/tracking/actualsWithUsage';
import { monthText } from '../../core/tracking/calendar';
import type { TrackingView } from '../../core/tracking/trackingOf';
import { actualColumns } from '../../sheets/tracking/actualColumns';
import { readActuals } from '../../sheets/tracking/readActuals';
import { AddressField } from '../AddressField';
import { focusAfter } from '../focusAfter';
import { Message } from '../Message';
import { messageOf } from '../messageOf';
import { usePaneStore } from '../PaneContext';
import type { Editing } from '../paneState';
import { rangeStrings } from '../rangeStrings';
import { strings } from '../strings';
import { useFieldStyles } from '../useFieldStyles';
import { MonthsPreview } from './MonthsPreview';
import { monthsTaken, type MonthsTaken } from './monthsTaken';
import { saveTracking } from './saveTracking';
import { TrackCard } from './TrackCard';
import { trackingStrings } from './trackingStrings';
import { usedMonths } from './usedMonths';
import { useTrackingStyles } from './useTrackingStyles';

const words = trackingStrings.take;

const CARD = 'tracking-take';

const useStyles = makeStyles({
  area: { width: '100%' },
  hidden: { display: 'none' },
});

type Found =
  | { readonly is: 'nothing' | 'reading' }
  | { readonly is: 'failed'; readonly message: string }
  | { readonly is: 'taken'; readonly months: number }
  /** `notes`: what was not read, and why. */
  | { readonly is: 'found'; readonly taken: MonthsTaken; readonly notes: readonly string[] };

/** Months from cells, a file, or imported usage: shown first, then taken. */
export function TakeMonthsCard({ view, state }: { view: TrackingView; state: Editing }) {
  const styles = useStyles();
  const shared = useTrackingStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const file = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState('');
  const [pasted, setPasted] = useState('');
  const [found, setFound] = useState<Found>({ is: 'nothing' });
  const { tracking, currency } = state.draft;

  const look = async (read: () => Promise<Found>) => {
    setFound({ is: 'reading' });
    setFound(await read().catch((error: unknown): Found => ({ is: 'failed', message: messageOf(error) })));
  };
  const fromGrid = (grid: Grid): Found => {
    const { actuals, notes } = readActuals(grid);
    return { is: 'found', taken: monthsTaken(tracking, view.plan, actuals), notes };
  };
  const fromText = async (text: string): Promise<Found> => {
    const { pastedCells } = await import(/* webpackChunkName: "pasted" */ '../pastedCells');
    const read = pastedCells(text);
    return 'problem' in read ? { is: 'failed', message: read.problem } : fromGrid(read.cells);
  };
  const fromFile = async (chosen: File): Promise<Found> => {
    const { textOfFile } = await import(/* webpackChunkName: "pasted" */ '../textOfFile');
    return fromText(await textOfFile(chosen));
  };
  const fromUsage = async (): Promise<Found> => {
    const months = state.stored ? await usedMonths(store.workbook, state.stored.number, currency) : null;
    if (months === null) return { is: 'failed', message: words.usageNone };
    if (typeof months === 'string') return { is: 'failed', message: months };
    const { actuals, differing } = actualsWithUsage(tracking.actuals, months.months, months.exchangeRate);
    const notes = differing.length > 0 ? [words.usageDiffers(differing.map(monthText))] : [];
    return { is: 'found', taken: monthsTaken(tracking, view.plan, actuals), notes };
  };
  const readTyped = () =>
    address.trim() === ''
      ? undefined
      : void look(async () => fromGrid((await store.workbook.readRange(address.trim())).values));
  const readSelected = () =>
    void look(async () => {
      const reading = await store.readSelected();
      setAddress(reading.address);
      return fromGrid(reading.values);
    });
  const take = ({ actuals, added, changes }: MonthsTaken) => {
    const months = added.length + new Set(changes.map(({ month }) => month)).size;
    store.dispatch({ type: 'trackingChanged', change: { actuals } });
    setPasted('');
    focusAfter(() => setFound({ is: 'taken', months }), 'tracking-range');
    void saveTracking(store);
  };
  return (
    <TrackCard id={CARD} name={words.card} summary={words.summary} open={state.openLine === CARD}>
      <p className={shared.quiet}>{words.about(actualColumns.map(({ head }) => head))}</p>
      <AddressField
        id="tracking-range"
        label={words.range}
        placeholder={words.placeholder}
        useLabel={words.useFor}
        text={address}
        onType={setAddress}
        onTake={readTyped}
        onUse={readSelected}
      >
        <p id="tracking-range-note" className={fields.note}>
          {address.trim() === '' ? '' : rangeStrings.press}
        </p>
      </AddressField>
      <Field label={{ children: words.paste, htmlFor: 'tracking-pasted' }}>
        <Textarea
          id="tracking-pasted"
          className={styles.area}
          rows={3}
          resize="vertical"
          value={pasted}
          onChange={(_, { value }) => {
            setPasted(value);
            if (value.trim() === '') setFound({ is: 'nothing' });
            else void look(() => fromText(value));
          }}
        />
      </Field>
      <div className={shared.actions}>
        <Button size="small" onClick={() => file.current?.click()}>
          {words.file}
        </Button>
        <input
          ref={file}
          className={styles.hidden}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label={words.file}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) void look(() => fromFile(chosen));
            // The same file again, mended, is a change too.
            target.value = '';
          }}
        />
        <Button size="small" onClick={() => void look(fromUsage)}>
          {words.usage}
        </Button>
      </div>
      <div role="status">
        {found.is === 'reading' && strings.range.reading}
        {found.is === 'taken' && words.taken(found.months)}
      </div>
      {found.is === 'failed' && (
        <Message tone="error" title={words.unread} onDismiss={() => setFound({ is: 'nothing' })}>
          {found.message}
        </Message>
      )}
      {found.is === 'found' && (
        <MonthsPreview
          taken={found.taken}
          notes={found.notes}
          currency={currency}
          onTake={() => take(found.taken)}
          onCancel={() => focusAfter(() => setFound({ is: 'nothing' }), 'tracking-range')}
        />
      )}
    </TrackCard>
  );
}
