import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { IssueReply, NoticeView } from '../../api/bureau.ts';
import { addressOf, ROUTES } from '../../api/routes.ts';
import {
  countedDue,
  NOTICE_CONTENTS,
  type Notice,
  type NoticeScope,
} from '../../bureau/notice/notice.ts';
import { type Day, parseDay } from '../../values/day.ts';
import { call } from '../client/client.ts';
import { useCalendar } from '../client/use-calendar.ts';
import { useSentence } from '../client/use-sentence.ts';
import { AskSure } from '../shell/ask-sure.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { dayOf } from '../shell/moment.ts';
import { LineField, TextField } from './text-fields.tsx';
import { useBureauWords } from './words.ts';

const KINDS: readonly NoticeScope['kind'][] = ['all', 'department', 'unit'];

/** The text of a notice with its scope and days; kept, issued, and taken away as Word. */
export function NoticeForm({ view }: { readonly view: NoticeView }) {
  const { notice: words } = useBureauWords();
  const sentence = useSentence();
  const client = useQueryClient();
  const [notice, setNotice] = useState<Notice>(view.notice);
  const [due, setDue] = useState<string>(view.notice.due ?? '');
  const [dated, setDated] = useState<string>(view.notice.dated ?? '');
  const [annexes, setAnnexes] = useState(view.notice.annexes.join('\n'));
  const [said, setSaid] = useState<string>();
  const [mistake, setMistake] = useState<string>();
  const [asking, setAsking] = useState(false);
  const change = (part: Partial<Notice>) => setNotice({ ...notice, ...part });
  const dueDay = parseDay(due);
  const counted = countedDue(dueDay, useCalendar());

  /** The notice as it is sent; undefined with a mistake shown. */
  const made = (): Notice | undefined => {
    const days: { due?: Day; dated?: Day } = {};
    for (const [name, text] of [
      ['due', due],
      ['dated', dated],
    ] as const) {
      if (text.trim() === '') continue;
      const day = parseDay(text);
      if (day === undefined) {
        setMistake(words.noDay);
        return undefined;
      }
      days[name] = day;
    }
    const { due: _, dated: __, ...rest } = notice;
    const titles = annexes.split('\n').map((line) => line.trim());
    return { ...rest, ...days, annexes: titles.filter(Boolean) };
  };
  const attempt = async (send: (notice: Notice) => Promise<string>) => {
    setSaid(undefined);
    setMistake(undefined);
    setAsking(false);
    const whole = made();
    if (!whole) return;
    try {
      setSaid(await send(whole));
    } catch (fault) {
      setMistake(sentence(fault));
    }
  };
  const save = () =>
    attempt(async (whole) => {
      await call('PUT', ROUTES.notice, {}, whole);
      return words.saved;
    });
  const issue = () =>
    attempt(async (whole) => {
      const {
        opened,
        dated: given,
        kept,
      } = await call<IssueReply>('POST', ROUTES.noticeIssue, {}, whole);
      await Promise.all(
        [['filings'], ['notice', notice.fiscalYear]].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
      return words.done(opened, given, kept);
    });
  const file = (document: string) =>
    `${addressOf(ROUTES.noticeDocument, { document })}?year=${notice.fiscalYear}`;
  return (
    <div className="notice-form">
      <p>{view.issuedAt ? words.issued(dayOf(view.issuedAt)) : words.notIssued}</p>
      <div className="fields">
        <LineField
          label={words.issuer}
          value={notice.issuer}
          onChange={(issuer) => change({ issuer })}
        />
        <LineField label={words.dated} value={dated} hint="2026-03-02" onChange={setDated} />
        <LineField label={words.due} value={due} hint="2026-03-31" onChange={setDue} />
      </div>
      {counted !== undefined && counted !== dueDay && <p>{words.counted(counted)}</p>}
      <ScopeFields view={view} scope={notice.scope} onChange={(scope) => change({ scope })} />
      <p className="hint">{words.contentsLead}</p>
      {NOTICE_CONTENTS.map((content) => (
        <TextField
          key={content}
          label={words.contents[content]}
          value={notice.contents[content]}
          onChange={(text) => change({ contents: { ...notice.contents, [content]: text } })}
        />
      ))}
      <TextField label={words.annexes} value={annexes} onChange={setAnnexes} />
      <fieldset>
        <legend>{words.group}</legend>
        <div className="fields">
          {(['leader', 'office'] as const).map((name) => (
            <LineField
              key={name}
              label={words[name]}
              value={notice.group[name]}
              onChange={(text) => change({ group: { ...notice.group, [name]: text } })}
            />
          ))}
        </div>
        {(['deputies', 'members'] as const).map((name) => (
          <TextField
            key={name}
            label={words[name]}
            value={notice.group[name]}
            onChange={(text) => change({ group: { ...notice.group, [name]: text } })}
          />
        ))}
      </fieldset>
      <Mistake>{mistake}</Mistake>
      {said && <p role="status">{said}</p>}
      <p className="buttons">
        <button type="button" onClick={() => void save()}>
          {words.save}
        </button>
        <button
          type="button"
          className="primary"
          onClick={() => (dueDay ? setAsking(true) : setMistake(words.noDay))}
        >
          {words.issue}
        </button>
        {/* The file is that of what is kept: it is saved first. */}
        {(['notice', 'group'] as const).map((document) => (
          <button
            key={document}
            type="button"
            onClick={() => void save().then(() => location.assign(file(document)))}
          >
            {words[`${document}File`]}
          </button>
        ))}
      </p>
      {asking && (
        <AskSure
          title={words.issue}
          question={words.sure(due)}
          onYes={() => void issue()}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function ScopeFields({
  view,
  scope,
  onChange,
}: {
  readonly view: NoticeView;
  readonly scope: NoticeScope;
  readonly onChange: (scope: NoticeScope) => void;
}) {
  const { notice: words } = useBureauWords();
  const id = useId();
  const toggle = (path: string) =>
    onChange({
      ...scope,
      departments: scope.departments.includes(path)
        ? scope.departments.filter((each) => each !== path)
        : [...scope.departments, path],
    });
  return (
    <fieldset>
      <legend>{words.scope}</legend>
      <p>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={id}
              checked={scope.kind === kind}
              onChange={() => onChange({ ...scope, kind })}
            />
            {words.kinds[kind]}{' '}
          </label>
        ))}
      </p>
      <details>
        <summary>{words.departments}</summary>
        <div className="notice-departments">
          {view.departments.map(({ path, name }) => (
            <label key={path}>
              <input
                type="checkbox"
                checked={scope.departments.includes(path)}
                onChange={() => toggle(path)}
              />
              {name}
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  );
}
