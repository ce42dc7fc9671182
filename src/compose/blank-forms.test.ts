import { expect, test } from 'vitest';
import { document, heading, paragraph, span, table } from '../document/build.ts';
import { blankForm } from './blank-forms.ts';

const REPORT = document([
  heading(1, '2025年度整体支出绩效自评报告', 'title'),
  heading(2, '一、部门（单位）基本情况'),
  paragraph('截至2025年末，在职人员0人。', 'body'),
  heading(2, '二、一般公共预算支出情况'),
  paragraph('附件1', 'attachmentLabel'),
  paragraph('2025年度基础数据表', 'attachmentTitle'),
  table([
    ['三公经费', '——', '0.00'],
    ['控制率', '0', '—'],
  ]),
  paragraph('附件2', 'attachmentLabel'),
  paragraph('2025年度绩效自评表', 'attachmentTitle'),
  table([
    ['年度资金总额', '0.00', '分值', '10'],
    [span('其中：基本支出：0', 1, 4)],
    ['绩效指标', '一级指标', '指标值', '得分'],
    [span('总分', 1, 3), '10'],
  ]),
  paragraph('填表人：', 'signature'),
  paragraph('附件3', 'attachmentLabel'),
  paragraph('2025年度考核评分表', 'attachmentTitle'),
  table([['提交报告', '按时报送的得10分', '0']]),
]);
const rowsOf = (title: string) =>
  blankForm(REPORT, title).flatMap((block) =>
    block.kind === 'table'
      ? Array.from({ length: block.rows }, (_, row) =>
          block.cells.filter((cell) => cell.row === row).map(({ text }) => text),
        )
      : [],
  );

test('the annexes of a notice are the forms of the report without figures, with room for indicators', () => {
  expect(rowsOf('部门整体支出绩效评价基础数据表')).toEqual([
    ['三公经费', '——', ''],
    ['控制率', '', ''],
  ]);
  const form = rowsOf('部门整体支出绩效自评表');
  expect(form.slice(0, 3)).toEqual([
    ['年度资金总额', '', '分值', '10'],
    ['其中：基本支出：'],
    ['绩效指标', '一级指标', '指标值', '得分'],
  ]);
  expect(form.slice(3, -1)).toEqual(Array.from({ length: 12 }, () => ['', '', '']));
  expect(form.at(-1)).toEqual(['总分', '']);
  const [table] = blankForm(REPORT, '绩效自评表').filter((block) => block.kind === 'table');
  expect(table?.cells.find(({ text }) => text === '绩效指标')?.rowSpan).toBe(13);
});

test('the rubric stays as it is, the outline is the headings, and what is no form of the report has none', () => {
  expect(rowsOf('绩效自评工作考核评分表')).toEqual([['提交报告', '按时报送的得10分', '0']]);
  expect(blankForm(REPORT, '部门整体支出绩效自评报告（参考提纲）')).toEqual([
    paragraph('一、部门（单位）基本情况', 'body'),
    paragraph('二、一般公共预算支出情况', 'body'),
  ]);
  expect(blankForm(REPORT, '项目支出绩效自评表')).toEqual([]);
  expect(blankForm(REPORT, '单位名单')).toEqual([]);
});
