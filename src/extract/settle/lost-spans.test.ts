import { expect, test } from 'vitest';
import { document, paragraph, span, table, type Written } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { readForms } from '../forms/forms.ts';
import { shownForm } from '../forms/shown.ts';
import { settle } from './settle.ts';

const TITLE = '2023年度项目支出绩效自评表';
const shown = (rows: readonly (readonly Written[])[]) => {
  const settled = settle(document([paragraph(TITLE), table(rows)]));
  return readForms(settled, tablesOf(settled)).forms.flatMap(shownForm);
};

const HEADS = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因',
];
const READ = [
  'project 2023',
  '产出指标 › 数量指标 › 接种疫苗: ≥800剂次 {atLeast} → 836剂次 (30/30)',
  '产出指标 › 质量指标 › 接种合格率: ≥95% {atLeast} → 90% (20/18.95) [外出人口多]',
  '产出指标 › 质量指标 › 冷链合格率: ≥95% {atLeast} → 99% (10/10)',
  '效益指标 › 社会效益指标 › 建档率: ≥90% {atLeast} → 92% (40/40)',
  '总分: 100/98.95',
];

test('rows below a cell merged downwards are read by what they hold where the program moved them to the left edge', () => {
  expect(
    shown([
      HEADS,
      ['产出指标', '数量指标', '接种疫苗', '≥800剂次', '836剂次', '30', '30', ''],
      ['质量指标', '接种合格率', '≥95%', '90%', '20', '18.95', '外出人口多', ''],
      ['冷链合格率', '≥95%', '99%', '10', '10', '', '', ''],
      ['效益指标', '社会效益指标', '建档率', '≥90%', '92%', '40', '40', ''],
      ['总分', '100', '98.95', '', '', '', '', ''],
    ]),
  ).toEqual(READ);
});

test('a form whose cells run down as they should is read by its grid', () => {
  expect(
    shown([
      HEADS,
      [span('产出指标', 3, 1), '数量指标', '接种疫苗', '≥800剂次', '836剂次', '30', '30', ''],
      [span('质量指标', 2, 1), '接种合格率', '≥95%', '90%', '20', '18.95', '外出人口多'],
      ['冷链合格率', '≥95%', '99%', '10', '10', ''],
      ['效益指标', '社会效益指标', '建档率', '≥90%', '92%', '40', '40', ''],
      [span('总分', 1, 5), '100', '98.95', ''],
    ]),
  ).toEqual(READ);
});
