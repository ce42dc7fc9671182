import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack, writeZip } from '../../src/formats/zip/write.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

const COPIED =
  '全年组织农村饮水工程巡查36次，更换老化管网12公里，解决了沿河三个村早晚高峰水压不足的问题，群众来电投诉比上年减少一半以上。';

const report = (unit: string, own: string) =>
  Buffer.from(`${unit}2024年度部门整体支出绩效自评报告

一、部门基本情况
${own}
三、部门整体支出绩效情况
${COPIED}
`);

test('published reports are dropped as a zip, audited with a bar, opened by the cell, compared side by side and taken out', async () => {
  const page = await app.pageOf('bureau', '/bureau/audits');
  await page.getByText('还没有批量审核。').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  const zip = writeZip([
    pack('西岸.txt', report('临河县西岸水务站', '由县水利局管理，年末实有职工四人。')),
    pack('有矛盾.docx', new Uint8Array(readFileSync('samples/自评报告-有矛盾.docx'))),
    pack('图片.docx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  ]);
  await page.getByLabel('选择文件', { exact: true }).setInputFiles([
    { name: '公开.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
    {
      name: '东岸.txt',
      mimeType: 'text/plain',
      buffer: report('临河县东岸水务站', '编制5名，在职5人，临聘2人。'),
    },
  ]);
  await page.getByRole('heading', { level: 1, name: '2个文件' }).waitFor();
  await page.getByRole('link', { name: '下载工作簿' }).waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: '问题统计（3份）' }).waitFor();
  const unit = '岳阳市临桥区对外联络服务中心';
  await page.getByRole('rowheader', { name: unit }).waitFor();
  expect(await faultsOf(page)).toEqual([]);

  const cell = page.getByRole('button', { name: new RegExp(`^${unit}，(?!合计).*，1条$`) }).first();
  const [, check] = ((await cell.getAttribute('aria-label')) ?? '').split('，');
  await cell.click();
  const dialog = page.getByRole('dialog', { name: `${unit} · ${check}` });
  await dialog.getByText('依据：').waitFor();
  expect(await dialog.locator('.audit-findings > li').count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: '关闭' }).click();

  await page.getByRole('tab', { name: '相似报告（1对）' }).click();
  await page.getByRole('button', { name: '对照查看' }).click();
  const sides = page.getByRole('dialog').locator('.audit-sides td mark');
  await sides.first().waitFor();
  expect(await sides.allTextContents()).toEqual([COPIED, COPIED]);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '关闭' }).click();

  await page.getByRole('tab', { name: '未能读取（1个）' }).click();
  await page.getByRole('cell', { name: /这是一张图片/ }).waitFor();
  for (const [name, file] of [
    ['下载工作簿', '2个文件.xlsx'],
    ['下载批注文件（zip）', '2个文件.zip'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file);
  }
  await page.getByRole('button', { name: '删除' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await page.getByText('还没有批量审核。').waitFor();
}, 120_000);
