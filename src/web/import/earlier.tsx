import { useSuspenseQuery } from '@tanstack/react-query';
import type { FilingSummary, FilingView, ImportView } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { filingsQuery } from '../client/queries.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useWords } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';

/** The unit's filings of other years in this system, each to take over from as from an uploaded report. */
export function Earlier({ onRead }: { readonly onRead: (view: ImportView) => void }) {
  const { filing } = useWords();
  const { view } = useOpenFiling();
  const { unit, fiscalYear } = view.summary;
  const { data: filings } = useSuspenseQuery(filingsQuery);
  const { attempt, mistake } = useAttempt();
  const earlier = filings.filter(
    (each) => each.unit.id === unit.id && each.fiscalYear < fiscalYear,
  );
  const take = async ({ region, id }: FilingSummary) => {
    await attempt(async () => {
      onRead(asImport(await call<FilingView>('GET', ROUTES.filing, { region, id })));
    });
  };
  if (earlier.length === 0) return null;
  return (
    <div className="card">
      <h2>{filing.start.earlier}</h2>
      <Mistake>{mistake}</Mistake>
      <p className="buttons">
        {earlier.map((each) => (
          <button key={each.id} type="button" onClick={() => void take(each)}>
            {filing.start.fromYear(each.fiscalYear)}
          </button>
        ))}
      </p>
    </div>
  );
}

/** A filing as an uploaded report would be shown: its draft states each field once, so nothing is left to choose. */
const asImport = ({ summary, draft }: FilingView): ImportView => ({
  file: '',
  format: 'filing',
  unit: summary.unit.name,
  fiscalYear: summary.fiscalYear,
  recognised: Object.entries(draft.fields).map(([path, text]) => ({
    path,
    text,
    quote: '',
    where: '',
  })),
  lists: draft.lists,
  choices: [],
  findings: [],
  notes: [],
});
