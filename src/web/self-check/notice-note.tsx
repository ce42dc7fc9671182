import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useOpenFiling } from '../draft/filing-context.ts';
import { dayOf } from '../shell/moment.ts';
import { useAsExpert } from '../shell/use-as-expert.ts';
import { issuedNoticesQuery } from './queries.ts';
import { useSelfCheckWords } from './words.ts';

/** Above the tasks of a year: that its notice is there to be read. */
export function NoticeNote() {
  const { notices: words } = useSelfCheckWords();
  const { region, view } = useOpenFiling();
  const asExpert = useAsExpert();
  // Notices are addressed to units; experts have none.
  const { data } = useQuery({ ...issuedNoticesQuery, enabled: !asExpert });
  const { fiscalYear } = view.summary;
  const found = data?.find(
    (each) => each.region === region && each.notice.fiscalYear === fiscalYear,
  );
  if (!found) return null;
  return (
    <p>
      {words.note(found.notice.issuer, dayOf(found.issuedAt))}{' '}
      <Link to="/notices" hash={`${fiscalYear}`}>
        {words.toNotice}
      </Link>
    </p>
  );
}
