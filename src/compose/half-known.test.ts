import { expect, test } from 'vitest';
import { dossier } from '../../test/generate/dossier.ts';
import { type Document, textAt } from '../document/document.ts';
import { regulationOf } from '../regulation/in-force.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { Dossier } from '../report/dossier.ts';
import { fen } from '../values/money.ts';
import { attachmentOf, projectFormsOf, titleOf } from './attachment.ts';
import { compose } from './compose.ts';
import { executionPoints } from './execution-points.ts';
import { rubricItems } from './rubric-table.ts';
import { pointsText } from './wording.ts';

const found = regulationOf('mof-2020-10');
if (!found) throw new Error('the national book is missing');
const national = found.regulation;
const GIVEN = dossier(7);

const prose = (document: Document, words: string): readonly string[] =>
  document.blocks.flatMap((block) =>
    block.kind !== 'table' && block.text.includes(words) ? [block.text] : [],
  );
/** The texts of the row of a table that begins with a word. */
const rowOf = (document: Document, title: string, head: string): readonly string[] => {
  const at = document.blocks.findIndex(
    (block) => block.kind !== 'table' && block.text.includes(title),
  );
  const table = document.blocks.slice(at).find((block) => block.kind === 'table');
  const row = table?.cells.find(({ text }) => text === head)?.row;
  return (table?.cells ?? []).filter((cell) => cell.row === row).map(({ text }) => text);
};
const composed = (more: Partial<Dossier>, regulation: Regulation = national) =>
  compose({ ...GIVEN, ...more }, regulation);

test('where the regulation does not say what an execution rate is worth, its points, the totals and the grade are blank', () => {
  const silent = { ...national, scoring: { ...national.scoring, execution: 'unknown' as const } };
  const document = composed({}, silent);
  expect(rowOf(document, '年度部门整体支出绩效自评表', '年度资金总额').slice(-3)).toEqual([
    '10',
    '98.37%',
    '',
  ]);
  expect(rowOf(document, '年度项目支出绩效自评表', '总分')).toEqual(['总分', '100', '', '']);
  expect(prose(document, '自评得分').filter((text) => text.startsWith('全年绩效管理'))).toEqual([]);
  expect(executionPoints(fen(1), fen(2), silent)).toEqual({ weight: 1000 });
  // A regulation without frames has an execution line of ten points all the same, but nobody knows its weight.
  const { weight } = executionPoints(fen(90_000_000), fen(100_000_000), {
    ...national,
    frames: [],
  });
  expect(weight).toBe(1000);
});

test('an indicator to which nobody gave points has a blank cell, and so have the total and the grade', () => {
  const [first, ...others] = GIVEN.indicators;
  if (!first) throw new Error('the generated unit has no indicator');
  const { score: _, ...unscored } = first;
  const document = composed({ indicators: [unscored, ...others] });
  const form = '年度部门整体支出绩效自评表';
  const points = pointsText(first.weight);
  expect(rowOf(document, form, first.name).slice(-4)).toEqual([first.result, points, '', '']);
  expect(rowOf(document, form, '总分')).toEqual(['总分', '100', '', '']);
  expect(prose(document, '自评得分为').length + prose(document, '自评等级').length).toBe(0);
});

