import { z } from '@hono/zod-openapi';
import {
  type BookView,
  bookDifference,
  bookView,
  decisionRequest,
  localRulesRequest,
  type RulesChange,
  rulesChange,
  type TrialView,
} from '../../../api/administration.ts';
import { jobView } from '../../../api/filing.ts';
import { ROUTES } from '../../../api/routes.ts';
import type { Role } from '../../../cycle/filing.ts';
import { isRefusal, type Refusal, refuse } from '../../../cycle/refusal.ts';
import { write } from '../../../formats/formats.ts';
import { BOOKS } from '../../../regulation/books.ts';
import { differencesOf } from '../../../regulation/compare.ts';
import { bookOfLocal, faultsOfLocal, type LocalRules } from '../../../regulation/local.ts';
import type { Book } from '../../../regulation/regulation.ts';
import { rulebook } from '../../../regulation/rulebook.ts';
import type { RegionChange } from '../../../store/administration/changes.ts';
import { type Scope, scopeAs, WHOLE } from '../../../store/scope.ts';
import { parseDay, yearOf } from '../../../values/day.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { fileReply } from '../../file-reply.ts';
import { MEDIA_TYPES } from '../../media-types.ts';
import { notFound } from '../../refusals.ts';
import { decideOn, headOf } from '../../region-changes.ts';
import { regionalOf, regulationIn } from '../../regional.ts';
import { divisionIn } from '../../rollups.ts';
import { RULES_TRIAL, type TrialTask } from '../../rules-trial.ts';
import { REGION_READERS } from './calendars.ts';

/** Rules are the bureau's matter; the system administrator keeps parameters. Either proposes. */
const PROPOSERS: readonly Role[] = ['systemAdministrator', 'financePerformance'];

/** Rule books: shipped ones and the region's own, which are proposed, tried on a year's filings and decided. */
export function rulesRoutes(app: App, context: Context): void {
  const { regionChanges, jobs, rollups } = context.store;
  const { code: region, name } = context.settings.region;
  const readersScope = (grants: Parameters<typeof scopeAs>[0]) =>
    scopeAs(grants, ...REGION_READERS);
  const rulesOf = async (scope: Scope, id: string) => {
    const change = await regionChanges.get(scope, region, id);
    return change?.kind === 'book' ? change : undefined;
  };
  /** The years whose filings rules may be tried on: none of which nothing was submitted, while something ever was. */
  const yearsToTry = async (): Promise<number[]> => {
    const [years, last] = await Promise.all([
      rollups.fiscalYears(WHOLE),
      rollups.lastSubmitted(WHOLE),
    ]);
    return years.filter((year) => last === undefined || year <= last);
  };
  /** All books that may be looked at: shipped, and own ones whatever became of them. */
  const booksOf = async (scope: Scope): Promise<readonly Book[]> => [
    ...BOOKS,
    ...(await regionChanges.list(scope, region, 'book')).map(({ id, body }) =>
      bookOfLocal(id, name, body as LocalRules),
    ),
  ];

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.rules,
      summary:
        'Rule books, those of the region itself as they were proposed, and years to try them on',
      who: REGION_READERS,
      reply: z.object({
        books: z.array(bookView),
        changes: z.array(rulesChange),
        fiscalYears: z.array(z.number().int()),
        today: z.string(),
      }),
    },
    async ({ account }) => {
      const scope = readersScope(account.grants);
      const changes = await regionChanges.list(scope, region, 'book');
      const year = yearOf(context.today()) - 1;
      const { regulation } = await regulationIn(context, divisionIn(context), year);
      const { books: own } = await regionalOf(context);
      const business = account.grants.some(({ role }) => role === 'financePerformance');
      return {
        books: [...BOOKS, ...own].map((book) => viewOf(book, book.id === regulation.id)),
        changes: changes.map((change) => changeView(change, account.id, business)),
        fiscalYears: await yearsToTry(),
        today: context.today(),
      };
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.rulesDifferences,
      summary: 'What differs between two rule books, `?a=` and `?b=`',
      who: REGION_READERS,
      reply: z.array(bookDifference),
    },
    async ({ account, query }) => {
      const books = await booksOf(readersScope(account.grants));
      const [a, b] = [query.a, query.b].map((id) => books.find((book) => book.id === id));
      return a && b ? [...differencesOf(a, b)] : noBook();
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.rulebook,
      summary: 'The rule book as a page for a finance officer to sign; `format` is html or docx',
      who: REGION_READERS,
      file: MEDIA_TYPES.docx,
    },
    async ({ account, names, request }) => {
      const books = await booksOf(readersScope(account.grants));
      const book = books.find(({ id }) => id === names.book);
      const format =
        names.format === 'html' ? 'html' : names.format === 'docx' ? 'docx' : undefined;
      if (!book || !format) return noBook();
      const bytes = await write(rulebook(book), format);
      return format === 'docx'
        ? fileReply(request, `规则手册-${book.title}`, format, bytes)
        : request.body(Uint8Array.from(bytes).buffer, 200, { 'content-type': MEDIA_TYPES.html });
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.rules,
      summary: 'Propose dated parameters of the region itself, by a document',
      who: PROPOSERS,
      body: localRulesRequest,
      reply: rulesChange,
    },
    async ({ account, body, person }) => {
      const rules = rulesIn(body);
      if (isRefusal(rules)) return rules;
      const basis = `《${rules.title}》${rules.number ? `（${rules.number}）` : ''}`;
      const made = await regionChanges.propose(
        scopeAs(account.grants, ...PROPOSERS),
        { region, path: region },
        { kind: 'book', body: rules, basis },
        person,
      );
      return changeView(made, account.id, false);
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.rulesTrial,
      summary:
        'Score the filings of a year by proposed rules beside those in force; answers the job',
      who: PROPOSERS,
      body: z.object({ fiscalYear: z.number().int().min(2015).max(2100) }),
      reply: jobView,
    },
    async ({ account, names, body, person }) => {
      const change = await rulesOf(scopeAs(account.grants, ...PROPOSERS), names.change ?? '');
      if (!change || change.decided) return noRules();
      const data: TrialTask = { change: change.id, fiscalYear: body.fiscalYear };
      const id = await jobs.enqueue({ region, kind: RULES_TRIAL, by: person, data });
      return (await jobs.view(id, person)) ?? notFound();
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.rulesDecision,
      summary:
        'Approve proposed rules that were tried, or refuse them; who proposed them may take them back',
      who: [...PROPOSERS, 'securityAdministrator'],
      body: decisionRequest,
      reply: rulesChange,
      inPerson: true,
    },
    async ({ account, names, body, person }) => {
      const scope = scopeAs(account.grants, ...PROPOSERS, 'securityAdministrator');
      const change = await rulesOf(scope, names.change ?? '');
      if (!change) return noRules();
      const anything = (await rollups.lastSubmitted(WHOLE)) !== undefined;
      const barred = ({ trial }: RegionChange) =>
        trial === undefined || (anything && saysNothing(trial as TrialView))
          ? notTried()
          : undefined;
      const decided = await decideOn(context, { account, change, body, person, barred });
      return isRefusal(decided) ? decided : changeView(decided, account.id, false);
    },
  );
}

