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
