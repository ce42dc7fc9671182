import { z } from '@hono/zod-openapi';
import {
  type BatchReply,
  type BoardView,
  boardFileRequest,
  extensionRequest,
  type RemindersView,
  reminderRequest,
  returnRequest,
} from '../../../api/bureau.ts';
import { ROUTES } from '../../../api/routes.ts';
import type { BoardRow } from '../../../bureau/board/board.ts';
import { owes } from '../../../bureau/board/owes.ts';
import { reminderLetter, reminderWords } from '../../../bureau/notice/reminder.ts';
import { BUSINESS_ROLES, OFFICE_ROLES } from '../../../cycle/filing.ts';
import { isRefusal, refuse } from '../../../cycle/refusal.ts';
import { write } from '../../../formats/formats.ts';
import { type Scope, scopeAs } from '../../../store/scope.ts';
import { screensOf } from '../../../text/screens/screens.ts';
import { day, parseDay } from '../../../values/day.ts';
import { boardRows, boardYears } from '../../board.ts';
import type { Context } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { fileReply } from '../../file-reply.ts';
import { act } from '../../filings/act.ts';
import { notFound } from '../../refusals.ts';
import { tableFile } from '../../table-file.ts';
import { zipped } from '../../zipped.ts';
import { keyOf } from '../filing/filings.ts';

const REVIEWERS = ['departmentReviewer', 'financePerformance'] as const;
const BUREAU = ['financePerformance'] as const;

type Key = { readonly region: string; readonly id: string };

/** The board: who is how far; reminders, returns and extensions of several filings, files to take away. */
export function boardRoutes(app: App, context: Context): void {
  const { filings, reminders } = context.store;
  const batch = z.custom<BatchReply>().openapi({ type: 'object' });

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.board,
      summary: 'Who is how far in `?year=`, with working days late',
      who: OFFICE_ROLES,
      reply: z.custom<BoardView>().openapi({ type: 'object' }),
    },
    async ({ account, query }) => {
      const scope = scopeAs(account.grants, ...OFFICE_ROLES);
      const fiscalYears = await boardYears(context, scope);
      const asked = Number(query.year);
      const fiscalYear = asked > 0 ? asked : (fiscalYears[0] ?? 0);
      const rows = await boardRows(context, scope, fiscalYear);
      return { fiscalYear, fiscalYears, today: context.today(), rows };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.boardReminders,
      summary: 'Remind the units of filings that are owed; the units see it at their filing',
      who: REVIEWERS,
      body: reminderRequest,
      reply: batch,
    },
    async ({ account, body, person }) => {
      const scope = scopeAs(account.grants, ...REVIEWERS);
      const { found, missing } = await chosen(context, scope, body.filings);
      const owed = found.filter(({ row }) => owes(row));
      const words = body.words.trim();
      const done = await reminders.add(
        scope,
        context.settings.region.code,
        owed.map(({ row, fiscalYear }) => ({
          key: row,
          words: [reminderWords(aboutOf(row, fiscalYear)), words].filter(Boolean).join('\n'),
        })),
        person,
      );
      return { done, refused: [...missing, ...notOwed(found)] };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.boardReturns,
      summary: 'Return several filings for one reason, each as if it were returned alone',
      who: REVIEWERS,
      body: returnRequest,
      reply: batch,
      inPerson: true,
    },
    async ({ account, body }) => {
      if (body.reason.trim() === '') return reasonMissing();
      const scope = scopeAs(account.grants, ...REVIEWERS);
      const { found, missing } = await chosen(context, scope, body.filings);
      const seen = new Map(body.filings.map((each) => [each.id, each.revision]));
      const refused = [...missing];
      for (const { row } of found) {
        const revision = seen.get(row.id) ?? row.revision;
        const request = { action: 'return', revision, reason: body.reason.trim() } as const;
        const done = await act(context, account, row, request);
        if (isRefusal(done)) refused.push({ unit: row.unit, words: done.words });
      }
      return { done: body.filings.length - refused.length, refused };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.boardExtensions,
      summary: 'Give filings that are owed a later day, with the reason in the trail',
      who: BUREAU,
      body: extensionRequest,
      reply: batch,
      inPerson: true,
    },
    async ({ account, body, person }) => {
      const reason = body.reason.trim();
      const due = parseDay(body.due);
      if (reason === '') return reasonMissing();
      if (due === undefined) return noDay();
      const scope = scopeAs(account.grants, ...BUREAU);
      const { found, missing } = await chosen(context, scope, body.filings);
      const owed = found.filter(({ row }) => owes(row));
      const earlier = owed.filter(({ row }) => row.due !== undefined && row.due >= due);
      const later = owed.filter((each) => !earlier.includes(each));
      for (const { row } of later) await filings.setDue(scope, row, due, person, reason);
      return {
        done: later.length,
        refused: [
          ...missing,
          ...notOwed(found),
          ...earlier.map(({ row }) => ({ unit: row.unit, words: notLater(row.due ?? '') })),
        ],
      };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.boardFile,
      summary: 'The chosen filings as csv or xlsx, or a letter of reminder for each that is owed',
      who: OFFICE_ROLES,
      body: boardFileRequest,
      file: 'application/octet-stream',
    },
    async ({ account, body, names, request }) => {
      const scope = scopeAs(account.grants, ...OFFICE_ROLES);
      const { found } = await chosen(context, scope, body.filings);
      const { format } = names;
      if (found.length === 0) return notFound();
      if (format === 'letters')
        return fileReply(request, '报送提醒', 'zip', await letters(context, found));
      if (format !== 'csv' && format !== 'xlsx') return noSuchFormat();
      const bytes = await tableFile(tableOf(found.map(({ row }) => row)), format);
      return fileReply(request, '绩效自评进度', format, bytes);
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.reminders,
      summary: 'Reminders that the unit of a filing got, the latest first',
      who: BUSINESS_ROLES,
      reply: z.custom<RemindersView>().openapi({ type: 'array', items: {} }),
    },
    async (asked: Asked<unknown>) => {
      const key = keyOf(asked);
      if (!(await filings.standing(asked.scope, key))) return notFound();
      return reminders.list(asked.scope, key);
    },
  );
}