const viewOf = (book: Book, inForce: boolean): BookView => ({
  ...{ id: book.id, title: book.title, issuer: book.issuer, jurisdiction: book.jurisdiction },
  ...(book.number !== undefined && { number: book.number }),
  from: book.inForce.from,
  ...(book.inForce.until !== undefined && { until: book.inForce.until }),
  own: book.id.startsWith('local-'),
  inForce,
});

/** A trial on a year of which nothing was submitted has shown nothing. */
const saysNothing = ({ filings, failed }: TrialView) => filings.length + failed === 0;

/** The three administrators see no business data: of a trial they see the figures, not whose they are. */
function changeView(change: RegionChange, account: string, business: boolean): RulesChange {
  const rules = change.body as RulesChange['rules'];
  const trial = change.trial as RulesChange['trial'];
  const own = bookOfLocal(change.id, '', change.body as LocalRules).items.at(-1);
  return {
    ...headOf(change, account),
    rules,
    words: own?.clauses.map(({ said }) => said) ?? [],
    ...(trial && {
      trial: {
        ...trial,
        filings: trial.filings.map(({ unit, ...rest }) => ({
          ...(business && unit !== undefined && { unit }),
          ...rest,
        })),
      },
    }),
  };
}

/** The rules of a request; refused with the first thing that is wrong in them. */
function rulesIn(body: z.infer<typeof localRulesRequest>): LocalRules | Refusal {
  const effective = parseDay(body.effective);
  if (!effective)
    return refuse('invalid', '生效日期不是日历上的一天，请核对。', 'There is no such day.');
  const rules = { ...body, effective } as LocalRules;
  const [fault] = faultsOfLocal(rules);
  return fault ? refuse('invalid', fault.zh, fault.en) : rules;
}

const noBook = () =>
  refuse('notFound', '没有这份规则。请刷新页面。', 'There is no such rule book.');
const noRules = () =>
  refuse('notFound', '没有这份待审批的规则。请刷新页面。', 'There are no such rules to decide.');
const notTried = () =>
  refuse(
    'wrongState',
    '请先用往年的报告试算，看过影响以后再审批。',
    'Try the rules on the filings of a year first, then decide.',
  );
