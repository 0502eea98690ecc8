import type { CaseDraft } from './caseDraft';
import { draftForecast } from './draftForecast';
import { OutlookView } from './OutlookView';
import { SimulationPanel } from './SimulationPanel';
import { StressView } from './StressView';
import { riskStrings } from './riskStrings';
import { TermsFields } from './TermsFields';
import { TornadoView } from './TornadoView';
import { useFieldStyles } from './useFieldStyles';

/** The terms of the case, what comes out over its horizon, and what it hangs on. */
export function RiskSection({ draft }: { draft: CaseDraft }) {
  const fields = useFieldStyles();
  const forecast = draftForecast(draft);
  return (
    <>
      <TermsFields draft={draft} />
      {forecast ? (
        <>
          <OutlookView forecast={forecast} currency={draft.currency} />
          <TornadoView forecast={forecast} currency={draft.currency} />
          <StressView forecast={forecast} currency={draft.currency} />
          <SimulationPanel draft={draft} />
        </>
      ) : (
        <p className={fields.note}>{riskStrings.waiting}</p>
      )}
    </>
  );
}
