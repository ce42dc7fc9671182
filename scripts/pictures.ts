// npm run pictures: a picture of each screen into docs/screens, from the demonstration district in a real browser.
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD, loadDemo } from '../src/server/demo/demo.ts';
import { startServer } from '../src/server/server.ts';
import { openStore } from '../src/store/store.ts';
import { day } from '../src/values/day.ts';
import { dayOf } from '../src/web/shell/moment.ts';
import { openBrowser } from '../test/web/browser.ts';

const TARGET = 'docs/screens';
/** Screens by who sees them: name of the picture, address behind that of the person's own filing. */
const SCREENS: Readonly<Record<string, readonly (readonly [name: string, path: string])[]>> = {
  clerk: [
    ['tasks', ''],
    ['start', '/start'],
    ['targets', '/targets'],
    ['ledgers', '/ledgers'],
    ['ledger', '/ledgers/threePublic'],
    ['monitoring', '/monitoring'],
    ['assets', '/assets'],
    ['unit', '/unit'],
    ['staffing', '/staffing'],
    ['budget', '/budget'],
    ['four-budgets', '/four-budgets'],
    ['base', '/base'],
    ['evaluation', '/evaluation'],
    ['projects', '/projects'],
    ['rubric', '/rubric'],
    ['narrative', '/narrative'],
    ['preview', '/preview'],
    ['check', '/check'],
    ['evidence', '/evidence'],
    ['submit', '/submit'],
    ['history', '/history'],
    ['transfers', '/transfers'],
  ],
  'head-d02': [['sign', '/sign']],
  bureau: [
    ['home', ''],
    ['notice', '/bureau/notice'],
    ['board', '/bureau/board'],
    ['audits', '/bureau/audits'],
    ['coverage', '/bureau/coverage'],
    ['spot-checks', '/bureau/spot-checks'],
    ['evaluations', '/bureau/evaluations'],
    ['library', '/bureau/library'],
    ['rules', '/admin/rules'],
    ['rollup', '/bureau/rollup'],
    ['publication', '/bureau/publication'],
    ['results', '/bureau/results'],
    ['portal', '/p/'],
  ],
  system: [['accounts', '']],
  security: [['approvals', '']],
  audit: [['audit', '']],
};

mkdirSync(TARGET, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'jiping-pictures-'));
chmodSync(folder, 0o711);
const store = await openStore(`local:${join(folder, 'demo')}`);
// The store stamps with the clock of its database: on any other day the district would be months late.
await loadDemo(store, day(dayOf(new Date().toISOString())));
const server = await startServer({
  store,
  host: '127.0.0.1',
  port: 0,
  pages: 'dist/web',
  now: () => new Date(),
});
const browser = await openBrowser();
try {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const first = await context.newPage();
  await first.goto(`${server.address}/sign-in`);
  await shoot(first, 'sign-in');
  await context.close();
  for (const [account, screens] of Object.entries(SCREENS)) await all(account, screens);
} finally {
  await browser.close();
  await server.stop();
  await store.close();
}

async function all(account: string, screens: readonly (readonly [string, string])[]) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(`${server.address}/sign-in`);
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '退出' }).waitFor();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.waitForLoadState('networkidle');
  let own = page.url().replace(/\/$/, '');
  if (account.startsWith('head')) {
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.waitForURL(/\/f\//);
    own = page.url().replace(/\/$/, '');
  }
  for (const [name, path] of screens) {
    const above = /^\/(?:bureau|admin|p)\//.test(path) ? server.address : own;
    await page.goto(`${above}${path}`);
    await shoot(page, name);
  }
  await context.close();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  // What the engine finds comes some moments after the page.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(TARGET, `${name}.png`) });
}