test('money added within the year is told with its reason, money left over with the usual one, and none of either not at all', () => {
  const told = (more: Partial<Dossier>) =>
    prose(composed(more), '部门整体支出年初预算')[0]
      ?.replace(/^.*?部门整体支出/, '')
      .replace(/自评得分.*$/, '');
  const { shortfallReason: _, ...execution } = GIVEN.execution;
  const budget = (
    original: number,
    ...amounts: readonly [number, string?][]
  ): Dossier['budget'] => ({
    original: fen(original),
    adjustments: amounts.map(([amount, reason]) => ({
      ...{ amount: fen(amount), type: 'basic' },
      ...(reason && { reason }),
    })),
  });
  expect([
    told({ execution, budget: budget(240_000_000, [10_000_000, '增资']) }),
    told({ execution, budget: budget(237_140_000) }),
    told({ execution, budget: budget(237_140_000, [0]) }),
    told({ execution, budget: budget(240_000_000, [-2_860_000]) }),
  ]).toEqual([
    '年初预算240.00万元，年中追加10.00万元（增资），全年预算250.00万元，全年执行237.14万元，预算执行率94.86%。未支出12.86万元，主要原因是部分支出按进度结转下年。',
    '年初预算237.14万元，全年预算237.14万元，全年执行237.14万元，预算执行率100.00%。',
    '年初预算237.14万元，全年预算237.14万元，全年执行237.14万元，预算执行率100.00%。',
    '年初预算240.00万元，年中追减2.86万元，全年预算237.14万元，全年执行237.14万元，预算执行率100.00%。',
  ]);
});

test('results in words alone are not told twice', () => {
  const indicators = GIVEN.indicators.map((each) => ({ ...each, result: '达成年度指标' }));
  expect(prose(composed({ indicators }), '指标完成情况')).toEqual(['各项指标完成情况见附件2。']);
  expect(
    prose(composed({ indicators: [] }), '自评得分').filter((text) => text.includes('等级')),
  ).toEqual([]);
});

test('points of the rubric that were given are printed and added up, an item without points stays blank', () => {
  const items = rubricItems(national);
  expect(items.map(({ name, worth }) => [name, worth])).toEqual([
    ['自评通知', 8],
    ['工作小组', 2],
    ['单位自查', 10],
    ['提交报告', 10],
    ['完整性', 15],
    ['绩效自评表', 20],
    ['反映问题情况', 20],
    ['建议情况', 15],
  ]);
  const document = composed({ rubricScores: { 自评通知: 800, 提交报告: 950 } });
  const points = (head: string) =>
    rowOf(document, '年度部门整体支出绩效自评工作考核评分表', head).at(-1);
  expect([
    points('自评通知\n（8分）'),
    points('提交报告\n（10分）'),
    points('完整性\n（15分）'),
    points('合计'),
  ]).toEqual(['8', '9.5', '', '17.5']);
  expect(rowOf(composed({}), '年度部门整体支出绩效自评工作考核评分表', '合计').at(-1)).toBe('');
});

test('a region’s own rubric of a hundred points takes the place of the default one, a shorter one does not', () => {
  const item = (name: string, worth: number) => ({
    ...{ name, worth },
    clauses: [{ said: `${name}齐全`, reckoned: { kind: 'statement' as const } }],
  });
  const own = [item('组织·通知', 20), item('组织·小组', 20), item('报告', 20), item('问题', 20)];
  const whole = [...own, item('建议', 10), item('公开', 10)];
  const names = (items: typeof own) =>
    rubricItems({ ...national, items }).map((each) => [each.group, each.name]);
  expect(names(whole)).toEqual([
    ['组织', '通知'],
    ['组织', '小组'],
    ...['报告', '问题', '建议', '公开'].map((name) => [name, name]),
  ]);
  expect(names(own)).toHaveLength(8);
  expect(names([...own, item('建议', 10), item('公开', 5)])).toHaveLength(8);
});

test('attachments are found by their number, the forms of projects after those of the unit', () => {
  const document = composed({});
  const [first] = projectFormsOf(document);
  expect(first && titleOf(first)).toBe('2023年度项目支出绩效自评表（图书购置项目）');
  expect([attachmentOf(document, 0), attachmentOf(document, 9)]).toEqual([undefined, undefined]);
  expect(titleOf({ ...document, blocks: [] })).toBe('');
  const form = attachmentOf(document, 2);
  expect(form && textAt(form, { block: 0 })).toBe('2023年度部门整体支出绩效自评表');
  expect(projectFormsOf(composed({ projects: [] }))).toEqual([]);
});
