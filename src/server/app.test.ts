import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goOn, LATER, SUBMITTED, TYPED, WITHIN } from '../../test/server/after-the-year.ts';
import { type Case, MATRIX } from '../../test/server/matrix.ts';
import { sampled } from '../../test/server/sampled.ts';
import { at, PLACE, type Served, served, type Visitor } from '../../test/server/served.ts';
import { ROUTES } from '../api/routes.ts';
import { ROLES, type Role } from '../cycle/filing.ts';
import { read } from '../formats/formats.ts';
import { LEDGER_IDS } from '../ledger/entry.ts';
import type { FilingKey } from '../store/filings/filings.ts';
import { WHOLE } from '../store/scope.ts';

let system: Served;
beforeAll(async () => {
  system = await served();
  await sampled(system, system.own);
});
afterAll(() => system.close());

interface Described {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

const described = async (): Promise<Described> =>
  (await system.app.request('/openapi.json')).json() as Promise<Described>;

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

describe('the description of the interface', () => {
  test('names every address of the interface, and every route has its line in the matrix', async () => {
    const { openapi, paths } = await described();
    expect(openapi).toBe('3.1.0');
    const addresses = Object.values(ROUTES).map((route) => route.replace(/:(\w+)/g, '{$1}'));
    expect(Object.keys(paths).sort()).toEqual(addresses.sort());
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.sort()).toEqual(Object.keys(MATRIX).sort());
  });

  test('declares each name in an address, and what is answered', async () => {
    const { paths } = await described();
    for (const [path, methods] of Object.entries(paths))
      for (const operation of Object.values(methods)) {
        const declared = (operation.parameters ?? []).map(({ name }) => name);
        expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
        expect(Object.keys(operation.responses)).toEqual(['200', 'default']);
        expect(operation.summary).not.toBe('');
      }
  });

  test('has no route that it does not describe', async () => {
    const known = new Set(Object.keys(MATRIX).map((line) => line.replace(/\{(\w+)\}/g, ':$1')));
    const registered = system.app.routes
      .filter(({ method, path }) => METHODS.includes(method) && path.startsWith('/api'))
      .map(({ method, path }) => `${method} ${path}`);
    expect(registered.filter((line) => !known.has(line))).toEqual([]);
  });

  test('can be read as a page', async () => {
    const page = await system.app.request('/docs');
    const text = await page.text();
    for (const path of Object.keys((await described()).paths)) expect(text).toContain(path);
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe-inline');
  });
});

/** What a role may reach of a filing: its own, nothing else. */
const statusFor = (line: Case, role: Role, filing: 'own' | 'beside' | 'foreign'): number => {
  const own = line.own[role];
  if (own === undefined) return 403;
  // Experts hold theirs for the region, and see of it what they are assigned.
  const wide = role !== 'expert' && PLACE[role] === PLACE.financePerformance;
  return filing === 'own' || (filing === 'beside' && wide) ? own : 404;
};

async function statusOf(name: string, line: Case, key: FilingKey, visitor: Visitor) {
  const [method = '', pattern = ''] = name.split(' ');
  const names: Readonly<Record<string, string>> = {
    region: key.region,
    id: key.id,
    ...(await line.prepare?.(system, key)),
  };
  const path = pattern.replace(/\{(\w+)\}/g, (_, each: string) => names[each] ?? '');
  return (await visitor.ask(method, path, line.form?.() ?? line.body)).status;
}

describe('who may do what', () => {
  test.each(Object.entries(MATRIX))('%s', async (name, line) => {
    if (name === 'DELETE /api/session') return leaving();
    const open = line.anybody;
    expect(await statusOf(name, line, system.own, system.nobody)).toBe(open ?? 401);
    for (const role of ROLES)
      for (const filing of line.general || open ? (['own'] as const) : FILINGS)
        expect([role, filing, await statusOf(name, line, system[filing], system.as(role))]).toEqual(
          [role, filing, open ?? statusFor(line, role, filing)],
        );
  });
});

const FILINGS = ['own', 'beside', 'foreign'] as const;

/** What an oversight person may send: to their own sign-in, and to get files or audits of published reports. */
const SENT_BY_OVERSIGHT = [
  'DELETE /api/jobs/{job}',
  'DELETE /api/session',
  'DELETE /api/tokens/{token}',
  'POST /api/board/files/{format}',
  'POST /api/mass-audits',
  'POST /api/mass-audits/{region}/{id}/files',
  'POST /api/mass-audits/{region}/{id}/work',
  'POST /api/tokens',
  'PUT /api/session/password',
  'PUT /api/session/totp',
];

