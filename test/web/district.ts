import type { Browser, Page } from 'playwright-core';
import type { FilingView } from '../../src/api/filing.ts';
import { addressOf, ROUTES } from '../../src/api/routes.ts';
import type { FilingAction, Grant } from '../../src/cycle/filing.ts';
import { type DemoUnit, DISTRICT, UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import type { DraftDossier, Operation } from '../../src/draft/draft.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import type { Dossier, IndicatorOfYear } from '../../src/report/dossier.ts';
import { hashOf } from '../../src/server/people/passwords.ts';
import { startServer } from '../../src/server/server.ts';
import { WHOLE } from '../../src/store/scope.ts';
import type { Store } from '../../src/store/store.ts';
import { freshStore } from '../store/fresh.ts';
import { PASSWORD, pages, signedIn } from './app.ts';
import { closeContexts, sharedBrowser } from './browser.ts';

/** Three departments with three units each: every one of them files. */
export const TWELVE: readonly DemoUnit[] = UNITS.filter(({ id, level }) => id < 'D04' && level < 3);

/** Somebody who asks the server as a page does. */
export type Asks = <T>(method: string, route: string, body?: unknown) => Promise<T>;

/** A district at the beginning of its year: units and people, no notice and no filing yet; a day that a test sets. */
export interface District {
  readonly address: string;
  /** The day on which everything that follows happens, about ten in the morning. */
  goTo(day: string): void;
  /** Somebody signed in, without a browser. */
  asks(account: string): Promise<Asks>;
  /** Somebody's page at an address. */
  pageOf(account: string, path: string): Promise<Page>;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Opens the district. */
export async function openDistrict(): Promise<District> {
  let [set, since] = [0, Date.now()];
  const now = () => new Date(set + Date.now() - since);
  const goTo = (day: string) => {
    [set, since] = [Date.parse(`${day}T02:00:00Z`), Date.now()];
  };
  goTo('2026-03-16');
  const fresh = await freshStore({ now });
  await fill(fresh.store);
  const server = await startServer({
    ...{ store: fresh.store, host: '127.0.0.1', port: 0, pages, now },
    // Sessions outlast the year that goes by.
    settings: { idleMinutes: 1_000_000, absoluteMinutes: 1_000_000 },
  });
  const browser = await sharedBrowser();
  const { address } = server;
  // Each signs in once for the year.
  const people = new Map<string, Promise<Asks>>();
  return {
    ...{ address, goTo, browser },
    asks: (account) => {
      const known = people.get(account) ?? signIn(address, account);
      people.set(account, known);
      return known;
    },
    pageOf: async (account, path) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      return signedIn(context, server, account, address + path);
    },
    close: async () => {
      await closeContexts(browser);
      await server.stop();
      await fresh.close();
    },
  };
}

/** What a unit knows of its year. The unit that had a poor one reached about seven tenths of what it wanted. */
export function yearOfUnit(unit: DemoUnit): Dossier {
  const dossier = demoDossier(unit, 2025);
  return unit.id === POOR ? { ...dossier, indicators: dossier.indicators.map(missed) } : dossier;
}

/** The unit with the poor year. */
export const POOR = 'D0203';

/** Seven tenths of a target that has a number, with points in proportion, the reason and what is done about it. */
function missed(indicator: IndicatorOfYear): IndicatorOfYear {
  const [, number, unit] = /(\d+)(.*)$/.exec(indicator.target) ?? [];
  if (number === undefined) return indicator;
  const reached = Math.floor(Number(number) * 0.7);
  return {
    ...indicator,
    result: `${reached}${unit}`,
    score: Math.floor((indicator.weight * reached) / Number(number)),
    reason: '人员变动，部分任务没有完成',
    measure: '明年一季度补齐人员，按月检查进度',
  };
}

type Key = { readonly region: string; readonly id: string };

/** Types a whole draft in the clerk's account, and submits it. */
export async function file(
  district: Pick<District, 'asks'>,
  unit: string,
  key: Key,
  typed: readonly Operation[],
): Promise<void> {
  const clerk = await district.asks(`clerk-${unit}`);
  const { summary } = await clerk<FilingView>('GET', addressOf(ROUTES.filing, key));
  await clerk('POST', addressOf(ROUTES.operations, key), {
    ...{ request: `${key.id}-${summary.revision}`, revision: summary.revision },
    operations: typed,
  });
  await submit(district, unit, key);
}

/** Checked by the clerk, signed by the head, submitted by the clerk. */
export async function submit(
  district: Pick<District, 'asks'>,
  unit: string,
  key: Key,
): Promise<void> {
  const clerk = await district.asks(`clerk-${unit}`);
  await step(clerk, key, 'check');
  await step(await district.asks(`head-${unit}`), key, 'sign');
  await step(clerk, key, 'submit');
}

/** Does an action of the cycle on a filing as it is now. */
export async function step(who: Asks, key: Key, action: FilingAction): Promise<void> {
  const { summary } = await who<FilingView>('GET', addressOf(ROUTES.filing, key));
  const { revision } = summary;
  await who('POST', addressOf(ROUTES.actions, key), { action, revision });
}

/** All of a draft, typed into an empty one. */
export const typedFrom = (dossier: Dossier): readonly Operation[] => {
  const { fields, lists }: DraftDossier = draftOf(dossier);
  return [
    ...Object.entries(lists).map(([path, after]) => ({ kind: 'list', path, before: [], after })),
    ...Object.entries(fields).map(([path, after]) => ({ kind: 'field', path, before: '', after })),
  ] as Operation[];
};

async function signIn(address: string, account: string): Promise<Asks> {
  let cookie = '';
  const ask = async (method: string, route: string, body?: unknown) => {
    const response = await fetch(address + route, {
      method,
      headers: { 'x-jiping': '1', 'content-type': 'application/json', cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${account} ${method} ${route}: ${await response.text()}`);
    return response;
  };
  const entered = await ask('POST', ROUTES.session, { account, password: PASSWORD });
  cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return async <T>(method: string, route: string, body?: unknown) =>
    (await (await ask(method, route, body)).json()) as T;
}

async function fill(store: Store): Promise<void> {
  const { code, name } = DISTRICT;
  await store.settings.put('region', { code, name });
  await store.units.put(WHOLE, [
    { region: code, id: code, path: code, name, kind: 'division', department: name },
    ...TWELVE.map(({ id, path, name: unit, department, level }) => ({
      ...{ region: code, id, path, name: unit, department },
      kind: level === 1 ? ('department' as const) : ('unit' as const),
    })),
  ]);
  const hash = await hashOf(PASSWORD);
  const make = (account: string, grant: Grant) =>
    store.accounts.install(
      { account, name: `${account}甲`, region: code, home: grant.path, grants: [grant] },
      hash,
      false,
    );
  await make('bureau', { role: 'financePerformance', path: code });
  for (const { id, path, level } of TWELVE) {
    await make(`clerk-${id}`, { role: 'unitPreparer', path });
    await make(`head-${id}`, { role: 'unitHead', path });
    if (level === 1) await make(`department-${id}`, { role: 'departmentReviewer', path });
  }
}
