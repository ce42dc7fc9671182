import { useId, useState } from 'react';
import type { NoticeCheckView } from '../../api/bureau.ts';
import { ROUTES } from '../../api/routes.ts';
import type { NoticeFault } from '../../bureau/notice/check.ts';
import { call } from '../client/client.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { Mistake } from '../shell/mistake.tsx';
import { useBureauWords } from './words.ts';

/** The check of a notice that was written elsewhere. */
export function UploadedNotice() {
  const { notice: words } = useBureauWords();
  const id = useId();
  const [found, setFound] = useState<NoticeCheckView>();
  const { attempt, mistake } = useAttempt();
  const check = async (file: File) => {
    setFound(undefined);
    const form = new FormData();
    form.set('file', file);
    await attempt(async () => {
      setFound(await call<NoticeCheckView>('POST', ROUTES.noticeCheck, {}, form));
    });
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.check}</h2>
      <p>{words.checkLead}</p>
      <p>
        <label htmlFor={id}>{words.checkFile}</label>{' '}
        <input
          id={id}
          type="file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void check(file);
          }}
        />
      </p>
      <Mistake>{mistake}</Mistake>
      {found && (
        <div role="status">
          <p>{words.proposed(found.proposed)}</p>
          {found.faults.length === 0 ? (
            <p>{words.clean}</p>
          ) : (
            <ul>
              {found.faults.map((fault) => (
                <FaultLine key={JSON.stringify(fault)} fault={fault} />
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}

function FaultLine({ fault }: { readonly fault: NoticeFault }) {
  const { notice: words } = useBureauWords();
  const { faults, contentNames } = words;
  switch (fault.kind) {
    case 'missing':
      return <li>{faults.missing(contentNames[fault.content])}</li>;
    case 'noDue':
      return <li>{faults.noDue}</li>;
    case 'dates':
      return (
        <li>
          {faults.dates(fault.days.map(({ day }) => day).join('、'))}
          {fault.days.map(({ quote }) => (
            <q key={quote}>{quote}</q>
          ))}
        </li>
      );
    case 'restDay':
      return (
        <li>
          {faults.restDay(fault.due.day, fault.counted)} <q>{fault.due.quote}</q>
        </li>
      );
    case 'beforeNotice':
      return (
        <li>
          {faults.beforeNotice(fault.due.day, fault.dated)} <q>{fault.due.quote}</q>
        </li>
      );
  }
}