describe('congress, audit and discipline', () => {
  test('may send nothing that changes a filing, its review, its publication or its results', () => {
    const sent = Object.entries(MATRIX)
      .filter(([name, { own }]) => !name.startsWith('GET ') && (own.oversight ?? 403) !== 403)
      .map(([name]) => name);
    expect(sent.sort()).toEqual(SENT_BY_OVERSIGHT);
  });

  test('see of a filing all that the bureau sees of it', () => {
    const hidden = Object.entries(MATRIX)
      .filter(([name]) => name.startsWith('GET /api/filings/'))
      .filter(([, { own }]) => own.oversight !== own.financePerformance)
      .map(([name]) => name);
    expect(hidden).toEqual([]);
  });

  test('leave a filing and its trail as they were, whatever they send to it', async () => {
    const { region, id } = system.own;
    const kept = async () => ({
      filing: await system.store.filings.standing(WHOLE, system.own),
      reviews: await system.as('oversight').json(200, 'GET', `/api/filings/${region}/${id}/review`),
      trail: await system.store.audit.list(WHOLE, { region, subject: id }),
    });
    const writing = Object.entries(MATRIX).filter(
      ([name]) => !name.startsWith('GET ') && name.includes('/api/filings/{region}/{id}/'),
    );
    // What the addresses name is made first, past the server: it stands in the trail, too.
    const prepared = [];
    for (const [name, line] of writing)
      prepared.push({ name, line, names: await line.prepare?.(system, system.own) });
    const before = await kept();
    const answers = [];
    for (const { name, line, names } of prepared)
      answers.push(
        await statusOf(
          name,
          { ...line, prepare: async () => names ?? {} },
          system.own,
          system.as('oversight'),
        ),
      );
    expect(answers).toEqual(writing.map(() => 403));
    expect(await kept()).toEqual(before);
  });
});

describe('an expert', () => {
  /** What a route answers, as text: office documents read, the rest as it is. */
  const textOf = async (visitor: Visitor, path: string) => {
    const response = await visitor.ask('GET', path);
    if (!response.headers.get('content-type')?.includes('openxml')) return response.text();
    return JSON.stringify(await read(new Uint8Array(await response.arrayBuffer())));
  };

  test('sees of a unit, at whatever route, the report as it was submitted and the ledgers up to the end of its year', async () => {
    await goOn(system);
    const { own } = system;
    const routes = Object.entries(MATRIX).filter(
      ([name, line]) => /^GET .*filings\/\{region\}\/\{id\}/.test(name) && line.own.expert === 200,
    );
    const paths: string[] = LEDGER_IDS.map((id) => at(own, `/ledgers/${id}`));
    for (const [name, line] of routes) {
      const names = { ...own, ...(await line.prepare?.(system, own)), format: 'html' };
      paths.push(
        name.slice(4).replace(/\{(\w+)\}/g, (_, each: keyof typeof names) => names[each] ?? ''),
      );
    }
    const [expert, clerk] = [system.as('expert'), system.as('unitPreparer')];
    const seen = [];
    for (const path of paths) {
      const [theirs, all] = [await textOf(expert, path), await textOf(clerk, path)];
      for (const words of [LATER, TYPED]) {
        expect([path, words, theirs.includes(words)]).toEqual([path, words, false]);
        if (all.includes(words)) seen.push(words);
      }
    }
    // Each ledger, the figures and more have later entries; the view and the report have what was typed.
    expect(seen.filter((words) => words === LATER).length).toBeGreaterThanOrEqual(
      LEDGER_IDS.length,
    );
    expect(seen.filter((words) => words === TYPED).length).toBeGreaterThanOrEqual(2);
    const view = await textOf(expert, at(own));
    expect(view).toContain(SUBMITTED);
    for (const id of LEDGER_IDS)
      expect(await textOf(expert, at(own, `/ledgers/${id}`))).toContain(`${WITHIN}`);
    const later = at(own, '/surveys/survey2025/codes');
    expect([
      (await expert.ask('GET', later)).status,
      (await clerk.ask('GET', later)).status,
    ]).toEqual([404, 200]);
  });
});

/** Signing out ends the session of the one who asks. */
async function leaving(): Promise<void> {
  const session = await system.store.sessions.open(system.as('unitHead').id, {
    idleMinutes: 30,
    absoluteMinutes: 60,
  });
  const ask = (method: string) =>
    system.nobody.ask(method, '/api/session', undefined, { cookie: `jiping=${session}` });
  expect((await ask('GET')).status).toBe(200);
  expect((await ask('DELETE')).status).toBe(200);
  expect((await ask('GET')).status).toBe(401);
  expect((await system.nobody.ask('DELETE', '/api/session')).status).toBe(401);
}

describe('a list of filings', () => {
  test('holds what lies in the reach of the person and nothing else', async () => {
    const listed = async (role: Role) =>
      (
        await system
          .as(role)
          .json<{ unit: { name: string }; fiscalYear: number }[]>(
            200,
            'GET',
            '/api/filings?year=2024',
          )
      ).map(({ unit }) => unit.name);
    expect(await listed('unitPreparer')).toEqual(['示范区第一小学']);
    expect(await listed('departmentReviewer')).toEqual(['示范区第一小学']);
    expect(await listed('financePerformance')).toEqual(['示范区财政局', '示范区第一小学']);
    expect(await listed('expert')).toEqual(['示范区第一小学']);
  });
});
