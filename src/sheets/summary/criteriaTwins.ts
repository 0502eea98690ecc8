import type { Case } from '../../core/case';
import { stressKeys } from '../../core/forecast/stresses';
import type { CriterionKey } from '../../core/recommendation/criteria';
import { quoted } from '../block';
import type { CaseNames } from '../caseNames';
import { simulationFigure, simulationLabels, simulationStates } from '../risk/simulationCells';
import type { MetricLists } from './metricLists';

/** A criterion's native formulas, without "="; `figure` and `state` are the cells of the two before. */
export interface CriterionTwin {
  readonly figure: string;
  readonly state: (figure: string) => string;
  readonly reason: (figure: string, state: string) => string;
}

/** Cells that the twins read beside the workbook's names. */
export interface CriteriaCells {
  readonly hundred: string;
  /** Label and evidence of the driver with the largest swing; empty where there is none. */
  readonly largest: { readonly label: string; readonly evidence: string };
  readonly hours: { readonly saved: string; readonly realised: string; readonly freed: string };
  readonly metrics: MetricLists;
}

const met = (test: string, otherwise: 'not met' | 'open' = 'not met') => `IF(${test},"met","${otherwise}")`;

/** The recommendation's criteria in native formulas; a criterion without a twin does not compile. */
export function criteriaTwins(
  { metrics }: Pick<Case, 'metrics'>,
  names: CaseNames,
  cells: CriteriaCells,
): Readonly<Record<CriterionKey, CriterionTwin>> {
  const currency = names.fact('CaseCurrency');
  // Rounded first: FIXED alone takes a 5 that binary holds as a little less down in Gnumeric.
  const fixed = (figure: string, decimals: 0 | 1) => `FIXED(ROUND(${figure},${decimals}),${decimals})`;
  const money = (figure: string) =>
    `IF(ISNUMBER(${figure}),TRIM(${fixed(figure, 0)}&" "&${currency}),${figure})`;
  const percent = (figure: string) => {
    const all = `${figure}*${cells.hundred}`;
    return `IF(ROUND(${all},0)=ROUND(${all},1),${fixed(all, 0)},${fixed(all, 1)})&"%"`;
  };
  const months = (figure: string) =>
    `IF(INT(${figure})=${figure},${fixed(figure, 0)},${fixed(figure, 1)})&" months"`;
  const ofMoney = (what: string, name: string, test: '>=0' | '>0'): CriterionTwin => ({
    figure: `IF(ISERROR(${name}),"no figure",${name})`,
    state: (figure) => `IF(ISNUMBER(${figure}),${met(`${figure}${test}`)},"open")`,
    reason: (figure) => `"${what} is "&${money(figure)}&"."`,
  });
  const { worseMeasured, betterMeasured, undecided, measured, fed, worse } = cells.metrics;
  const { saved, realised, freed } = cells.hours;
  const likely = ofMoney('Net present value in the likely scenario', names.figure('netPresentValue'), '>0');
  const costs = names.figure('presentCosts');
  const hasCost = `IF(ISNUMBER(${costs}),${costs}<>0,TRUE)`;
  const lowest = names.end('netPresentValue', 'Low');
  const highest = names.end('netPresentValue', 'High');
  const state = names.fact('CaseSimulationState');
  const enough = `SUM(${names.fact('CaseEnoughProbability')})`;
  const goesLive = `SUM(${names.figure('successProbability')})`;
  const longest = `SUM(${names.fact('CaseLongestPayback')})`;
  const isCurrent = `${state}=${quoted(simulationStates.upToDate)}`;
  const hasRange = `IF(AND(ISNUMBER(${lowest}),ISNUMBER(${highest})),${lowest}<${highest},FALSE)`;
  const stress = `INDEX(${names.fact('CaseStress')},${stressKeys.indexOf('volume10') + 1},2)`;

  return {
    paysAtBest: ofMoney('Net present value in the high scenario', highest, '>=0'),
    runningPays: ofMoney('Run-rate net benefit in the high scenario', names.end('runRateNet', 'High'), '>=0'),
    pilotNotWorse: {
      figure: `IF(AND(${worseMeasured.count}>0,${betterMeasured.count}=0),${worseMeasured.count},0)`,
      state: (figure) => met(`${figure}=0`),
      reason: (figure) =>
        `IF(${figure}>0,"The pilot made "&${worseMeasured.named}&" worse, and nothing that was measured better.",` +
        `"No measured harm stands without a measured gain.")`,
    },
    paysAtLikely: {
      figure: likely.figure,
      state: (figure) => `IF(${hasCost},${likely.state(figure)},"open")`,
      reason: (figure, answer) =>
        `IF(${hasCost},${likely.reason(figure, answer)},"No cost is entered: enter what the project costs.")`,
    },
    sureEnough: {
      figure:
        `IF(${isCurrent},${simulationFigure(names, simulationLabels.probabilityOfGain)},` +
        `IF(ISERROR(${lowest}),"no figure",${lowest}))`,
      state: (figure) =>
        `IF(${isCurrent},${met(`${figure}>=${enough}`)},` +
        `IF(${hasRange},IF(${figure}>=0,${met(`${goesLive}>=${enough}`)},"open"),"open"))`,
      reason: (figure) => {
        const told = `"Net present value in the low scenario is "&${money(figure)}`;
        return (
          `IF(${isCurrent},"It pays with a probability of "&${percent(figure)}&"; "&${percent(enough)}&" is enough.",` +
          `IF(${hasRange},IF(${figure}>=0,${told}&IF(${goesLive}>=${enough},": no range makes it a loss.",` +
          `", but it goes live with a probability of "&${percent(goesLive)}&" only; "&${percent(enough)}&" is enough."),` +
          `${told}&": to know how probable a gain is, "&IF(${state}=${quoted(simulationStates.notRun)},` +
          `"run the simulation","run the simulation again: the inputs changed since")&"."),` +
          `${told}&", with no range below the high one: enter low and high values, or run the simulation."))`
        );
      },
    },
    paysBackSoon: {
      figure: `IF(ISERROR(${names.figure('paybackFromStart')}),"no figure",${names.figure('paybackFromStart')})`,
      state: (figure) => `IF(ISNUMBER(${figure}),${met(`${figure}<=${longest}`)},"not met")`,
      reason: (figure) => {
        const limit = `${months(longest)}&" are soon enough."`;
        return (
          `IF(ISNUMBER(${figure}),"It pays back "&${months(figure)}&" from spend start; ",` +
          `"Payback from spend start: "&${figure}&"; ")&${limit}`
        );
      },
    },
    pilotShowsGain: {
      figure: `${betterMeasured.count}+0`,
      state: (figure) =>
        `IF(${figure}>0,"met",IF(${undecided.count}>0,"open",IF(${measured.count}>0,"not met","open")))`,
      reason: (figure) =>
        `IF(${figure}>0,"The pilot measured "&${betterMeasured.named}&" as better.",` +
        `IF(${undecided.count}>0,${undecided.capital}&" cannot be told yet: measure more.",` +
        `IF(${measured.count}>0,"The pilot did not measure "&${measured.named}&" as better.",` +
        `IF(${fed.count}>0,${fed.capital}&" rests on what people said about themselves: measure it.",` +
        `"No metric of a pilot is part of the benefits: measure one."))))`,
    },
    nothingWorse: {
      figure: `${worse.count}+0`,
      state: (figure) => met(`${figure}=0`),
      reason: (figure) =>
        metrics.length === 0
          ? '"No metric of the pilot got worse."'
          : `IF(${figure}>0,"In the pilot "&${worse.named}&" got worse.","No metric of the pilot got worse.")`,
    },
    paysAtTenfold: ofMoney('Net present value at ten times the volume', stress, '>0'),
    hoursCountedOnce: {
      figure: `IF(OR(${saved}<=0,${freed}<=0),0,` + `MAX(0,ROUND(${realised}+${freed},0)-ROUND(${saved},0)))`,
      state: (figure) => met(`${figure}=0`),
      reason: (figure) =>
        `IF(${figure}=0,"No hour is counted both as realised and as freed capacity.",` +
        `${fixed(figure, 0)}&" hours a year are counted twice: "&${fixed(realised, 0)}&" realised and "&` +
        `${fixed(freed, 0)}&" freed are more than "&${fixed(saved, 0)}&" saved; lower the realisation or the capacity.")`,
    },
    driverKnown: {
      figure: `IF(${cells.largest.label}="","no ranges",${cells.largest.evidence})`,
      state: (figure) => met(`AND(${figure}<>"no ranges",${figure}<>"assumption")`, 'open'),
      reason: (figure) =>
        `IF(${figure}="no ranges","No driver has a range: enter low and high values.",` +
        `""""&${cells.largest.label}&""" moves it most and is "&IF(${figure}="assumption","an assumption: find out.",` +
        `IF(${figure}="benchmark","a benchmark.",${figure}&".")))`,
    },
    sponsorNamed: {
      figure: `IF(TRIM(${names.fact('CaseSponsor')}&"")="","none",TRIM(${names.fact('CaseSponsor')}&""))`,
      state: () => met(`TRIM(${names.fact('CaseSponsor')}&"")<>""`, 'open'),
      reason: (figure, met) => `IF(${met}="met",${figure}&" is the sponsor.","No sponsor is named.")`,
    },
  };
}
