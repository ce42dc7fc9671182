import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { ROUTES } from '../../src/api/routes.ts';
import type { Grant, Role } from '../../src/cycle/filing.ts';
import { type DraftDossier, EMPTY } from '../../src/draft/draft.ts';
import { hashOf } from '../../src/server/people/passwords.ts';
import { type RunningServer, startServer } from '../../src/server/server.ts';
import type { FilingKey } from '../../src/store/filings/filings.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import type { Store } from '../../src/store/store.ts';
import { day } from '../../src/values/day.ts';
import { opened } from '../store/district.ts';
import { freshStore } from '../store/fresh.ts';
import { closeContexts, sharedBrowser } from './browser.ts';

/** Password of the people in the tests. */
export const PASSWORD = 'Right-horse-1';

const REGION = { code: '430699', name: '岳阳市临桥区' } as const;
const OFFICE = `${REGION.code}.D01`;
const UNIT = `${OFFICE}.D0101`;
const UNIT_NAME = '岳阳市临桥区对外联络服务中心';

const PEOPLE: readonly { account: string; role: Role; path: string }[] = [
  { account: 'clerk', role: 'unitPreparer', path: UNIT },
  { account: 'second', role: 'unitPreparer', path: UNIT },
  { account: 'head', role: 'unitHead', path: UNIT },
  { account: 'department', role: 'departmentReviewer', path: OFFICE },
  { account: 'bureau', role: 'financePerformance', path: REGION.code },
  { account: 'system', role: 'systemAdministrator', path: REGION.code },
  { account: 'security', role: 'securityAdministrator', path: REGION.code },
  { account: 'audit', role: 'auditAdministrator', path: REGION.code },
];

/** The whole product behind a browser: a server over a fresh store, a unit with a filing of 2025, its people. */
export interface OpenApp {
  readonly address: string;
  readonly filing: FilingKey;
  readonly store: Store;
  readonly browser: Browser;
  /** A page of somebody signed in, at the filing's address behind which `path` follows. */
  pageOf(account: string, path?: string): Promise<Page>;
  /** Goes to a page of the filing. */
  go(page: Page, path: string): Promise<void>;
  close(): Promise<void>;
}

/** Folder of the built pages. */
export const pages = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Opens the product with a draft in the unit's filing. Needs the built pages: `npm test` builds them first. */
export async function openApp(draft: DraftDossier = EMPTY, due = '2026-03-31'): Promise<OpenApp> {
  if (!existsSync(`${pages}/index.html`)) throw new Error('build the pages first: npm run pages');
  const fresh = await freshStore();
  const filing = await fill(fresh.store, draft, due);
  const settings = { backups: `${fresh.files}-backups` };
  const server = await startServer({
    store: fresh.store,
    host: '127.0.0.1',
    port: 0,
    pages,
    settings,
  });
  const browser = await sharedBrowser();
  return {
    address: server.address,
    filing,
    store: fresh.store,
    browser,
    pageOf: async (account, path = '') => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      return signedIn(context, server, account, addressIn(server, filing, path));
    },
    go: async (page, path) => {
      await page.goto(addressIn(server, filing, path));
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    close: async () => {
      await closeContexts(browser);
      await server.stop();
      await fresh.close();
    },
  };
}

const addressIn = ({ address }: RunningServer, { region, id }: FilingKey, path: string): string =>
  path.startsWith('/') ? address + path : `${address}/f/${region}/${id}${path && `/${path}`}`;

/**
 * A page of somebody signed in, at an address of the server. The form of signing in has its own tests; here the session is asked for
 * as the form asks, so that only the page in question is loaded.
 */
export async function signedIn(
  context: BrowserContext,
  server: Pick<RunningServer, 'address'>,
  account: string,
  address: string,
): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => expect.soft(error.message).toBe(''));
  const entered = await context.request.post(server.address + ROUTES.session, {
    headers: { 'x-jiping': '1' },
    data: { account, password: PASSWORD },
  });
  expect(entered.status()).toBe(200);
  await page.goto(address);
  await page.getByRole('button', { name: '退出' }).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function fill(store: Store, draft: DraftDossier, due: string): Promise<FilingKey> {
  const { code, name } = REGION;
  await store.settings.put('region', { code, name });
  const office = `${name}人民政府办公室`;
  await store.units.put(WHOLE, [
    { region: code, id: code, path: code, name, kind: 'division', department: name },
    { region: code, id: 'D01', path: OFFICE, name: office, kind: 'department', department: office },
    { region: code, id: 'D0101', path: UNIT, name: UNIT_NAME, kind: 'unit', department: office },
  ]);
  const hash = await hashOf(PASSWORD);
  for (const { account, role, path } of PEOPLE) {
    const grants: readonly Grant[] = [{ role, path }];
    await store.accounts.install(
      { account, name: `${account}甲`, region: code, home: path, grants },
      hash,
      false,
    );
  }
  return opened(
    await store.filings.open(
      WHOLE,
      { region: code, unit: 'D0101', fiscalYear: 2025, due: day(due), draft },
      PRODUCT,
    ),
  );
}

/** The input of a field of the draft. */
export const field = (page: Page, path: string) => page.locator(`[data-path="${path}"]`);

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What the page does wrong for people with impairments (WCAG 2.2 AA), one line a fault. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  // The policy of the page forbids scripts of others; the debugger may run them.
  await page.evaluate((await import('node:fs')).readFileSync(axe, 'utf8'));
  return page.evaluate(async () => {
    const { axe: engine } = window as unknown as {
      axe: {
        run(
          at: unknown,
          options: unknown,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await engine.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      // What is right is not asked for, nor where a fault stands but for its HTML.
      resultTypes: ['violations'],
      selectors: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}
