import {
  caseDefaults,
  forecastMethods,
  gateDecisions,
  readinessStates,
  type Actual,
  type ApprovedPlan,
  type GateDecision,
  type KeptReport,
  type ReadinessAnswer,
  type Tracking,
} from '../case';
import {
  actualFigures,
  actualKeys,
  type ActualFigureDefinition,
  type ActualValues,
} from '../tracking/actualFigures';
import { reportFigures, type ReportFigure } from '../tracking/keptReport';
import { readinessKeys } from '../tracking/readinessItems';
import { trackingBounds } from '../tracking/trackingBounds';
import type { JsonReader } from './jsonReader';
import { RowReader } from './rowReader';

const actualKeysOfFile = ['month', ...actualKeys, 'note'];
const answerKeys = ['state', 'weight', 'owner', 'date'];
const gateKeys = ['date', 'gate', 'decision', 'reasons', 'who'];
const reportKeys = ['date', 'month', ...reportFigures, 'alarms'];

/** What has come of the case. */
export function readTracking(reader: JsonReader, json: unknown): Tracking {
  const usual: Tracking = caseDefaults.tracking;
  const given = json === undefined ? null : reader.object('tracking', json, Object.keys(usual));
  if (given === null) return usual;
  const row = new RowReader(reader, 'tracking', given);
  const rows = <T>(
    key: 'actuals' | 'gates' | 'reports',
    keys: readonly string[],
    read: (row: RowReader) => T,
  ) =>
    reader.list(`tracking.${key}`, given[key], (path, item) => {
      const object = reader.object(path, item, keys);
      return object && read(new RowReader(reader, path, object));
    });
  return {
    start: row.date('start'),
    approved: approvedOf(reader, given.approved),
    method: row.oneOf('method', forecastMethods, usual.method),
    window: wholeMonths(reader, row.number('window', trackingBounds.window, usual.window)),
    oneOffComplete: row.yesOrNo('oneOffComplete', usual.oneOffComplete),
    actuals: rows('actuals', actualKeysOfFile, actualOf),
    readiness: readinessOf(reader, given.readiness),
    gates: rows('gates', gateKeys, gateOf),
    reports: rows('reports', reportKeys, reportOf),
  };
}

function approvedOf(reader: JsonReader, json: unknown): ApprovedPlan | null {
  const path = 'tracking.approved';
  const given = json === undefined || json === null ? null : reader.object(path, json, ['date', 'net']);
  if (given === null) return null;
  const row = new RowReader(reader, path, given);
  return { date: row.neededDate('date'), net: row.needed('net', {}) };
}

function wholeMonths(reader: JsonReader, window: number): number {
  if (!Number.isInteger(window)) {
    reader.fault('tracking.window', `${window} is no whole number: months count in whole ones here`);
  }
  return window;
}

function actualOf(row: RowReader): Actual {
  return {
    month: row.neededDate('month'),
    ...(Object.fromEntries(
      actualKeys.map((key) => {
        const bounds: ActualFigureDefinition = actualFigures[key];
        return [key, row.optionalNumber(key, bounds)];
      }),
    ) as ActualValues),
    note: row.optionalText('note'),
  };
}

function gateOf(row: RowReader): GateDecision {
  return {
    date: row.neededDate('date'),
    gate: row.text('gate', 'name the gate'),
    decision: row.choice('decision', gateDecisions),
    reasons: row.text('reasons', 'say why it was decided so'),
    who: row.text('who', 'say who decided'),
  };
}

function reportOf(row: RowReader): KeptReport {
  return {
    date: row.neededDate('date'),
    month: row.neededDate('month'),
    ...(Object.fromEntries(reportFigures.map((key) => [key, row.numberOrText(key)])) as Pick<
      KeptReport,
      ReportFigure
    >),
    alarms: row.needed('alarms', { min: 0 }),
  };
}

function readinessOf(reader: JsonReader, json: unknown): Tracking['readiness'] {
  const given = json === undefined ? null : reader.object('tracking.readiness', json, readinessKeys);
  if (given === null) return {};
  return Object.fromEntries(
    readinessKeys.flatMap((key) => {
      if (given[key] === undefined) return [];
      const path = `tracking.readiness.${key}`;
      const object = reader.object(path, given[key], answerKeys);
      return object ? [[key, answerOf(new RowReader(reader, path, object))]] : [];
    }),
  );
}

function answerOf(row: RowReader): ReadinessAnswer {
  return {
    state: row.oneOf('state', readinessStates, ''),
    weight: row.optionalNumber('weight', trackingBounds.weight),
    owner: row.optionalText('owner'),
    date: row.date('date'),
  };
}
