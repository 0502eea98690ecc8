import { assumptions, assumptionKeys, driverKeys, rangedKeys, type DriverKey } from '../../core/assumptions';
import { caseDefaults, type Case, type DriverRange, type Provenance } from '../../core/case';
import { defaultInputs, evidenceLevels, inputKeys, type Evidence } from '../../core/inputs';
import type { CaseNames } from '../caseNames';
import { dateText } from '../inputs/dateCell';
import { textOf, type CaseCells } from './caseCells';

type RegisterParts = Pick<Case, 'inputs' | 'assumptions' | 'ranges' | 'evidence' | 'provenance'>;

/**
 * The register of the Inputs sheet.
 *
 * @param isFed Of inputs that metrics or running costs give: their ends are calculated, not told.
 * @param isEarlier The case stands as an earlier version drew it: inputs and their evidence, and nothing else.
 */
export function readRegister(
  cells: CaseCells,
  names: CaseNames,
  isFed: (key: DriverKey) => boolean,
  isEarlier: boolean,
): RegisterParts {
  const inputs = Object.fromEntries(
    inputKeys.map((key) => [key, cells.number(names.figure(key), defaultInputs[key])]),
  ) as Case['inputs'];
  const evidenceOf = (key: DriverKey): [DriverKey, Evidence] => [
    key,
    cells.choice(names.evidence(key), evidenceLevels, 'assumption'),
  ];
  if (isEarlier) {
    const evidence = { ...caseDefaults.evidence, ...Object.fromEntries(inputKeys.map(evidenceOf)) };
    return { inputs, evidence, assumptions: caseDefaults.assumptions, ranges: {}, provenance: {} };
  }
  return {
    inputs,
    assumptions: Object.fromEntries(
      assumptionKeys.map((key) => [key, cells.number(names.figure(key), assumptions[key].default)]),
    ) as Case['assumptions'],
    evidence: Object.fromEntries(driverKeys.map(evidenceOf)) as Case['evidence'],
    ranges: Object.fromEntries(
      rangedKeys.filter((key) => !isFed(key)).flatMap((key) => rangeOf(cells, names, key)),
    ),
    provenance: Object.fromEntries(driverKeys.flatMap((key) => provenanceOf(cells, names, key))),
  };
}

function rangeOf(cells: CaseCells, names: CaseNames, key: DriverKey): readonly [DriverKey, DriverRange][] {
  const low = cells.optionalNumber(names.end(key, 'Low'));
  const high = cells.optionalNumber(names.end(key, 'High'));
  return low === null && high === null ? [] : [[key, { low, high }]];
}

function provenanceOf(
  cells: CaseCells,
  names: CaseNames,
  key: DriverKey,
): readonly [DriverKey, Provenance][] {
  const [owner, source, date] = cells.rows(names.provenance(key))[0] ?? [];
  const said = { owner: textOf(owner), source: textOf(source), date: dateText(date ?? null) };
  return said.owner + said.source + said.date === '' ? [] : [[key, said]];
}
