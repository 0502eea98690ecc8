import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { scaleWarnings } from '../benchmarks/scaleWarnings';
import { costEnds } from '../core/runningCost/costRange';
import {
  runningCostFigureKeys,
  runningCostFigures,
  type RunningCostFigureDefinition,
} from '../core/runningCost/runningCostFigures';
import type { RunningCostView } from '../core/runningCost/runningCostOf';
import { Announcement } from './Announcement';
import { costStrings } from './costStrings';
import { FieldNote } from './FieldNote';
import { numberText } from './figureText';
import { GradeMark } from './GradeMark';
import { KillVerdictView } from './KillVerdictView';
import { runningCostText } from './unitMoneyText';
import { useFieldStyles } from './useFieldStyles';
import { useTableStyles } from './useTableStyles';

const useStyles = makeStyles({
  sentence: { overflowWrap: 'normal', whiteSpace: 'normal' },
  whole: { whiteSpace: 'nowrap', overflowWrap: 'normal' },
  warning: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
  },
  warnings: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
});

/** All but what the sentence under the tables says. */
const shownFigures = runningCostFigureKeys.filter((key) => key !== 'elasticityUsed');

/** What a request, a user and an outcome cost, today and at more volume, and whether that pays. */
export function UnitEconomics({ view, currency }: { view: RunningCostView | null; currency: string }) {
  const fields = useFieldStyles();
  return (
    <section className={fields.group} aria-labelledby="unit-economics">
      <h2 id="unit-economics" tabIndex={-1} className={fields.heading}>
        {costStrings.economics.heading}
      </h2>
      {view === null && <p className={fields.note}>{costStrings.economics.waiting}</p>}
      {view && view.costs.rows.length === 0 && <p className={fields.note}>{costStrings.economics.nothing}</p>}
      {view && view.costs.rows.length > 0 && <Economics view={view} currency={currency} />}
    </section>
  );
}

function Economics({ view, currency }: { view: RunningCostView; currency: string }) {
  const fields = useFieldStyles();
  const { kill, costs, elasticity } = view;
  return (
    <>
      {costs.problems.map((problem) => (
        <FieldNote key={problem} id="running-cost-problem" tone="warning">
          {problem}
        </FieldNote>
      ))}
      <KillVerdictView kill={kill} />
      <Announcement text={kill.sentence} />
      <Figures view={view} currency={currency} />
      <Scale view={view} currency={currency} />
      <p className={fields.note}>
        {costStrings.economics.elasticity(numberText(Number(elasticity.value.toPrecision(4))))}{' '}
        {elasticity.remark}
      </p>
      <Warnings />
    </>
  );
}

function Figures({ view, currency }: { view: RunningCostView; currency: string }) {
  const styles = useTableStyles();
  const own = useStyles();
  const isLimited = typeof view.figures.paysUpTo.likely === 'number';
  return (
    <table className={styles.table} aria-label={costStrings.economics.table}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.first)}>
            {costStrings.economics.figure}
          </th>
          {costEnds.map((end) => (
            <th key={end} scope="col" className={styles.head}>
              {costStrings.economics.ends[end]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shownFigures
          .filter((key) => key !== 'paysUpTo' || isLimited)
          .map((key) => {
            const { label, unit, ranged }: RunningCostFigureDefinition = runningCostFigures[key];
            const figures = view.figures[key];
            const isText = typeof figures.likely === 'string';
            const shown = isText ? (['likely'] as const) : costEnds;
            return (
              <tr key={key}>
                <th scope="row" className={styles.label}>
                  {label.trim()}
                  {unit.endsWith('per month') && (
                    <span className={styles.basis}>
                      {costStrings.economics.perMonth(unit.split(' ')[0]!)}
                    </span>
                  )}
                </th>
                {shown.map((end) => {
                  const outcome = figures[end];
                  return (
                    <td
                      key={end}
                      colSpan={isText ? 3 : 1}
                      className={mergeClasses(
                        styles.figure,
                        end === 'likely' && styles.strong,
                        typeof outcome === 'string' && own.sentence,
                        typeof outcome === 'number' && outcome < 0 && styles.negative,
                      )}
                    >
                      {(ranged || end === 'likely') && runningCostText(outcome, unit, currency)}
                    </td>
                  );
                })}
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}

/** The likely cost at the volumes that are looked at. */
function Scale({ view, currency }: { view: RunningCostView; currency: string }) {
  const styles = useTableStyles();
  const own = useStyles();
  const { columns } = costStrings.economics;
  return (
    <table className={styles.table} aria-label={costStrings.economics.scale}>
      <thead>
        <tr>
          {Object.values(columns).map((column, index) => (
            <th
              key={column}
              scope="col"
              className={mergeClasses(styles.head, index === 0 && mergeClasses(styles.first, own.whole))}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.scale
          .filter(({ multiple }) => multiple > 0)
          .map((row, index) => (
            <tr key={index}>
              <th scope="row" className={mergeClasses(styles.label, own.whole)}>
                {index === 0
                  ? costStrings.economics.today
                  : costStrings.economics.times(numberText(row.multiple))}
              </th>
              {(
                [
                  [row.costPerOutcome, 'money per outcome'],
                  [row.after.costPerOutcome, 'money per outcome'],
                  [row.after.margin, 'money per month'],
                ] as const
              ).map(([outcome, unit], column) => (
                <td
                  key={column}
                  className={mergeClasses(
                    styles.figure,
                    typeof outcome === 'string' && own.sentence,
                    typeof outcome === 'number' && outcome < 0 && styles.negative,
                  )}
                >
                  {runningCostText(outcome, unit, currency)}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** What others published about cost at scale, with its grade. */
function Warnings() {
  const styles = useStyles();
  const fields = useFieldStyles();
  return (
    <div>
      <h3 className={fields.heading}>{costStrings.economics.warnings}</h3>
      <p className={fields.note}>{costStrings.economics.warningsAbout}</p>
      <ul className={styles.warnings}>
        {scaleWarnings.map(({ row, text }) => (
          <li key={row.id} className={mergeClasses(fields.note, styles.warning)}>
            <GradeMark grade={row.grade} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
