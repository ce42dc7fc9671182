import { expect } from 'vitest';
import { ROLES, type Role } from '../../src/cycle/filing.ts';
import { type DraftDossier, EMPTY } from '../../src/draft/draft.ts';
import { createApp } from '../../src/server/app.ts';
import type { Context, LogLine, ServerSettings } from '../../src/server/context.ts';
import type { App } from '../../src/server/endpoint.ts';
import { hashOf } from '../../src/server/people/passwords.ts';
import { contextOf } from '../../src/server/server.ts';
import type { FilingKey } from '../../src/store/filings/filings.ts';
import { WHOLE } from '../../src/store/scope.ts';
import type { Store } from '../../src/store/store.ts';
import { CLERK, FINANCE, found, opened, REGION, SCHOOL } from '../store/district.ts';
import { freshStore } from '../store/fresh.ts';

/** Somebody who asks the server, as a page of ours does. */
export interface Visitor {
  readonly id: string;
  ask(method: string, path: string, body?: unknown, headers?: HeadersInit): Promise<Response>;
  /** The JSON of an answer that must have the status. */
  json<T>(status: number, method: string, path: string, body?: unknown): Promise<T>;
}

/** A server without a socket over a fresh store with the little district. */
export interface Served {
  readonly app: App;
  readonly context: Context;
  readonly store: Store;
  /** Filing of the school, of the finance bureau beside it, and of a unit of another region. */
  readonly own: FilingKey;
  readonly beside: FilingKey;
  readonly foreign: FilingKey;
  readonly log: LogLine[];
  readonly nobody: Visitor;
  /** Somebody with the role at the school, its department or the region, signed in. */
  as(role: Role): Visitor;
  /** Somebody without a session yet, whose cookie is kept from then on. */
  stranger(): Visitor;
  /** Another preparer of the school, not signed in yet. */
  account(name: string, mustChange?: boolean): Promise<string>;
  later(minutes: number): void;
  close(): Promise<void>;
}

const FOREIGN = '430898';
/** The department above the school. */
const SCHOOLS = SCHOOL.slice(0, SCHOOL.lastIndexOf('.'));

/** Password of the people in the tests. */
export const PASSWORD = 'Right-horse-1';

/** Where each role holds in the tests. */
export const PLACE: Readonly<Record<Role, string>> = {
  unitPreparer: SCHOOL,
  unitHead: SCHOOL,
  departmentReviewer: SCHOOLS,
  financeBusiness: REGION,
  financePerformance: REGION,
  expert: REGION,
  oversight: REGION,
  systemAdministrator: REGION,
  securityAdministrator: REGION,
  auditAdministrator: REGION,
};

/** Starts it. The draft is that of the school's filing. */
export async function served(
  draft: DraftDossier = EMPTY,
  settings: Partial<ServerSettings> = {},
): Promise<Served> {
  let at = Date.parse('2026-03-16T02:00:00Z');
  const now = () => new Date(at);
  const fresh = await freshStore({ now });
  const { store } = fresh;
  const keys = await filings(store, draft);
  const log: LogLine[] = [];
  const region = { code: REGION, name: '示范区' };
  const context = await contextOf({
    store,
    now,
    log: (line) => log.push(line),
    settings: { region, ...settings },
  });
  const app = createApp(context);
  const people = new Map<Role, Visitor>();
  const hash = await hashOf(PASSWORD);
  for (const role of ROLES) {
    const grants = [{ role, path: PLACE[role] }];
    const said = { account: role, name: `${role}甲`, region: REGION, home: REGION, grants };
    const id = await store.accounts.install(said, hash, false);
    const session = await store.sessions.open(id, context.settings);
    people.set(role, visitor(app, id, `jiping=${session}`));
  }
  return {
    app,
    context,
    store,
    ...keys,
    log,
    nobody: visitor(app, '', ''),
    as: (role) => people.get(role) ?? visitor(app, '', ''),
    stranger: () => visitor(app, '', '', true),
    account: (account, mustChange = false) =>
      store.accounts.install(
        {
          account,
          name: `${account}乙`,
          region: REGION,
          home: SCHOOL,
          grants: [{ role: 'unitPreparer', path: SCHOOL }],
        },
        hash,
        mustChange,
      ),
    later: (minutes) => {
      at += minutes * 60_000;
    },
    close: fresh.close,
  };
}

async function filings(store: Store, draft: DraftDossier) {
  await found(store);
  await store.units.put(WHOLE, [
    {
      region: FOREIGN,
      id: '201',
      path: `${FOREIGN}.201`,
      name: '邻区财政局',
      kind: 'department',
      department: '邻区财政局',
    },
  ]);
  const open = async (region: string, unit: string, own: DraftDossier = EMPTY) =>
    opened(await store.filings.open(WHOLE, { region, unit, fiscalYear: 2024, draft: own }, CLERK));
  return {
    own: await open(REGION, '102001', draft),
    beside: await open(REGION, FINANCE.split('.').at(-1) ?? ''),
    foreign: await open(FOREIGN, '201'),
  };
}

function visitor(app: App, id: string, cookie: string, keeps = false): Visitor {
  let kept = cookie;
  const ask: Visitor['ask'] = async (method, path, body, headers = {}) => {
    const form = body instanceof FormData;
    const response = await app.request(path, {
      method,
      headers: {
        'x-jiping': '1',
        ...(kept && { cookie: kept }),
        ...(body !== undefined && !form && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        body: form || typeof body === 'string' ? body : JSON.stringify(body),
      }),
    });
    if (keeps) kept = cookies(kept, response.headers.getSetCookie());
    return response;
  };
  return {
    id,
    ask,
    json: async <T>(status: number, method: string, path: string, body?: unknown) => {
      const response = await ask(method, path, body);
      const text = await response.text();
      expect([response.status, response.status === status ? '' : text]).toEqual([status, '']);
      return JSON.parse(text) as T;
    },
  };
}

/** The cookies of a browser after an answer. */
function cookies(before: string, set: readonly string[]): string {
  const jar = new Map(before.split('; ').map((each) => [each.split('=')[0] ?? '', each]));
  for (const line of set) {
    const [pair = ''] = line.split(';');
    const [name = '', value] = pair.split('=');
    if (value) jar.set(name, pair);
    else jar.delete(name);
  }
  jar.delete('');
  return [...jar.values()].join('; ');
}

/** Address of a filing. */
export const at = ({ region, id }: FilingKey, rest = ''): string =>
  `/api/filings/${region}/${id}${rest}`;

/** A form with a file. */
export function form(name: string, bytes: Uint8Array | string, more: Record<string, string> = {}) {
  const data = new FormData();
  const part = typeof bytes === 'string' ? bytes : Uint8Array.from(bytes);
  data.set('file', new File([part], name));
  for (const [field, value] of Object.entries(more)) data.set(field, value);
  return data;
}
