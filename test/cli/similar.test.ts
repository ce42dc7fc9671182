import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, emptyFolder } from './call.ts';

const COPIED =
  '全年组织农村饮水工程巡查36次，更换老化管网12公里，解决了沿河三个村早晚高峰水压不足的问题，群众来电投诉比上年减少一半以上。';

const report = (
  unit: string,
  year: number,
  own: string,
  text: string,
) => `${unit}${year}年度部门整体支出绩效自评报告

一、部门基本情况
（一）机构设置
${own}
三、部门整体支出绩效情况
${text}
`;

const folder = emptyFolder();
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
put('甲.txt', report('临河县东岸水务站', 2024, '编制5名，在职5人，临聘2人。', COPIED));
put(
  '乙.txt',
  report(
    '临河县西岸水务站',
    2024,
    '本站是县水利局管理的股级事业单位，年末实有职工四人。',
    COPIED.replace('36', '24'),
  ),
);
put('坏.docx', 'PK\u0003\u0004');

describe('similar reports of a folder', () => {
  test('are told in words, passages one above the other; a file that cannot be read costs only itself', async () => {
    const { status, out } = await call('similar', folder);
    expect([status, out.replaceAll(`${folder}/`, '').split('\n')]).toEqual([
      3,
      [
        expect.stringMatching(/^坏\.docx：.+。$/),
        '■ 不同单位 相同57字，占较短一份的100%，1段',
        '  A 乙.txt（临河县西岸水务站 2024年度）',
        '  B 甲.txt（临河县东岸水务站 2024年度）',
        '    A 三、部门整体支出绩效情况',
        `      「${COPIED.replace('36', '24')}」`,
        '    B 三、部门整体支出绩效情况',
        `      「${COPIED}」`,
        '',
        '比对2份报告：1对有相同段落。0句见于很多单位，按通用表述不计。相同的文字只作核实的线索，不能单凭它认定抄袭。',
        '',
      ],
    ]);
  }, 60_000);

  test('are told as JSON with their units and years', async () => {
    const { out } = await call('similar', folder, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      schema: 'jiping.similar/1',
      files: [
        { file: join(folder, '乙.txt'), unit: '临河县西岸水务站', fiscalYear: 2024 },
        { file: join(folder, '甲.txt'), unit: '临河县东岸水务站', fiscalYear: 2024 },
      ],
      unreadable: [{ file: join(folder, '坏.docx') }],
      pairs: [{ relation: 'acrossUnits', letters: 57 }],
    });
  }, 60_000);

  test('need two files', async () => {
    const { status, err } = await call('similar', join(folder, '甲.txt'));
    expect([status, err.split('\n')[0]]).toEqual([
      64,
      '至少要有两份报告才能比对；文件夹里没有找到两份可以读取的文件。',
    ]);
  });
});
