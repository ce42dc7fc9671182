import { expect, test } from 'vitest';
import { textRows } from '../../../test/text-rows.ts';

test('a short text broken at a width is put together, though only two of its lines break off', () => {
  expect(
    textRows(
      [
        '一、基本情况',
        '　　全馆核定编制80人，年末实有75人，其中：管理人员21人、专业技术人员46人、工勤人',
        '员8人。',
        '二、经费情况',
        '　　全年支出255.78万元，其中：购书支出88.32万元、修缮支出116.73万元、讲座和展览支',
        '出50.73万元。',
      ].join('\n'),
    ),
  ).toEqual([
    '一、基本情况',
    '　　全馆核定编制80人，年末实有75人，其中：管理人员21人、专业技术人员46人、工勤人员8人。',
    '二、经费情况',
    '　　全年支出255.78万元，其中：购书支出88.32万元、修缮支出116.73万元、讲座和展览支出50.73万元。',
  ]);
});

test('items without full stops stay apart, be they as long as each other', () => {
  const items = [
    '1.预算编制还不够细，部分购书项目在年初只有总额而没有分到各个分馆，执行中调整较多',
    '2.讲座场次受场地所限，下半年闭馆修缮期间只能借用社区的活动室，听众比上一年少了许多',
  ];
  expect(textRows(['存在的问题', ...items].join('\n'))).toEqual(['存在的问题', ...items]);
});

test('a line that begins with a comma or a closing bracket goes on with the one before it', () => {
  expect(textRows(['全年支出89.52万元', '，占总额的50.00%。', '结余6.4万元。'].join('\n'))).toEqual(
    ['全年支出89.52万元，占总额的50.00%。', '结余6.4万元。'],
  );
});

const PAGE = [
  '（一）基本支出。2024年基本支出292.51万元，其中人员经费259.9',
  '9万元，占基本支出的88.88%，公用经费32.52万元，占11.12%，用',
  '于办公、水电和差旅等日常开支，比上年减少4.10万元，主要是压减一',
  '般性支出，其余各项与上年大体持平，没有新增的项目和人员，预算',
];
const PAGED = [...PAGE, '执行总体平稳。', ...PAGE, '执行总体平稳。'];

test('lines that end early before a mark drawn by itself are put together up to the end of the sentence', () => {
  const rows = textRows(
    [
      ...PAGED,
      '（三）',
      '“三公”',
      '经费。',
      '2024年',
      '支出5.49万元，',
      '预',
      '算6.99万元，其中：',
      '接待费1.48万元。',
      '无',
    ].join('\n'),
  );
  expect(rows.slice(-4)).toEqual([
    '（三）“三公”经费。',
    '2024年',
    '支出5.49万元，预算6.99万元，其中：接待费1.48万元。',
    '无',
  ]);
});

test('headings, items and titles below a comma stay by themselves', () => {
  const lines = [
    '全年支出5.49万元，',
    '二、存在的问题',
    '1.预算编制不细，',
    '2.资料不全；',
    '附件：自评表',
  ];
  expect(textRows([...PAGED, ...lines].join('\n')).slice(-5)).toEqual(lines);
});
