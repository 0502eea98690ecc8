import { caseDefaults, type KeptReport } from '../../../src/core/case';
import { trackedAssistant } from '../../../src/core/example/trackedAssistant';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { reportFigures, reportOf, reportProblems } from '../../../src/core/tracking/keptReport';
import { sinceLastReport } from '../../../src/core/tracking/sinceLastReport';
import { trackingOf, type TrackingView } from '../../../src/core/tracking/trackingOf';

const good = trackedAssistant(1, false);
const view = (months: number) => {
  const of = { ...good, tracking: { ...good.tracking, actuals: good.tracking.actuals.slice(0, months) } };
  return trackingOf(of, caseDrivers(of, {}));
};

describe('a report', () => {
  it('holds the figures as they stand, by the last month that counts', () => {
    const now = view(12);
    const report = reportOf(now, '2026-01-05');
    expect(report).toMatchObject({ date: '2026-01-05', month: '2025-12-01', alarms: now.alarms.length });
    for (const key of reportFigures) expect(report[key]).toBe(now.figures[key].likely);
  });

  it('is kept once a month, and not before one counts', () => {
    expect(reportProblems([], view(0))).toEqual([
      'Nothing counts yet: enter what a month brought, then keep its report.',
    ]);
    expect(reportProblems([], view(12))).toEqual([]);
    const kept = [reportOf(view(12), '2026-01-05')];
    expect(reportProblems(kept, view(12))).toEqual([
      'The report of December 2025 was kept on 2026-01-05 and stays as it is: enter the next month, then keep its report.',
    ]);
    expect(reportProblems(kept, view(13))).toEqual([]);
  });
});

describe('since the last report', () => {
  let now: TrackingView;
  let report: KeptReport;
  beforeAll(() => {
    now = view(12);
    report = reportOf(now, '2025-10-03');
  });
  const since = (then: Partial<KeptReport>, months = 12) =>
    sinceLastReport(
      { currency: 'EUR', tracking: { ...caseDefaults.tracking, reports: [{ ...report, ...then }] } },
      view(months),
    )!;

  it('is nothing while no report is kept', () => {
    expect(sinceLastReport(good, now)).toBeNull();
  });

  it('says that nothing changed where nothing did', () => {
    expect(since({})).toMatchObject({
      months: 0,
      sentences: [
        'No month more counts than in the report of December 2025.',
        'Net to date is the same.',
        'The forecast net benefit is the same.',
        'The forecast payback is the same.',
        'No alarm, as then.',
      ],
    });
  });

  it('tells what grew and what shrank', () => {
    const { netToDate, forecastNet, forecastPayback } = now.figures;
    const then = {
      month: '2025-09-01',
      netToDate: (netToDate.likely as number) - 4000,
      forecastNet: (forecastNet.likely as number) + 1_250_000,
      forecastPayback: (forecastPayback.likely as number) - 2.5,
      alarms: 2,
    };
    expect(since(then)).toMatchObject({
      months: 3,
      sentences: [
        '3 months more count than in the report of September 2025.',
        'Net to date is up by 4,000 EUR.',
        'The forecast net benefit is down by 1,250,000 EUR.',
        'The forecast payback is later by 2.5 months.',
        'No alarm instead of 2.',
      ],
    });
  });

  it('tells it the other way round as well', () => {
    const { netToDate, forecastNet, forecastPayback } = now.figures;
    const then = {
      month: '2025-11-01',
      netToDate: (netToDate.likely as number) + 4000,
      forecastNet: (forecastNet.likely as number) - 1_250_000,
      forecastPayback: (forecastPayback.likely as number) + 2.5,
    };
    expect(since(then)).toMatchObject({
      months: 1,
      sentences: [
        '1 month more counts than in the report of November 2025.',
        'Net to date is down by 4,000 EUR.',
        'The forecast net benefit is up by 1,250,000 EUR.',
        'The forecast payback is earlier by 2.5 months.',
        'No alarm, as then.',
      ],
    });
  });

  test.each([
    [0, 1, 'No alarm instead of 1.'],
    [1, 0, '1 alarm instead of 0.'],
    [1, 1, '1 alarm, as then.'],
    [2, 1, '2 alarms instead of 1.'],
    [2, 2, '2 alarms, as then.'],
  ])('with %d alarms now and %d then it says "%s"', (count, alarms, sentence) => {
    const alarm = { key: 'overrun', sentence: 'It is dear.' } as const;
    const reports = [{ ...report, alarms }];
    const view = { ...now, alarms: Array.from({ length: count }, () => alarm) };
    const told = sinceLastReport({ currency: 'EUR', tracking: { ...caseDefaults.tracking, reports } }, view)!;
    expect(told.sentences.at(-1)).toBe(sentence);
  });

  it('takes what rounds to nothing for no change', () => {
    const netToDate = (now.figures.netToDate.likely as number) - 0.4;
    expect(since({ netToDate }).sentences[1]).toBe('Net to date is the same.');
  });

  it('sets a sentence beside a figure', () => {
    expect(
      since({ netToDate: 'no month counts yet', forecastPayback: 'not within the horizon' }),
    ).toMatchObject({
      sentences: [
        expect.any(String),
        expect.stringMatching(/^Net to date: -?[\d,]+ EUR; it was: no month counts yet\.$/),
        expect.any(String),
        expect.stringMatching(/^The forecast payback: [\d.]+ months; it was: not within the horizon\.$/),
        expect.any(String),
      ],
    });
    expect(since({ netToDate: 1234 }, 0).sentences[1]).toBe(
      'Net to date: no month counts yet; it was: 1,234 EUR.',
    );
    expect(since({ netToDate: 'no month counts yet' }, 0).sentences[1]).toBe('Net to date is the same.');
  });

  it('says when fewer months count, or none', () => {
    expect(since({}, 11).sentences[0]).toBe(
      'The months that count end earlier than in the report of December 2025.',
    );
    expect(since({}, 0)).toMatchObject({ months: null, now: { month: '' } });
    expect(since({}, 0).sentences[0]).toBe(
      'No month counts any more, unlike in the report of December 2025.',
    );
  });
});
