import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import { type Document, type Table, tablesOf } from '../../document/document.ts';
import { readForms } from '../forms/forms.ts';
import { shownForm } from '../forms/shown.ts';
import { cutMoney, cutRows, cutTotal } from './digits.ts';
import { settle } from './settle.ts';

const flat = (
  texts: readonly string[],
  flattened: NonNullable<Table['flattened']> = 'onePerLine',
): Document => {
  const cells = texts.map((text, row) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, text }));
  const run = { kind: 'table' as const, rows: cells.length, columns: 1, cells, flattened };
  return document([paragraph('2023年度部门整体支出绩效自评表'), { ...run, uncertain: true }]);
};

const shown = (made: Document): readonly string[] => {
  const settled = settle(made);
  return readForms(settled, tablesOf(settled)).forms.flatMap(shownForm);
};

const FORM = (
  '预算单位名称|南湖区档案馆|年度预算申请（万元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分|' +
  '年度资金总额|210.50|230.80|225.30|10|97.62%|9.76|按收入性质分：|按支出性质分：|' +
  '其中：一般公共预算：225.30|其中：基本支出：150.30|政府性基金拨款：|项目支出：75.00|' +
  '年度总体目标|预期目标|实际完成情况|1、接收档案进馆。|2、保障档案安全。|1、接收档案进馆2.1万卷。|2、库房全年安全。|' +
  '绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施|' +
  '产出指标（50分）|数量指标|接收档案|≥2万卷|2.1万卷|15|15|查档接待|≥500人次|480人次|10|9.6|来访减少，下年加强预约|' +
  '质量指标|数字化合格率|≥98%|99%|15|15|成本指标|项目成本|≤75万元|75万元|10|10|' +
  '效益指标（30分）|社会效益指标|档案利用|有效提升|达成年度指标|30|30|生态效益指标|' +
  '满意度指标（10分）|服务对象满意度指标|查档群众满意度|≥95%|97%|10|10|总分|100|99.36'
).split('|');

const STATED = [
  'department 2023 南湖区档案馆',
  'total: 210.50万元 → 230.80万元 → 225.30万元 (10, 97.62%, 9.76)',
  '按收入: generalPublicBudget 225.30万元; governmentFundsBudget ',
  '按支出: basicExpenditure 150.30万元; projectExpenditure 75.00万元',
  '预期: 接收档案进馆。',
  '预期: 保障档案安全。',
  '完成: 接收档案进馆2.1万卷。',
  '完成: 库房全年安全。',
  '产出指标 › 数量指标 › 接收档案: ≥20000卷 {atLeast} → 21000卷 (15/15)',
  '产出指标 › 数量指标 › 查档接待: ≥500人次 {atLeast} → 480人次 (10/9.6) [来访减少，下年加强预约]',
  '产出指标 › 质量指标 › 数字化合格率: ≥98% {atLeast} → 99% (15/15)',
  '产出指标 › 成本指标 › 项目成本: ≤75万元 {atMost} → 75万元 (10/10)',
  '效益指标 › 社会效益指标 › 档案利用: {qualitative} 有效提升 → 达成年度指标 {achieved} (30/30)',
  '满意度指标 › 服务对象满意度指标 › 查档群众满意度: ≥95% {atLeast} → 97% (10/10)',
  '空行: 生态效益指标',
  '总分: 100/99.36',
];

test('a form of one column is read as a run of cells, whatever its format said of it', () => {
  const run = flat(FORM);
  const grid = document([
    paragraph('2023年度部门整体支出绩效自评表'),
    table(FORM.map((text) => [text])),
  ]);
  expect(shown(grid)).toEqual(shown(run));
  expect(shown(grid).length).toBeGreaterThan(10);
});

