import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoticeView } from '../../../api/bureau.ts';
import { ROUTES } from '../../../api/routes.ts';
import '../../bureau/bureau.css';
import { NoticeForm } from '../../bureau/notice-form.tsx';
import { UploadedNotice } from '../../bureau/uploaded-notice.tsx';
import { useBureauWords } from '../../bureau/words.ts';
import { call } from '../../client/client.ts';
import { Loading } from '../../shell/messages.tsx';
import { PageTitle } from '../../shell/page-title.tsx';

/** 布置自评: the notice of a year with its working group, and the check of a notice that was written elsewhere. */
export function NoticePage() {
  const words = useBureauWords();
  const last = new Date().getFullYear() - 1;
  const [year, setYear] = useState(last);
  const { data } = useQuery({
    queryKey: ['notice', year],
    queryFn: () => call<NoticeView>('GET', `${ROUTES.notice}?year=${year}`),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  });
  return (
    <section className="page">
      <PageTitle
        note={
          <select
            aria-label={words.year}
            value={year}
            onChange={(event) => setYear(Number(event.target.value))}
          >
            {[last + 1, last, last - 1, last - 2].map((each) => (
              <option key={each} value={each}>
                {words.yearOf(each)}
              </option>
            ))}
          </select>
        }
      >
        {words.notice.title}
      </PageTitle>
      <p className="lead">{words.notice.lead}</p>
      {data ? <NoticeForm key={year} view={data} /> : <Loading />}
      <UploadedNotice />
    </section>
  );
}
