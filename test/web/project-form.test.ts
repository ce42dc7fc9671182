import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { read } from '../../src/formats/formats.ts';
import { plainText } from '../server/text.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';

const unit = UNITS.find((each) => demoDossier(each, 2025).projects.length > 0);
if (!unit) throw new Error('no unit of the district has a project');
const dossier = demoDossier(unit, 2025);
const [project] = dossier.projects;

let app: OpenApp;
beforeAll(async () => {
  app = await openApp(draftOf(dossier));
}, 120_000);
afterAll(() => app.close());

test('the form of a project is printed by itself, and downloaded as Word with what was typed last', async () => {
  const page = await app.pageOf('clerk', 'projects');
  const title = `2025年度项目支出绩效自评表（${project?.name}）`;
  // What the browser is given to print, at the moment when it is asked to.
  await page.evaluate(() => {
    window.print = () => {
      const shown = document.querySelector('.prints-form > .printed-form');
      const texts = [...(shown?.querySelectorAll('p, td') ?? [])].map((each) => each.textContent);
      document.title = JSON.stringify(texts);
    };
  });
  const actual = page.locator('[data-path^="projects/"][data-path$=".actual"]');
  await actual.fill('1.25');
  await actual.blur();
  await expect
    .poll(async () => {
      await page.getByRole('button', { name: '打印这张自评表' }).click();
      return JSON.parse(await page.title().then((text) => (text.startsWith('[') ? text : '[]')));
    })
    .toContain('1.25');
  const printed = JSON.parse(await page.title()) as readonly string[];
  expect(printed.slice(0, 3)).toEqual([title, '项目名称', project?.name]);
  expect(printed.at(-1)).toMatch(/^填表人/);

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 Word 文档' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe(`岳阳市临桥区对外联络服务中心${title}.docx`);
  const texts = plainText(await read(new Uint8Array(await readFile(await file.path()))));
  expect(texts).toEqual(
    printed.map((text) => text.replace(/\s/g, '')).filter((text) => text !== ''),
  );
  expect(await faultsOf(page)).toEqual([]);
}, 90_000);