describe('a form one cell a line', () => {
  test('is put back into its rows when blank cells are lost', () => {
    expect(shown(flat(FORM))).toEqual(STATED);
  });

  test('has one row of money without a label where it stands beside heads and row', () => {
    const unnamed = FORM.slice();
    unnamed.splice(unnamed.indexOf('年度资金总额'), 1);
    expect(shown(flat(unnamed))).toEqual(STATED);
    // Blank squares of the merged label, and a column that tells how the points are reckoned.
    const blanks = unnamed.flatMap((text) => (text === '210.50' ? ['', '', text] : [text]));
    expect(shown(flat(blanks))).toEqual(STATED);
    const method = unnamed.flatMap((text) => {
      if (text === '执行率') return ['得分计算方法', text];
      return text === '97.62%' ? ['按执行率计算', text] : [text];
    });
    expect(shown(flat(method))).toEqual(STATED);
    // One value too few: nobody can tell under which heads the others stand.
    const short = unnamed.filter((text) => text !== '230.80');
    expect(shown(flat(short))[1]).not.toMatch(/^total/);
  });

  test('is put back when labels stand broken over lines', () => {
    const broken = FORM.flatMap((text) => {
      if (text === '绩效指标') return ['绩', '效', '指', '标', ''];
      if (text === '产出指标（50分）') return ['产出指标', '', '（50分）'];
      if (text === '社会效益指标') return ['社会效', '益指标'];
      if (text === '年度预算申请（万元）') return ['年度预', '算申请', '（万元）', ''];
      return [text];
    });
    expect(shown(flat(broken))).toEqual(STATED);
  });

  test('keeps every piece, whatever order they come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(FORM, { minLength: 5 }), (texts) => {
        const settled = tablesOf(settle(flat(texts)))[0];
        const words = (settled?.cells ?? []).map((cell) => cell.text).join('');
        for (const text of texts) expect(words.replace(/\n/g, '')).toContain(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a form without blanks', () => {
  test('is cut by its labels and the kinds of its columns', () => {
    const glued =
      '项目名称河道保洁经费主管部门青山县水利局项目资金（万元）年初预算数全年预算数全年执行数分值执行率得分' +
      '年度资金总额202019.51097.5%9.75其中：当年财政拨款202019.5年度总体目标预期目标实际完成情况' +
      '1.巡河保洁2.改善水质1.巡河240次2.水质达标绩效指标一级指标二级指标三级指标年度指标值实际完成值分值得分偏差原因分析及改进措施' +
      '产出指标数量指标巡河次数≥240次240次3030无质量指标水质达标率100%100%2020无' +
      '效益指标生态效益指标河道水质明显改善明显改善3029无满意度指标满意度指标群众满意度≥90%95%1010无总分10098.75';
    expect(shown(flat([glued], 'glued'))).toEqual([
      'project 2023 河道保洁经费',
      'total: 20万元 → 20万元 → 19.5万元 (10, 97.5%, 9.75)',
      '0.appropriation: 20万元 → 20万元 → 19.5万元 (, , )',
      '预期: 巡河保洁',
      '预期: 改善水质',
      '完成: 巡河240次',
      '完成: 水质达标',
      '产出指标 › 数量指标 › 巡河次数: ≥240次 {atLeast} → 240次 (30/30) [无]',
      '产出指标 › 质量指标 › 水质达标率: 100% → 100% (20/20) [无]',
      '效益指标 › 生态效益指标 › 河道水质: {qualitative} 明显改善 → 明显改善 (30/29) [无]',
      '满意度指标 › 满意度指标 › 群众满意度: ≥90% {atLeast} → 95% (10/10) [无]',
      '总分: 100/98.75',
    ]);
  });

  const MONEY = ['年初预算数', '全年预算数', '分值', '执行率', '得分'];
  test('digits of a money row are cut only in the way in which rate and score follow', () => {
    const heads = ['预算数', '执行数', '分值', '执行率', '得分'];
    expect(cutMoney('202010100.00%10', heads, [])).toEqual(['20', '20', '10', '100.00%', '10']);
    expect(cutMoney('5048.52097%19.4', heads, [])).toEqual(['50', '48.5', '20', '97%', '19.4']);
    expect(cutMoney('123456', MONEY, [])).toEqual(['123456']);
  });

  test('weights and scores of rows are parted, the score never above the weight', () => {
    const heads = ['三级指标', '指标值', '完成值', '分值', '得分'];
    expect(cutRows('培训人数≥50人501010覆盖村数12个12个109.5', heads)).toEqual([
      '培训人数',
      '≥50人',
      '50',
      '10',
      '10',
      '覆盖村数',
      '12个',
      '12个',
      '10',
      '9.5',
    ]);
    expect(cutRows('推动发展有所提升1010', heads)).toEqual(['推动发展有所提升1010']);
    expect(cutTotal('10098.75')).toEqual(['100', '98.75']);
  });
});

test('a settled document is left as it is', () => {
  const made = document([table([['一级指标', '二级指标', '三级指标', '分值']])], 'docx');
  expect(settle(made)).toBe(made);
});

test('a label over heads and values that a page break cut is whole again', () => {
  const rows = table([
    ['名称', '指标', '数', '率'],
    ['楼堂馆所控制情况', '批复规模', '实际规模', '规模控制率'],
    ['', '', '', ''],
    ['其他', '1', '2', '3'],
  ]);
  const settled = tablesOf(settle(document([{ ...rows, uncertain: true }], 'pdf')))[0];
  expect(
    settled?.cells.filter((cell) => cell.column === 0).map((cell) => [cell.text, cell.rowSpan]),
  ).toEqual([
    ['名称', 1],
    ['楼堂馆所控制情况', 2],
    ['其他', 1],
  ]);
});
