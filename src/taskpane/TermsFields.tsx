import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { assumptions } from '../core/assumptions';
import { discountings, rampShapes, scenarios } from '../core/case';
import { evidenceLevels } from '../core/inputs';
import type { CaseDraft } from './caseDraft';
import { Choice } from './Choice';
import { FigureField } from './FigureField';
import { readFigure } from './figureText';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';
import { riskStrings } from './riskStrings';
import { useFieldStyles } from './useFieldStyles';

const { min: fewestYears, max: mostYears } = assumptions.horizonYears;
const horizons = Array.from({ length: mostYears - fewestYears + 1 }, (_, index) => fewestYears + index);

const useStyles = makeStyles({
  // Fluent's own space around the indicator would set it apart from the fields.
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Over how long and by which rules the case is looked at. */
export function TermsFields({ draft }: { draft: CaseDraft }) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const { choices } = draft;
  const horizon = readFigure('horizonYears', draft.figures.horizonYears);
  const factors = evidenceLevels.map((level) => {
    const { benefit, cost } = choices.evidenceFactors[level];
    return riskStrings.adjustPart(strings.evidence[level], strings.number(benefit), strings.number(cost));
  });
  return (
    <div className={fields.group}>
      <div className={fields.pair}>
        <Choice
          id="figure-horizonYears"
          label={riskStrings.horizon}
          options={horizons.map((years) => ({ value: years, label: riskStrings.years(years) }))}
          chosen={'value' in horizon ? horizon.value : null}
          problem={'problem' in horizon ? horizon.problem : undefined}
          onChoose={(years) =>
            store.dispatch({ type: 'figureTyped', key: 'horizonYears', text: String(years) })
          }
        />
        <Choice
          id="choice-discounting"
          label={riskStrings.discounting}
          options={discountings.map((value) => ({ value, label: riskStrings.discountings[value] }))}
          chosen={choices.discounting}
          onChoose={(discounting) => store.dispatch({ type: 'choiceMade', change: { discounting } })}
        />
      </div>
      <FigureField figure="discountRate" draft={draft} fed={null} />
      <FigureField figure="successProbability" draft={draft} fed={null} />
      <div className={fields.pair}>
        <Choice
          id="choice-ramp"
          label={riskStrings.ramp}
          options={rampShapes.map((value) => ({ value, label: riskStrings.ramps[value] }))}
          chosen={choices.rampShape}
          onChoose={(rampShape) => store.dispatch({ type: 'choiceMade', change: { rampShape } })}
        />
        <Choice
          id="choice-scenario"
          label={riskStrings.scenario}
          describedBy="choice-scenario-note"
          options={scenarios.map((value) => ({ value, label: riskStrings.scenarios[value] }))}
          chosen={choices.scenario}
          onChoose={(scenario) => store.dispatch({ type: 'choiceMade', change: { scenario } })}
        />
      </div>
      <p id="choice-scenario-note" className={fields.note}>
        {riskStrings.scenarioAbout}
      </p>
      <div>
        <Switch
          className={styles.switch}
          label={riskStrings.adjust}
          checked={choices.adjustByEvidence}
          aria-describedby="choice-adjust-note"
          onChange={(_, { checked }) =>
            store.dispatch({ type: 'choiceMade', change: { adjustByEvidence: checked } })
          }
        />
        <p id="choice-adjust-note" className={fields.note}>
          {riskStrings.adjustAbout(factors)}
        </p>
      </div>
    </div>
  );
}
