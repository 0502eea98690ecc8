import {
  Button,
  makeStyles,
  mergeClasses,
  ProgressBar,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import { simulateCase } from '../core/forecast/simulateCase';
import type { SimulationRecord } from '../core/forecast/simulationRecord';
import { isSimulationCurrent } from '../core/forecast/simulationState';
import { simulationBounds } from '../core/risk/simulationBounds';
import { Announcement } from './Announcement';
import type { CaseDraft } from './caseDraft';
import { draftForecast } from './draftForecast';
import { readNumber, type FigureReading } from './figureText';
import { Message } from './Message';
import { NumberField } from './NumberField';
import { moneyText, percentText } from './outcomeText';
import { usePaneStore } from './PaneContext';
import { SimulationHistogram } from './SimulationHistogram';
import { strings } from './strings';
import { today } from './today';
import { simulationStrings } from './simulationStrings';
import { useFieldStyles } from './useFieldStyles';

/** What is simulated until the analyst says otherwise. */
const usual = { trials: 100_000, seed: 1 };

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  // While it says nothing it takes no room, nor a gap.
  status: { ':empty': { position: 'absolute' } },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  wide: { width: '100%', maxWidth: 'none' },
  figures: { margin: 0 },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXS,
  },
  term: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  figure: {
    ...typographyStyles.body1Strong,
    margin: 0,
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
});

/** How probable a gain is: draws every figure that has a range, many times over. */
export function SimulationPanel({ draft }: { draft: CaseDraft }) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const { simulation } = store;
  const run = useSyncExternalStore(simulation.run.subscribe, simulation.run.current);
  const typed = useSyncExternalStore(simulation.typed.subscribe, simulation.typed.current);
  const record = draft.simulation;
  const forecast = draftForecast(draft);
  const isRunning = run.is === 'running';
  const [wasRun, setRun] = useState(isRunning);
  const texts = {
    trials: typed.trials ?? strings.number(record?.trials ?? usual.trials),
    seed: typed.seed ?? String(record?.seed ?? usual.seed),
  };
  const trials = readWithin(texts.trials, simulationBounds.trials, simulationStrings.trialsBounds);
  const seed = readWithin(texts.seed, simulationBounds.seed, simulationStrings.seedBounds);
  const chance = forecast?.terms.assumptions.successProbability;
  const isCertain = forecast?.swings.length === 0 && (chance === 0 || chance === 1);
  const start = () => {
    if (!forecast || !('value' in trials) || !('value' in seed)) return;
    setRun(true);
    const order = { trials: trials.value, seed: seed.value, date: today() };
    void store.simulate(simulateCase(forecast.terms, forecast.drivers, order));
  };
  const isOff = !isRunning && (!forecast || isCertain || 'problem' in trials || 'problem' in seed);
  const hint = !forecast
    ? simulationStrings.waiting
    : isCertain
      ? simulationStrings.certain
      : simulationStrings.about;
  return (
    <section className={styles.panel} aria-labelledby="simulation-heading">
      <h2 className={fields.heading} id="simulation-heading">
        {simulationStrings.heading}
      </h2>
      <p className={styles.quiet} id="simulation-hint">
        {hint}
      </p>
      <div className={fields.pair}>
        <NumberField
          id="simulation-trials"
          label={simulationStrings.trials}
          text={texts.trials}
          problem={'problem' in trials ? trials.problem : undefined}
          onType={(text) => simulation.typed.set({ ...typed, trials: text })}
        />
        <NumberField
          id="simulation-seed"
          label={simulationStrings.seed}
          text={texts.seed}
          problem={'problem' in seed ? seed.problem : undefined}
          onType={(text) => simulation.typed.set({ ...typed, seed: text })}
        />
      </div>
      <Button
        className={styles.wide}
        disabledFocusable={isOff}
        aria-describedby="simulation-hint"
        onClick={isRunning ? () => simulation.cancel() : start}
      >
        {isRunning ? simulationStrings.cancel : record ? simulationStrings.runAgain : simulationStrings.run}
      </Button>
      {isRunning && <ProgressBar value={run.share} aria-label={simulationStrings.heading} />}
      <div role="status" className={mergeClasses(styles.quiet, styles.status)}>
        {run.is === 'cancelled' && simulationStrings.cancelled}
      </div>
      {/* A run that is over at once says only what came out. */}
      <Announcement
        text={
          isRunning
            ? simulationStrings.progress(Math.floor(run.share * 4) / 4)
            : wasRun && record && run.is === 'idle'
              ? simulationStrings.done(percentText(record.probabilityOfGain))
              : ''
        }
      />
      {run.is === 'failed' && (
        <Message tone="error" title={simulationStrings.failed}>
          {run.message}
        </Message>
      )}
      {record && forecast && !isSimulationCurrent(record, forecast.terms, forecast.drivers) && (
        <Message tone="warning">{simulationStrings.stale}</Message>
      )}
      {record && <Result record={record} currency={draft.currency} />}
    </section>
  );
}

function Result({ record, currency }: { record: SimulationRecord; currency: string }) {
  const styles = useStyles();
  const { trials, seed, date, probabilityOfGain, probabilityOfPayback, percentiles, mean, histogram } =
    record;
  const at = (level: number) => percentiles.find((one) => one.level === level)?.netPresentValue;
  const shown = [0.05, 0.5, 0.95].flatMap((level) => {
    const value = at(level);
    return value === undefined
      ? []
      : [[simulationStrings.percentile(level), moneyText(value, currency)] as const];
  });
  const rows = [
    [simulationStrings.gain, percentText(probabilityOfGain)] as const,
    [simulationStrings.payback, percentText(probabilityOfPayback)] as const,
    ...shown,
    [simulationStrings.mean, moneyText(mean, currency)] as const,
  ];
  const [low, high] = [at(0.05), at(0.95)];
  const range =
    low === undefined || high === undefined
      ? null
      : ([moneyText(low, currency), moneyText(high, currency)] as const);
  return (
    <>
      <dl className={styles.figures}>
        {rows.map(([term, figure]) => (
          <div key={term} className={styles.row}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.figure}>{figure}</dd>
          </div>
        ))}
      </dl>
      <SimulationHistogram
        histogram={histogram}
        description={simulationStrings.picture(percentText(probabilityOfGain), range)}
        text={(value) => strings.shortMoney(value, currency)}
      />
      <div>
        <p className={styles.quiet}>{simulationStrings.legend}</p>
        <p className={styles.quiet}>{simulationStrings.basis(trials, seed, date)}</p>
      </div>
    </>
  );
}

function readWithin(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
  bounds: string,
): FigureReading {
  const reading = readNumber(text);
  if ('problem' in reading) return reading;
  const { value } = reading;
  return Number.isInteger(value) && value >= min && value <= max ? reading : { problem: bounds };
}
