import { z } from 'zod';
import {
  type CalendarChange,
  type CalendarRequest,
  calendarChange,
  calendarRequest,
  decisionRequest,
  type MovedDeadline,
  movedDeadline,
} from '../../../api/administration.ts';
import { ROUTES } from '../../../api/routes.ts';
import type { Role } from '../../../cycle/filing.ts';
import { movedDeadlines } from '../../../cycle/moved.ts';
import { isRefusal, type Refusal, refuse } from '../../../cycle/refusal.ts';
import { publicationDue } from '../../../portal/due.ts';
import { type CalendarOverlay, calendarWith, idleDays } from '../../../regulation/calendars.ts';
import type { RegionChange } from '../../../store/administration/changes.ts';
import { scopeAs, WHOLE } from '../../../store/scope.ts';
import { type Day, day, parseDay, printDay } from '../../../values/day.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { settingsOfPublication } from '../../portal/settings.ts';
import { decideOn, headOf } from '../../region-changes.ts';
import { regionalOf } from '../../regional.ts';

const SYSTEM = ['systemAdministrator'] as const;
const SECURITY = ['securityAdministrator'] as const;
/** Those who may look: the three administrators, and the bureau whose deadlines they are. */
export const REGION_READERS: readonly Role[] = [
  ...SYSTEM,
  ...SECURITY,
  'auditAdministrator',
  'financePerformance',
];

/** The region's working days: one administrator proposes changes of the shipped calendar, another decides. */
export function calendarRoutes(app: App, context: Context): void {
  const { regionChanges } = context.store;
  const { code: region } = context.settings.region;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.calendars,
      summary: 'Changes of the working days, proposed and decided, the newest first',
      who: REGION_READERS,
      reply: z.array(calendarChange),
    },
    async ({ account }) =>
      (
        await regionChanges.list(scopeAs(account.grants, ...REGION_READERS), region, 'calendar')
      ).map((change) => changeView(change, account.id)),
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.calendars,
      summary: 'Propose a change of the working days, or look which deadlines it moves',
      who: SYSTEM,
      body: calendarRequest,
      reply: z.object({ moved: z.array(movedDeadline) }),
    },
    async ({ account, body, person }) => {
      const overlay = overlayOf(body);
      if (isRefusal(overlay)) return overlay;
      const moved = await movedBy(context, overlay);
      if (!body.preview)
        await regionChanges.propose(
          scopeAs(account.grants, ...SYSTEM),
          { region, path: region },
          { kind: 'calendar', body: overlay, basis: body.basis },
          person,
        );
      return { moved: [...moved] };
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.calendar,
      summary: 'Which deadlines a proposed change moves',
      who: REGION_READERS,
      reply: z.object({ moved: z.array(movedDeadline) }),
    },
    async ({ account, names }) => {
      const scope = scopeAs(account.grants, ...REGION_READERS);
      const change = await regionChanges.get(scope, region, names.change ?? '');
      if (change?.kind !== 'calendar') return unknown();
      return { moved: [...(await movedBy(context, change.body as CalendarOverlay))] };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.calendar,
      summary: 'Approve or refuse a change of the working days; who proposed it may take it back',
      who: [...SYSTEM, ...SECURITY],
      body: decisionRequest,
      reply: calendarChange,
      inPerson: true,
    },
    async ({ account, names, body, person }) => {
      const scope = scopeAs(account.grants, ...SYSTEM, ...SECURITY);
      const change = await regionChanges.get(scope, region, names.change ?? '');
      if (change?.kind !== 'calendar') return unknown();
      const decided = await decideOn(context, { account, change, body, person });
      return isRefusal(decided) ? decided : changeView(decided, account.id);
    },
  );
}

const changeView = (change: RegionChange, account: string): CalendarChange => {
  const { year, days } = change.body as CalendarOverlay;
  return { ...headOf(change, account), year, days: [...days] };
};

/** The overlay of a request; refused where a day is none, of another year, or as it was. */
function overlayOf({ year, days }: CalendarRequest): CalendarOverlay | Refusal {
  const parsed = days.map((each) => ({ day: parseDay(each.day), works: each.works }));
  const sound = parsed.flatMap((each) => (each.day ? [{ day: each.day, works: each.works }] : []));
  if (sound.length < days.length)
    return refuse('invalid', '有的日期不是日历上的一天，请核对。', 'There is no such day.');
  const twice = sound.find((each, i) => sound.findIndex(({ day }) => day === each.day) !== i);
  if (twice)
    return refuse('invalid', `${printDay(twice.day)}写了两次，请删去一个。`, `${twice.day} twice.`);
  const overlay = { year, days: sound.sort((a, b) => (a.day < b.day ? -1 : 1)) };
  const [idle] = idleDays(overlay);
  return idle === undefined
    ? overlay
    : refuse(
        'invalid',
        `${printDay(idle)}不属于${year}年，或与随系统发布的日历本来一样，请删去这一天。`,
        `${idle} is of another year, or as the shipped calendar has it.`,
      );
}

/** The deadlines of filings and of publication that are other ones with an overlay on top. */
async function movedBy(
  context: Context,
  overlay: CalendarOverlay,
): Promise<readonly MovedDeadline[]> {
  const { overlays, calendar: before } = await regionalOf(context);
  const after = calendarWith([...overlays, overlay]);
  const today = context.today();
  const dated = await context.store.filings.dueDays(WHOLE, context.settings.region.code);
  const filings = movedDeadlines(dated, today, before, after).map((each) => ({
    kind: 'filing' as const,
    ...each,
  }));
  const { approved, counting } = await settingsOfPublication(context);
  const published = Object.values(approved).flatMap((text): MovedDeadline[] => {
    const set = day(text);
    const last = [before, after].map((each) => publicationDue(set, counting, each, { today })?.due);
    if (last[0] === last[1]) return [];
    return [
      {
        ...{ kind: 'publication', set, filings: 0, lateBefore: 0, lateAfter: 0 },
        ...daysOf(last[0], last[1]),
      },
    ];
  });
  return [...filings, ...published];
}

const daysOf = (before: Day | undefined, after: Day | undefined) => ({
  ...(before && { before }),
  ...(after && { after }),
});

const unknown = () =>
  refuse('notFound', '没有这项申请。请刷新列表后再试。', 'There is no such request.');
