import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { form, type Served, served } from '../../../../test/server/served.ts';
import type { BatchReply, BoardView, IssueReply, NoticeView } from '../../../api/bureau.ts';
import type { FilingView } from '../../../api/filing.ts';
import type { NoticeCheck } from '../../../bureau/notice/check.ts';
import { newNotice } from '../../../bureau/notice/notice.ts';
import { WHOLE } from '../../../store/scope.ts';

let system: Served;
beforeAll(async () => {
  system = await served();
});
afterAll(() => system.close());

const bureau = () => system.as('financePerformance');
const notice = { ...newNotice(2025, '示范区', '示范区财政局'), due: '2026-03-07' };
const board = () => bureau().json<BoardView>(200, 'GET', '/api/board?year=2025');

describe("a bureau's notice", () => {
  test('begins with a proposal, is kept, and tells the working day that counts', async () => {
    const begun = await bureau().json<NoticeView>(200, 'GET', '/api/notice?year=2025');
    expect(begun).toEqual({
      notice: JSON.parse(JSON.stringify(newNotice(2025, '示范区', '示范区财政局'))),
      departments: [
        { path: '430899.101', name: '示范区财政局' },
        { path: '430899.102', name: '示范区教育局' },
      ],
    });
    const kept = await bureau().json<NoticeView>(200, 'PUT', '/api/notice', notice);
    expect([kept.notice.due, kept.counted, kept.issuedAt]).toEqual([
      '2026-03-07',
      '2026-03-09',
      undefined,
    ]);
  });

  test('opens the filings of its units with the due day and changes no day that was given before', async () => {
    const issued = await bureau().json<IssueReply>(200, 'POST', '/api/notice/issue', notice);
    expect(issued).toEqual({ opened: 2, dated: 1, kept: 0 });
    const again = { ...notice, due: '2026-04-01' };
    expect(await bureau().json<IssueReply>(200, 'POST', '/api/notice/issue', again)).toEqual({
      ...{ opened: 0, dated: 0, kept: 3 },
    });
    const { rows } = await board();
    expect(rows.map(({ unit, state, due }) => [unit, state, due])).toEqual([
      ['示范区财政局', 'notStarted', '2026-03-07'],
      ['示范区教育局', 'notStarted', '2026-03-07'],
      ['示范区第一小学', 'notStarted', '2026-03-07'],
    ]);
  });

  test('that was written elsewhere is checked when it is uploaded', async () => {
    const uploaded = form(
      '通知.txt',
      '关于自评工作的通知\n请于2026年5月2日前将自评报告报送区财政局。',
    );
    const { proposed, faults } = await bureau().json<NoticeCheck>(
      200,
      'POST',
      '/api/notice/check',
      uploaded,
    );
    expect([proposed, faults.map(({ kind }) => kind)]).toEqual([
      0,
      ['missing', 'missing', 'missing', 'missing', 'missing', 'missing', 'restDay'],
    ]);
  });
});

describe('the board', () => {
  test('reminds those who owe a report; their filing shows it, and the board how often', async () => {
    const { rows } = await board();
    const school = rows.filter(({ unit }) => unit === '示范区第一小学');
    const filings = school.map(({ region, id }) => ({ region, id }));
    const done = await system
      .as('departmentReviewer')
      .json<BatchReply>(200, 'POST', '/api/board/reminders', { filings, words: '请联系教育局。' });
    expect(done).toEqual({ done: 1, refused: [] });
    const [first] = filings;
    const list = await system
      .as('unitPreparer')
      .json(200, 'GET', `/api/filings/${first?.region}/${first?.id}/reminders`);
    expect(list).toEqual([
      {
        words:
          '你单位的2025年度绩效自评报告应于2026年3月7日前报送，现在尚未报送，已逾期5个工作日，请立即报送。\n请联系教育局。',
        by: 'departmentReviewer甲',
        at: '2026-03-16T02:00:00.000Z',
      },
    ]);
    const after = await board();
    expect(after.rows.map(({ reminders }) => reminders)).toEqual([0, 0, 1]);
  });

  test('gives a later day with its reason in the trail, never an earlier one, and counts working days from it', async () => {
    const { rows } = await board();
    const filings = rows.map(({ region, id }) => ({ region, id }));
    const extend = (due: string, reason: string, of = filings) =>
      bureau().ask('POST', '/api/board/extensions', { filings: of, due, reason });
    expect((await extend('2026-03-13', ' ')).status).toBe(422);
    const earlier = (await (await extend('2026-03-02', '受灾')).json()) as BatchReply;
    expect([earlier.done, earlier.refused[0]?.words.zh]).toEqual([
      0,
      '新的截止日期不晚于原来的2026-03-07。',
    ]);
    expect(await (await extend('2026-03-13', '受灾', filings.slice(0, 1))).json()).toEqual({
      ...{ done: 1, refused: [] },
    });
    expect((await board()).rows.map(({ late }) => late)).toEqual([1, 5, 5]);
    const trail = await system.store.audit.list(WHOLE, { region: '430899', limit: 1 });
    expect(trail.map(({ what, why, detail }) => [what, why, detail])).toEqual([
      ['filing.due', '受灾', { due: '2026-03-13', before: '2026-03-07' }],
    ]);
  });

  test('returns what was submitted and says of the others why not', async () => {
    const { rows } = await board();
    const filings = rows.map(({ region, id, revision }) => ({ region, id, revision }));
    const done = await bureau().json<BatchReply>(200, 'POST', '/api/board/returns', {
      filings,
      reason: '补充',
    });
    expect([done.done, done.refused.length, done.refused[0]?.words.zh]).toEqual([
      0,
      3,
      '这份报告现在是“未开始”，不能做这一步。请刷新后再看。',
    ]);
    const view = await bureau().json<FilingView>(
      200,
      'GET',
      `/api/filings/${rows[0]?.region}/${rows[0]?.id}`,
    );
    expect(view.summary.due).toBe('2026-03-13');
  });

  test('is taken away as a table and as letters of reminder', async () => {
    const { rows } = await board();
    const filings = rows.map(({ region, id }) => ({ region, id }));
    const csv = await bureau().ask('POST', '/api/board/files/csv', { filings });
    expect((await csv.text()).replace('\ufeff', '').split('\r\n').slice(0, 2)).toEqual([
      '主管部门,单位,状态,截止日期,首次报送,逾期工作日,未处理错误,核算得分',
      '示范区财政局,示范区财政局,未开始,2026-03-13,,1,,',
    ]);
    const letters = await bureau().ask('POST', '/api/board/files/letters', { filings });
    const bytes = Buffer.from(await letters.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.includes(Buffer.from('示范区第一小学'))).toBe(true);
  });

  test('shows a department its own units alone', async () => {
    const { rows } = await system
      .as('departmentReviewer')
      .json<BoardView>(200, 'GET', '/api/board?year=2025');
    expect(rows.map(({ unit }) => unit)).toEqual(['示范区教育局', '示范区第一小学']);
  });
});
