import { z } from '@hono/zod-openapi';
import {
  type IssueReply,
  type NoticeCheckView,
  type NoticeRequest,
  type NoticeView,
  noticeRequest,
} from '../../../api/bureau.ts';
import { ROUTES } from '../../../api/routes.ts';
import { checkNotice } from '../../../bureau/notice/check.ts';
import { isAddressed } from '../../../bureau/notice/facts.ts';
import {
  countedDue,
  groupDocument,
  type Notice,
  newNotice,
} from '../../../bureau/notice/notice.ts';
import { isRefusal, type Refusal, refuse } from '../../../cycle/refusal.ts';
import { write } from '../../../formats/formats.ts';
import type { Filings, NewFiling } from '../../../store/filings/filings.ts';
import type { Person } from '../../../store/people/person.ts';
import { type Scope, scopeAs } from '../../../store/scope.ts';
import { type Day, parseDay, yearOf } from '../../../values/day.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { fileReply } from '../../file-reply.ts';
import { MEDIA_TYPES } from '../../media-types.ts';
import { noticeWithForms } from '../../notice-file.ts';
import { notFound } from '../../refusals.ts';
import { regionalOf } from '../../regional.ts';
import { readUpload } from '../../uploads/read-upload.ts';

const BUREAU = ['financePerformance'] as const;

/** The notice of a year: text, documents, issue; and the check of a notice that was written elsewhere. */
export function noticeRoutes(app: App, context: Context): void {
  const { notices, units, filings } = context.store;
  const { code: region, name } = context.settings.region;
  const keyOf = (fiscalYear: number) => ({ region, path: region, fiscalYear });
  const yearIn = (query: Readonly<Record<string, string>>) => {
    const year = Number(query.year);
    return Number.isInteger(year) && year > 2000 ? year : yearOf(context.today()) - 1;
  };

  async function viewOf(account: Parameters<typeof scopeAs>[0], year: number): Promise<NoticeView> {
    const scope = scopeAs(account, ...BUREAU);
    const [kept, all] = await Promise.all([notices.get(scope, keyOf(year)), units.list(scope)]);
    const notice = kept?.notice ?? newNotice(year, name, `${name}财政局`);
    const counted = countedDue(notice.due, (await regionalOf(context)).calendar);
    return {
      notice,
      ...(kept?.issuedAt !== undefined && { issuedAt: kept.issuedAt }),
      ...(counted !== undefined && { counted }),
      departments: all
        .filter(({ kind }) => kind === 'department')
        .map(({ path, name: title }) => ({ path, name: title })),
    };
  }

  const view = z.custom<NoticeView>().openapi({ type: 'object' });
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.notice,
      summary: 'The notice of `?year=`, or one to begin with',
      who: BUREAU,
      reply: view,
    },
    ({ account, query }) => viewOf(account.grants, yearIn(query)),
  );

  serve(
    app,
    {
      method: 'put',
      route: ROUTES.notice,
      summary: 'Keep the text of a notice',
      who: BUREAU,
      body: noticeRequest,
      reply: view,
    },
    async ({ account, body, person }) => {
      const notice = noticeOf(body);
      if (isRefusal(notice)) return notice;
      const { fiscalYear } = notice;
      await notices.put(
        scopeAs(account.grants, ...BUREAU),
        keyOf(fiscalYear),
        notice,
        person,
        false,
      );
      return viewOf(account.grants, fiscalYear);
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.noticeIssue,
      summary: 'Issue a notice: the filings of its units are opened with its due day',
      who: BUREAU,
      body: noticeRequest,
      reply: z.custom<IssueReply>().openapi({ type: 'object' }),
      inPerson: true,
    },
    async ({ account, body, person }) => {
      const notice = noticeOf(body);
      if (isRefusal(notice)) return notice;
      const { fiscalYear, due } = notice;
      if (due === undefined) return dueMissing();
      const scope = scopeAs(account.grants, ...BUREAU);
      const chosen = (await units.list(scope)).filter((unit) => isAddressed(notice, unit));
      if (chosen.length === 0) return nobodyMeant();
      const done = { opened: 0, dated: 0, kept: 0 };
      for (const { region, id: unit } of chosen) {
        const of = { region, unit, fiscalYear, due };
        const outcome = await openOrDate(filings, scope, of, person);
        if (isRefusal(outcome)) return outcome;
        done[outcome] += 1;
      }
      await notices.put(scope, keyOf(fiscalYear), notice, person, true);
      return done;
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.noticeDocument,
      summary: 'The kept notice of `?year=`, or the document of its working group, as Word',
      who: BUREAU,
      file: MEDIA_TYPES.docx,
    },
    async ({ account, query, names, request }) => {
      if (names.document !== 'notice' && names.document !== 'group') return notFound();
      const { notice } = await viewOf(account.grants, yearIn(query));
      const isGroup = names.document === 'group';
      const made = isGroup ? groupDocument(notice) : await noticeWithForms(context, notice);
      const bytes = await write(made, 'docx');
      const title = `${notice.fiscalYear}年度绩效自评${isGroup ? '工作小组' : ''}通知`;
      return fileReply(request, title, 'docx', bytes);
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.noticeCheck,
      summary: 'Check an uploaded notice: which of the five contents is missing, and its days',
      who: BUREAU,
      form: z.object({ file: z.string().openapi({ format: 'binary' }) }),
      reply: z.custom<NoticeCheckView>().openapi({ type: 'object' }),
    },
    ({ request }) =>
      readUpload(request, context, async (document) => {
        const { calendar } = await regionalOf(context);
        return checkNotice(document, calendar);
      }),
  );
}

/**
 * Opens the filing of a unit with its due day, or gives the day to the one that is there. A day that was given before, an extension
 * above all, is not taken back.
 */
async function openOrDate(
  { open, list, setDue }: Filings,
  scope: Scope,
  of: Pick<NewFiling, 'region' | 'unit' | 'fiscalYear'> & { readonly due: Day },
  by: Person,
): Promise<keyof IssueReply | Refusal> {
  const opened = await open(scope, of, by);
  if (!isRefusal(opened)) return 'opened';
  if (opened.refused !== 'conflict') return opened;
  const [there] = await list(scope, { fiscalYear: of.fiscalYear, unit: of.unit });
  if (there === undefined || there.due !== undefined) return 'kept';
  await setDue(scope, there, of.due, by);
  return 'dated';
}

/** The notice of a request; a day that no calendar has is refused. */
function noticeOf(body: NoticeRequest): Notice | ReturnType<typeof noDay> {
  const { due: dueText, dated: datedText, ...rest } = body;
  const days: { due?: Day; dated?: Day } = {};
  for (const [name, text] of [
    ['due', dueText],
    ['dated', datedText],
  ] as const) {
    if (text === undefined) continue;
    const day = parseDay(text);
    if (day === undefined) return noDay(name);
    days[name] = day;
  }
  if (days.due && days.dated && days.due < days.dated) return dueBefore();
  return { ...rest, ...days };
}

const noDay = (field: string) =>
  refuse('invalid', '日期不是日历上的一天，请重新填写。', 'There is no such day.', { field });

const dueBefore = () =>
  refuse(
    'invalid',
    '报送截止日期早于落款日期，请核对。',
    'The reports are due before the day of the notice.',
    { field: 'due' },
  );

const dueMissing = () =>
  refuse('invalid', '请先填写报送截止日期，再发布通知。', 'Give the due day first.', {
    field: 'due',
  });

const nobodyMeant = () =>
  refuse(
    'invalid',
    '所选范围内没有单位。请改选单位类别或部门。',
    'No unit is in the chosen scope.',
    { field: 'scope' },
  );