interface Chosen {
  readonly row: BoardRow;
  readonly fiscalYear: number;
}

/** The chosen filings as the board has them now, of whatever year; what is not the person's is not found. */
async function chosen(context: Context, scope: Scope, keys: readonly Key[]) {
  const wanted = new Set(keys.map(({ region, id }) => `${region}/${id}`));
  const found: Chosen[] = [];
  for (const fiscalYear of await boardYears(context, scope)) {
    if (found.length === wanted.size) break;
    for (const row of await boardRows(context, scope, fiscalYear))
      if (wanted.has(`${row.region}/${row.id}`)) found.push({ row, fiscalYear });
  }
  const known = new Set(found.map(({ row }) => row.id));
  const { words } = notFound();
  const missing = keys.filter(({ id }) => !known.has(id)).map(({ id }) => ({ unit: id, words }));
  return { found, missing: missing as BatchReply['refused'][number][] };
}

const aboutOf = ({ unit, due, late }: BoardRow, fiscalYear: number) => ({
  ...{ unit, fiscalYear, late },
  ...(due !== undefined && { due: day(due) }),
});

/** A letter for each unit that still owes its report. */
async function letters(context: Context, found: readonly Chosen[]): Promise<Uint8Array> {
  const { region } = context.settings;
  const entries = async function* () {
    for (const { row, fiscalYear } of found.filter((each) => owes(each.row))) {
      const about = aboutOf(row, fiscalYear);
      const letter = reminderLetter(about, '', `${region.name}财政局`, context.today());
      const name = `${row.unit.replace(/[\\/:*?"<>|]/g, '')}-${row.id.slice(-6)}.docx`;
      yield [name, [await write(letter, 'docx')]] as const;
    }
  };
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(entries())) pieces.push(piece);
  return Buffer.concat(pieces);
}

function tableOf(rows: readonly BoardRow[]) {
  const { states } = screensOf('zh').shell;
  return {
    title: '绩效自评进度表',
    head: [
      '主管部门',
      '单位',
      '状态',
      '截止日期',
      '首次报送',
      '逾期工作日',
      '未处理错误',
      '核算得分',
    ],
    rows: rows.map((row) => [
      ...[row.department, row.unit, states[row.state], row.due ?? '', row.submitted ?? ''],
      ...[`${row.late}`, `${row.errors ?? ''}`, row.score?.toFixed(2) ?? ''],
    ]),
  };
}

const notOwed = (found: readonly Chosen[]): BatchReply['refused'] =>
  found
    .filter(({ row }) => !owes(row))
    .map(({ row }) => ({
      unit: row.unit,
      words: { zh: '已经报送，不需要办理。', en: 'It is submitted already.' },
    }));

const notLater = (before: string) => ({
  zh: `新的截止日期不晚于原来的${before}。`,
  en: `The new day is not later than ${before}.`,
});

const reasonMissing = () => refuse('reasonMissing', '请填写理由。', 'Give the reason.');

const noDay = () =>
  refuse('invalid', '截止日期不是日历上的一天，请重新填写。', 'There is no such day.', {
    field: 'due',
  });

const noSuchFormat = () => refuse('invalid', '没有这种文件格式。', 'There is no such format.');
