import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { IssuedNoticeView } from '../../api/coverage.ts';
import { addressOf, ROUTES } from '../../api/routes.ts';
import { noticeDocument } from '../../bureau/notice/notice.ts';
import { Sheet } from '../preview/sheet.tsx';
import { issuedNoticesQuery } from '../self-check/queries.ts';
import { useSelfCheckWords } from '../self-check/words.ts';
import { Heads } from '../shell/heads.tsx';
import { Loading } from '../shell/messages.tsx';
import { dayOf } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';

const NO_MARKS = new Map();

/** 收到的自评通知: those that are addressed to one's units, the latest open, to read and to take away. */
export function NoticesPage() {
  const { notices: words } = useSelfCheckWords();
  const { data } = useQuery(issuedNoticesQuery);
  const { hash } = useLocation();
  const [chosen, setChosen] = useState<string>();
  if (!data) return <Loading />;
  const open =
    data.find((each) => nameOf(each) === chosen) ??
    data.find(({ notice }) => `${notice.fiscalYear}` === hash) ??
    data[0];
  return (
    <section className="page">
      <PageTitle>{words.title}</PageTitle>
      <p className="lead">{words.lead}</p>
      {open ? (
        <>
          <NoticeList all={data} open={open} onOpen={(each) => setChosen(nameOf(each))} />
          <OneNotice key={nameOf(open)} of={open} />
        </>
      ) : (
        <p className="empty">{words.none}</p>
      )}
    </section>
  );
}

const nameOf = ({ region, notice }: IssuedNoticeView): string => `${region}/${notice.fiscalYear}`;

function NoticeList({
  all,
  open,
  onOpen,
}: {
  readonly all: readonly IssuedNoticeView[];
  readonly open: IssuedNoticeView;
  readonly onOpen: (notice: IssuedNoticeView) => void;
}) {
  const { notices: words } = useSelfCheckWords();
  return (
    <TableScroll label={words.title}>
      <table className="list">
        <Heads of={[words.year, words.issuer, words.issued, words.due, words.open]} />
        <tbody>
          {all.map((each) => {
            const { notice, issuedAt, counted } = each;
            const { fiscalYear, issuer, due } = notice;
            return (
              <tr key={nameOf(each)}>
                <th scope="row">{fiscalYear}</th>
                <td>{issuer}</td>
                <td>{dayOf(issuedAt)}</td>
                <td>
                  {due}
                  {counted !== undefined && counted !== due && words.counted(counted)}
                </td>
                <td>
                  <button
                    type="button"
                    aria-pressed={each === open}
                    aria-label={words.opened(fiscalYear)}
                    onClick={() => onOpen(each)}
                  >
                    {words.open}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}

function OneNotice({ of: { region, notice } }: { readonly of: IssuedNoticeView }) {
  const { notices: words } = useSelfCheckWords();
  const text = useMemo(() => noticeDocument(notice), [notice]);
  const file = (document: 'notice' | 'group') =>
    addressOf(ROUTES.issuedNotice, { region, year: notice.fiscalYear, document });
  return (
    <>
      <p className="buttons no-print">
        {(['notice', 'group'] as const).map((document) => (
          <a key={document} className="button" download href={file(document)}>
            {document === 'notice' ? words.file : words.group}
          </a>
        ))}
      </p>
      <Sheet document={text} marks={NO_MARKS} />
    </>
  );
}
