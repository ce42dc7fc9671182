import type { Grant } from '../../cycle/filing.ts';
import { isRefusal } from '../../cycle/refusal.ts';
import { sharedRegister } from '../../demo/assets.ts';
import { type DemoUnit, DISTRICT, GOVERNMENT_OFFICE, stateOf, UNITS } from '../../demo/district.ts';
import { demoDossier } from '../../demo/dossier.ts';
import { ledgersOf } from '../../demo/ledgers.ts';
import { demoAdditions } from '../../demo/library.ts';
import { type DraftDossier, EMPTY } from '../../draft/draft.ts';
import { draftOf } from '../../draft/from-dossier.ts';
import { applyOperations } from '../../draft/operations.ts';
import { dossierOf } from '../../draft/to-dossier.ts';
import { enterAll } from '../../ledger/enter.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { LEDGERS } from '../../ledger/ledgers.ts';
import { PRODUCT } from '../../store/people/person.ts';
import { WHOLE } from '../../store/scope.ts';
import type { Store } from '../../store/store.ts';
import type { Unit } from '../../store/units.ts';
import { type Day, plusDays, yearOf } from '../../values/day.ts';
import type { Context } from '../context.ts';
import { fixedTo, targetsIn } from '../filings/targets.ts';
import { hashOf } from '../people/passwords.ts';
import { contextOf, officeDay } from '../server.ts';
import { bring } from './bring.ts';
import { inspectYear } from './inspect.ts';
import { organise } from './organise.ts';
import { sampleDraft } from './sample.ts';
import { scoreAndPublish } from './score-and-publish.ts';
import { applyResults } from './use-results.ts';

/** Password of every account of the demonstration; its data is invented, its address is this machine. */
export const DEMO_PASSWORD = 'demo-2025-jiping';

/** The unit below the office of the government with the figures of the sample report. */
const SAMPLE = {
  id: 'D1301',
  name: `${DISTRICT.name}对外联络服务中心`,
  path: `${GOVERNMENT_OFFICE.path}.D1301`,
} as const;

/** Fills a fresh store with the demonstration district; nothing when it holds it already. */
export async function loadDemo(store: Store, given?: Day): Promise<void> {
  if (await store.settings.demo()) return;
  const today = given ?? officeDay(new Date());
  await store.settings.put('region', { code: DISTRICT.code, name: DISTRICT.name });
  await store.units.put(WHOLE, units());
  const hash = await hashOf(DEMO_PASSWORD);
  await fillAccounts(store, hash);
  const year = yearOf(today) - 1;
  const context = await contextOf({ store, settings: { demo: true } });
  const departments = UNITS.filter(({ level }) => level === 1);
  const years = [
    ...UNITS.map((unit) => ({ unit, of: year })),
    ...departments.map((unit) => ({ unit, of: year - 1 })),
  ];
  await inLanes(years, (next) => fillFiling(context, next.unit, next.of, today)).finally(() =>
    context.engine.close(),
  );
  await inspectYear(context, year);
  await organise(context, year, today);
  if (!(await hasFiling(context, SAMPLE.id, year)))
    await open(context, SAMPLE.id, { fiscalYear: year, today, draft: await sampleDraft(year) });
  if (!(await hasFiling(context, GOVERNMENT_OFFICE.id, year)))
    await open(context, GOVERNMENT_OFFICE.id, { fiscalYear: year, today, draft: EMPTY });
  const { dossier } = dossierOf(await sampleDraft(year));
  const kept = [
    ...departments.map((unit) => ({ id: unit.id, dossier: demoDossier(unit, year) })),
    { id: SAMPLE.id, dossier: { ...dossier, fiscalYear: year } },
  ];
  await inLanes(kept, (one) => keepLedgers(store, one.id, ledgersOf(one.dossier)));
  const users = kept.map((one) => one.dossier);
  await keepLedgers(store, GOVERNMENT_OFFICE.id, sharedRegister(year, users));
  for (const { texts, ...of } of demoAdditions())
    await store.additions.add(WHOLE, DISTRICT.code, of, texts, PRODUCT);
  await store.settings.put('demo', true);
}

/** Keeps the ledgers of a unit's year, each in one go; what is there already stays. */
async function keepLedgers(
  store: Store,
  unit: string,
  entries: readonly LedgerEntry[],
): Promise<void> {
  for (const ledger of LEDGERS) {
    const own = entries.filter((entry) => entry.ledger === ledger.id);
    const of = { region: DISTRICT.code, unit };
    await store.ledgers.enter(WHOLE, of, ledger.id, PRODUCT, (there) =>
      there.length > 0
        ? []
        : enterAll(ledger, own, there).flatMap((entered) =>
            entered.faults ? [] : [entered.entry],
          ),
    );
  }
}

/** How much is done at once: while one thing waits for the database or the engine, another goes on. */
const LANES = 3;

async function inLanes<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const lane = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

