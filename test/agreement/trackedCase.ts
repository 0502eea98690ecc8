import { caseDefaults, type Case } from '../../src/core/case';
import { supportAssistant } from '../../src/core/example/supportAssistant';
import { trackedAssistant } from '../../src/core/example/trackedAssistant';

const { start, actuals } = trackedAssistant(1, true).tracking;

/** A case with costs per outcome, and months that tell every line that it plans; the last ones at a loss. */
export const trackedCase: Case = {
  ...supportAssistant,
  name: 'Tracked assistant',
  // Nothing of it was measured.
  metrics: [],
  inputs: { ...supportAssistant.inputs, hoursSavedPerWeek: 300, errorCostAvoided: 40_000 },
  tracking: {
    ...caseDefaults.tracking,
    start,
    actuals: actuals.map((actual, index) => ({
      ...actual,
      hoursSaved: actual.hoursSaved ?? 0,
      revenueAcceleration: 0,
      errorCostAvoided: actual.errorCostAvoided ?? 0,
      capacityValue: 100,
      runningCost: index < 20 ? 9_000 : 90_000,
      maintenance: actual.maintenance ?? 0,
    })),
    readiness: {
      kpisAgreed: { state: 'done', weight: null, owner: 'Ines', date: '2025-02-01' },
      noManualCheck: { state: '', weight: 7.5, owner: 'Jonas', date: '' },
    },
    gates: [
      { date: '2025-06-30', gate: 'Pilot', decision: 'go', reasons: 'It pays', who: 'Steering committee' },
    ],
    reports: [
      {
        date: '2026-10-02',
        month: '2026-09-01',
        realisedRoi: 0.42,
        netToDate: 61_500,
        forecastNet: 'too large to calculate',
        forecastPayback: 18.4,
        benefitShare: 0.8,
        recurringShare: 1.1,
        alarms: 1,
      },
    ],
  },
};
