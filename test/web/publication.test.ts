import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DISTRICT, stateOf, UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { document, paragraph } from '../../src/document/build.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { wholeRun } from '../../src/server/engine/whole-run.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { opened } from '../store/district.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';

const unit = UNITS.find((each) => stateOf(each) === 'accepted');
if (!unit) throw new Error('the demonstration has no accepted unit');
const draft = draftOf(demoDossier(unit, 2025));
const run = wholeRun(draft, { division: DISTRICT.name, fiscalYear: 2025 });
const text = document([
  ...run.document.blocks,
  paragraph('联系人手机：13907301234。全年办理业务1200件。'),
]);

let app: OpenApp;
beforeAll(async () => {
  app = await openApp(draft);
  const step = (action: 'submit' | 'accept', state: 'submitted' | 'finalised') =>
    app.store.filings.act(WHOLE, app.filing, { action, revision: 1 }, PRODUCT, ({ filing }) => ({
      filing: { ...filing, state },
      ...(action === 'submit' && {
        snapshot: {
          ...{ dossier: run.dossier, document: text, findings: run.findings },
          ...{ scorecard: run.scorecards, regulation: run.regulation, lateWorkingDays: 0 },
        },
      }),
    }));
  opened(await step('submit', 'submitted'));
  opened(await step('accept', 'finalised'));
}, 120_000);
afterAll(() => app.close());

test('the bureau publishes with what is masked in view; anyone reads without script, downloads and verifies; a correction names both versions', async () => {
  const page = await app.pageOf('bureau', '/bureau/publication');
  await page.getByText('应公开1份，已公开0份').waitFor();
  await page.getByRole('button', { name: /^办理：/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('139******34').waitFor();
  await dialog.getByRole('button', { name: '确认公开' }).click();
  await dialog.getByRole('link', { name: '打开公开页面' }).waitFor({ timeout: 30_000 });
  expect(await faultsOf(page)).toEqual([]);

  const context = await app.browser.newContext({
    ...{ javaScriptEnabled: false, viewport: { width: 1366, height: 768 } },
  });
  const anyone = await context.newPage();
  await anyone.goto(`${app.address}/p/`);
  await anyone.getByLabel('单位或部门名称').fill('联络服务');
  await anyone.getByRole('button', { name: '查找' }).click();
  await anyone.getByRole('link', { name: '岳阳市临桥区对外联络服务中心' }).click();
  await anyone.getByText('联系人手机：139******34').waitFor();
  const address = anyone.url();
  const loading = anyone.waitForEvent('download');
  await anyone.getByRole('link', { name: 'Word 文档' }).click();
  const file = join(tmpdir(), `published-${process.pid}.docx`);
  await (await loading).saveAs(file);
  await anyone.getByRole('link', { name: '文件核验' }).click();
  await anyone.getByLabel('报告文件').setInputFiles(file);
  await anyone.getByRole('button', { name: '上传并核验' }).click();
  await anyone.getByText('是本站公开的原件').waitFor();
  await writeFile(file, Buffer.concat([await readFile(file), Buffer.from([0])]));
  await anyone.getByLabel('报告文件').setInputFiles(file);
  await anyone.getByRole('button', { name: '上传并核验' }).click();
  await anyone.getByText('不是本站公开的文件').waitFor();
  await rm(file);

  await dialog.getByLabel('公开报告中的原文').fill('1200件');
  await dialog.getByLabel('更正为').fill('1260件');
  await dialog.getByLabel(/^更正原因/).fill('统计口径有误');
  await dialog.getByRole('button', { name: '更正公开' }).click();
  await dialog.getByText('更正前', { exact: true }).waitFor({ timeout: 30_000 });
  await anyone.goto(address);
  await anyone.getByText('“1200件”更正为“1260件”').waitFor();
  await context.close();

  // The rules of accessibility need script to be looked at; the pages do not.
  const scripted = await app.browser.newContext({ bypassCSP: true });
  const looked = await scripted.newPage();
  const { pathname } = new URL(address);
  const unit = pathname.replace('/reports/', '/units/').replace('/2025/', '/');
  for (const path of ['/p/', '/p/?q=联络', '/p/verify', '/p/2025/', pathname, unit]) {
    await looked.goto(`${app.address}${path}`);
    expect([path, await faultsOf(looked)]).toEqual([path, []]);
  }
  await scripted.close();
}, 90_000);