function units(): readonly Unit[] {
  const region = DISTRICT.code;
  const root = {
    region,
    id: region,
    path: region,
    name: DISTRICT.name,
    kind: 'division',
    department: DISTRICT.name,
  } as const;
  const own = UNITS.map(
    ({ id, path, name, department, level }): Unit => ({
      region,
      id,
      path,
      name,
      kind: level === 1 ? 'department' : 'unit',
      department,
    }),
  );
  const office = {
    region,
    ...GOVERNMENT_OFFICE,
    kind: 'department',
    department: GOVERNMENT_OFFICE.name,
  } as const;
  const sample = { region, ...SAMPLE, kind: 'unit', department: GOVERNMENT_OFFICE.name } as const;
  return [root, ...own, office, sample];
}

/** Accounts: a clerk and a head for each unit, a reviewer for each department, the bureau, the three administrators. */
async function fillAccounts(store: Store, hash: string): Promise<void> {
  const { code } = DISTRICT;
  // A load that was cut off is taken up where it ended.
  const make = async (account: string, name: string, ...grants: readonly Grant[]) => {
    if (await store.accounts.byName(account)) return;
    const home = grants[0]?.path ?? code;
    await store.accounts.install({ account, name, region: code, home, grants }, hash, false);
  };
  await make('clerk', '演示填报人', { role: 'unitPreparer', path: SAMPLE.path });
  await make('head', '演示负责人', { role: 'unitHead', path: SAMPLE.path });
  await make('department', '演示主管部门审核人', {
    role: 'departmentReviewer',
    path: GOVERNMENT_OFFICE.path,
  });
  await make('bureau', '演示财政绩效岗', { role: 'financePerformance', path: code });
  for (const [account, name] of [
    ['expert', '演示专家一'],
    ['expert-2', '演示专家二'],
  ] as const)
    await make(account, name, { role: 'expert', path: code });
  await make('oversight', '演示监督人员', { role: 'oversight', path: code });
  await make('system', '系统管理员', { role: 'systemAdministrator', path: code });
  await make('security', '安全保密管理员', { role: 'securityAdministrator', path: code });
  await make('audit', '安全审计员', { role: 'auditAdministrator', path: code });
  await inLanes(UNITS, async ({ id, path, level }) => {
    const mark = id.toLowerCase();
    await make(`clerk-${mark}`, '演示填报人', { role: 'unitPreparer', path });
    await make(`head-${mark}`, '演示负责人', { role: 'unitHead', path });
    if (level === 1)
      await make(`department-${mark}`, '演示主管部门审核人', { role: 'departmentReviewer', path });
  });
}

/** Whether a unit has its filing of a year already. */
const hasFiling = async ({ store }: Context, unit: string, fiscalYear: number): Promise<boolean> =>
  (await store.filings.count(WHOLE, { unit, fiscalYear })) > 0;

/** Opens a unit's filing of a year and brings it to its state; earlier years are all over, their results used. */
async function fillFiling(
  context: Context,
  unit: DemoUnit,
  year: number,
  today: Day,
): Promise<void> {
  if (await hasFiling(context, unit.id, year)) return;
  const earlier = year < yearOf(today) - 1;
  const state = earlier ? 'accepted' : stateOf(unit);
  const whole = draftOf(demoDossier(unit, year));
  // The year begins with the targets that were approved with the budget.
  const { approved, operations } = fixedTo(EMPTY, targetsIn(whole));
  if (state === 'notStarted') {
    const begun = applyOperations(EMPTY, operations);
    await open(context, unit.id, { fiscalYear: year, today, draft: begun, approved });
    return;
  }
  const draft = state === 'drafting' ? halfDone(whole) : whole;
  const opened = earlier ? plusDays(today, -365) : today;
  const key = await open(context, unit.id, { fiscalYear: year, today: opened, draft, approved });
  if (!earlier) return bring(context, key, unit, state);
  // What happened a year ago is dated so: nobody is late, and what is published was published then.
  const past: Context = { ...context, today: () => plusDays(today, -360) };
  await bring(past, key, unit, state);
  await scoreAndPublish(past, key, unit);
  await applyResults(context, key, unit, year, today);
}

interface Opening {
  readonly fiscalYear: number;
  /** The filing is due ten days later. */
  readonly today: Day;
  readonly draft: DraftDossier;
  readonly approved?: Readonly<Record<string, string>>;
}

async function open(context: Context, unit: string, { today, approved = {}, ...of }: Opening) {
  const due = plusDays(today, 10);
  const opened = await context.store.filings.open(
    WHOLE,
    { region: DISTRICT.code, unit, due, demo: true, approved, ...of },
    PRODUCT,
  );
  if (isRefusal(opened)) throw new Error(opened.words.en);
  return opened;
}

/** What a unit has some weeks before the deadline: figures and targets, of the results and the text only a part. */
function halfDone({ fields, lists }: DraftDossier): DraftDossier {
  const rows = lists.indicators ?? [];
  const open = new Set(rows.slice(Math.ceil(rows.length / 2)).map((id) => `indicators/${id}`));
  const kept = Object.entries(fields).filter(([path]) => {
    const [row = '', name = ''] = path.split('.');
    if (path.startsWith('narrative.') || path.startsWith('signature.')) return false;
    return !(open.has(row) && ['result', 'score', 'reason', 'measure'].includes(name));
  });
  const { 'narrative.problems': _, ...others } = lists;
  return { fields: Object.fromEntries(kept), lists: others };
}
