import { expect, test } from 'vitest';
import { document, paragraph, span, table, type Written } from '../../document/build.ts';
import { printFigure } from '../../values/figure.ts';
import { readTables } from './tables.ts';

function rubric(rows: readonly (readonly Written[])[], title = '绩效自评工作考核评分表') {
  const [found] = readTables(document([paragraph(title), table(rows)])).rubrics;
  const print = (entry: { value?: unknown; verbatim: string } | undefined) =>
    entry &&
    (entry.value === undefined ? `[${entry.verbatim}]` : printFigure(entry.value as never));
  return {
    items: found?.items.map((item) =>
      [
        item.level1?.value,
        print(item.level1Max),
        item.level2.value,
        print(item.max),
        item.criterion.verbatim,
        item.evidence?.verbatim,
        print(item.score),
      ].join('|'),
    ),
    total: [print(found?.totalMax), print(found?.totalScore)],
  };
}

test('points printed with the names, a total without any score column', () => {
  expect(
    rubric([
      ['一级指标', '二级指标', '评分标准', '所需佐证材料'],
      [span('组织工作\n\n10分', 2, 1), '下发通知\n（8分）', '已下发得8分。', '通知'],
      ['成立小组\n（2分）', '已成立得2分。', ''],
      ['报告\n90分', '质量（90分）', span('视质量给分。', 1, 2)],
      [span('合计', 1, 2), '100分', '96'],
    ]),
  ).toEqual({
    items: [
      '组织工作|10分|下发通知|8分|已下发得8分。|通知|',
      '组织工作|10分|成立小组|2分|已成立得2分。||',
      '报告|90分|质量|90分|视质量给分。||',
    ],
    total: ['100分', '96分'],
  });
});

test('columns for points and scores, as other provinces have them', () => {
  expect(
    rubric([
      ['指标', '分值', '评分标准', '得分'],
      ['预算编制', '20', '完整得满分', '18.5'],
      ['预算执行', '80', '按比例计分', ''],
      ['总分', '100', '', '92'],
    ]),
  ).toEqual({
    items: ['||预算编制|20分|完整得满分||18.5分', '||预算执行|80分|按比例计分||[]'],
    total: ['100分', '92分'],
  });
});

test('a level-one cell that lost its span names the rows under it', () => {
  expect(
    rubric([
      ['考核项目', '考核内容', '评分细则'],
      ['组织工作（10分）', '下发通知（8分）', '甲'],
      ['', '成立小组（2分）', '乙'],
    ]).items,
  ).toEqual(['组织工作|10分|下发通知|8分|甲||', '组织工作|10分|成立小组|2分|乙||']);
});

test('a rubric of which a text kept one cell a line', () => {
  const lines = [
    '一级指标',
    '二级指标',
    '评分标准',
    '佐证材料',
    '组织',
    '工作',
    '',
    '10分',
    '下发通知',
    '（8分）',
    '1.已下发得4分。',
    '2.内容齐全得4分。',
    '通知原件',
    '成立小组',
    '（2分）',
    '已成立得2分。',
    '报告',
    '90分',
    '质量',
    '（90分）',
    '视质量得60—90分。',
    '合计',
    '100分',
    '97',
  ];
  const drawn = { ...table(lines.map((line) => [line])), flattened: 'onePerLine' as const };
  const [found] = readTables(document([paragraph('工作考核评分表'), drawn])).rubrics;
  expect(
    found?.items.map((item) => [
      item.level1?.value,
      item.level1Max?.value.coefficient,
      item.level2.value,
      item.max?.value.coefficient,
      item.evidence?.verbatim,
    ]),
  ).toEqual([
    ['组织工作', 10, '下发通知', 8, '通知原件'],
    ['组织工作', 10, '成立小组', 2, undefined],
    ['报告', 90, '质量', 90, undefined],
  ]);
  expect([found?.totalMax?.value?.coefficient, found?.totalScore?.value?.coefficient]).toEqual([
    100, 97,
  ]);
});

test('groups with points in a column of their own', () => {
  expect(
    rubric([
      ['一级指标', '分值', '二级指标', '分值', '评分标准', '得分'],
      [span('投入', 2, 1), span('40', 2, 1), '预算编制', '15', '甲', '15'],
      ['预算配置', '25', '乙', '24'],
      ['过程', '60', '预算执行', '60', '丙', '58.5'],
      ['合计', '100', '', '100', '', '97.5'],
    ]),
  ).toEqual({
    items: [
      '投入|40分|预算编制|15分|甲||15分',
      '投入|40分|预算配置|25分|乙||24分',
      '过程|60分|预算执行|60分|丙||58.5分',
    ],
    total: ['100分', '97.5分'],
  });
});

