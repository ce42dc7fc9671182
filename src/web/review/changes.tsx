import { useQuery } from '@tanstack/react-query';
import type { VersionSummary } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useWords } from '../shell/language.tsx';
import { useAsExpert } from '../shell/use-as-expert.ts';
import { Differences } from '../versions/differences.tsx';
import { useVersion } from '../versions/use-version.ts';

/** What changed since the submission before, field by field; nothing for a first submission. */
export function Changes() {
  const { review: words } = useWords();
  const { region, id, view, draft } = useOpenFiling();
  const asExpert = useAsExpert();
  const { data: versions } = useQuery({
    queryKey: ['versions', region, id, view.summary.state],
    queryFn: () => call<VersionSummary[]>('GET', ROUTES.versions, { region, id }),
    // Experts see the submission alone.
    enabled: !asExpert,
  });
  const submitted = (versions ?? [])
    .filter(({ event }) => event === 'submit')
    .sort((a, b) => b.number - a.number);
  const before = useVersion(submitted[1]?.number);
  if (!before) return null;
  return (
    <section className="card">
      <h2>{words.changes}</h2>
      <Differences
        earlier={before}
        later={draft.snapshot()}
        names={[words.submittedBefore, words.submittedNow]}
      />
    </section>
  );
}
