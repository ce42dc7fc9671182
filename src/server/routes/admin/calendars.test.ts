import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, type Served, served } from '../../../../test/server/served.ts';
import { opened, REGION } from '../../../../test/store/district.ts';
import type { CalendarChange, MovedDeadline } from '../../../api/administration.ts';
import type { FilingView } from '../../../api/filing.ts';
import type { RefusalReply } from '../../../api/people.ts';
import { PRODUCT } from '../../../store/people/person.ts';
import { WHOLE } from '../../../store/scope.ts';
import { day } from '../../../values/day.ts';

let system: Served;
beforeAll(async () => {
  system = await served();
  opened(await system.store.filings.setDue(WHOLE, system.own, day('2026-03-12'), PRODUCT));
});
afterAll(() => system.close());

const CALENDARS = '/api/admin/calendars';
const propose = (days: readonly { day: string; works: boolean }[], preview = false) =>
  system.as('systemAdministrator').json<{ moved: MovedDeadline[] }>(200, 'POST', CALENDARS, {
    year: 2026,
    basis: '示政办〔2026〕3号',
    days,
    preview,
  });
const list = () => system.as('auditAdministrator').json<CalendarChange[]>(200, 'GET', CALENDARS);
const late = async () =>
  (
    await system
      .as('financePerformance')
      .json<{ rows: { unit: string; late: number }[] }>(200, 'GET', '/api/board?year=2024')
  ).rows.map((row) => row.late);

test('a day that the region keeps free moves the deadlines, once another administrator agrees', async () => {
  // Thursday and Friday are free; it is Monday the 16th.
  const days = [
    { day: '2026-03-12', works: false },
    { day: '2026-03-13', works: false },
  ];
  const moved = [
    {
      kind: 'filing',
      set: '2026-03-12',
      before: '2026-03-12',
      after: '2026-03-16',
      filings: 1,
      lateBefore: 2,
      lateAfter: 0,
    },
  ];
  expect(await propose(days, true)).toEqual({ moved });
  expect(await list()).toEqual([]);
  expect(await late()).toContain(2);

  await propose(days);
  const [change] = await list();
  expect(change).toMatchObject({ year: 2026, basis: '示政办〔2026〕3号', days, own: false });
  const decision = `${CALENDARS}/${change?.id}`;
  const own = await system.as('systemAdministrator').ask('POST', decision, { approve: true });
  expect(own.status).toBe(403);
  expect(await late()).toContain(2);
  const bare = await system.as('securityAdministrator').ask('POST', decision, { approve: false });
  expect(((await bare.json()) as RefusalReply).words.zh).toBe('不同意的，请写明理由。');

  await system.as('securityAdministrator').json(200, 'POST', decision, { approve: true });
  expect(await late()).toEqual([0, 0]);
  const view = await system.as('unitPreparer').json<FilingView>(200, 'GET', at(system.own));
  expect(view.overlays).toEqual([{ year: 2026, days }]);
  const trail = await system.store.audit.list(WHOLE, { region: REGION });
  expect(trail.slice(0, 2).map(({ what, who }) => `${what} ${who}`)).toEqual([
    'region.approve.calendar securityAdministrator甲',
    'region.propose.calendar systemAdministrator甲',
  ]);
});

test('a worked weekend is refused where the shipped calendar has it so already, and a change may be taken back', async () => {
  const wrong = await system.as('systemAdministrator').ask('POST', CALENDARS, {
    year: 2026,
    basis: '通知',
    days: [{ day: '2026-02-14', works: true }],
  });
  expect(((await wrong.json()) as RefusalReply).words.zh).toBe(
    '2026年2月14日不属于2026年，或与随系统发布的日历本来一样，请删去这一天。',
  );
  await propose([{ day: '2026-03-21', works: true }]);
  const [change] = await list();
  await system
    .as('systemAdministrator')
    .json(200, 'POST', `${CALENDARS}/${change?.id}`, { approve: false });
  expect((await list())[0]?.decided).toMatchObject({
    approved: false,
    by: 'systemAdministrator甲',
  });
});