test('rows of a text that lost the cell of the group', () => {
  const drawn = {
    ...table([
      ['一级指标', '二级指标', '评分标准', '佐证材料'],
      ['组织（10分）', '通知（8分）', '已下发得8分。', '通知'],
      ['小组（2分）', '已成立得2分。', '文件'],
      ['报告（90分）', '质量（90分）', '酌情得60—90分。'],
    ]),
    flattened: 'pipes' as const,
  };
  const [found] = readTables(document([paragraph('考核评分表'), drawn])).rubrics;
  expect(
    found?.items.map((item) => [
      item.level1?.value,
      item.level2.value,
      item.criterion.verbatim,
      item.evidence?.verbatim,
    ]),
  ).toEqual([
    ['组织', '通知', '已下发得8分。', '通知'],
    ['组织', '小组', '已成立得2分。', '文件'],
    ['报告', '质量', '酌情得60—90分。', undefined],
  ]);
});

test('points that were taken off, their reasons and the subtotals of groups', () => {
  const [found] = readTables(
    document([
      paragraph('绩效自评工作考核评分表'),
      table([
        ['考核项目', '考核内容', '分值', '评分标准', '扣分', '得分', '扣分原因'],
        [span('组织工作', 3, 1), '下发通知', '8', '已下发得满分', '', '8', ''],
        ['成立小组', '2', '已成立得满分', '1', '1', '文件未盖章'],
        ['小计', '10', '', '', '9', ''],
        ['报告', '质量', '90', '视质量给分', '', '90', ''],
        [span('合计', 1, 2), '100', '', '', '99', ''],
      ]),
    ]),
  ).rubrics;
  const { items = [], subtotals = [], totalScore } = found ?? {};
  expect(
    items.map(({ level2, score, deduction, reason }) => [
      level2.value,
      score?.verbatim,
      deduction?.verbatim,
      reason?.verbatim,
    ]),
  ).toEqual([
    ['下发通知', '8', '', ''],
    ['成立小组', '1', '1', '文件未盖章'],
    ['质量', '90', '', ''],
  ]);
  expect(
    subtotals.map(({ label, rows, weight, score }) => [
      label.value,
      rows,
      weight?.verbatim,
      score?.verbatim,
    ]),
  ).toEqual([['小计', [1, 2], '10', '9']]);
  expect(totalScore?.verbatim).toBe('99');
});

test('rows over the whole width name the groups of the items under them', () => {
  expect(
    rubric([
      ['序号', '考核内容', '分值', '评分细则', '得分'],
      [span('一、组织管理（20分）', 1, 5)],
      ['1', '印发方案', '20', '已印发得满分', '20'],
      [span('二、报告质量（80分）', 1, 5)],
      ['2', '指标设置', '80', '酌情给分', '75'],
      [span('合计', 1, 2), '100', '', '95'],
    ]),
  ).toEqual({
    items: [
      '一、组织管理|20分|印发方案|20分|已印发得满分||20分',
      '二、报告质量|80分|指标设置|80分|酌情给分||75分',
    ],
    total: ['100分', '95分'],
  });
});

test('a score column parted among units is one rubric for each of them', () => {
  const { rubrics } = readTables(
    document([
      paragraph('绩效自评工作考核评分汇总表'),
      table([
        [
          span('考核内容', 2, 1),
          span('分值', 2, 1),
          span('评分标准', 2, 1),
          span('各单位得分', 1, 2),
        ],
        ['河道站', '灌区站'],
        ['报送时间', '20', '按时得满分', '20', '18'],
        ['报告质量', '80', '酌情给分', '75', '70'],
        ['合计', '100', '', '95', '88'],
      ]),
    ]),
  );
  expect(
    rubrics.map(({ items, totalScore }) => [
      ...items.map(({ level2, score }) => `${level2.value} ${score?.verbatim}`),
      totalScore?.verbatim,
    ]),
  ).toEqual([
    ['报送时间 20', '报告质量 75', '95'],
    ['报送时间 18', '报告质量 70', '88'],
  ]);
});
