import { expect, test } from 'vitest';
import { day } from '../values/day.ts';
import { type Organisation, organised } from './organisation.ts';
import type { RubricProposal } from './rubric.ts';

const human = (item: string, max: number): RubricProposal => ({
  ...{ item, max, points: 'needsHuman', firmness: 'needsHuman', places: [] },
  because: { zh: '需要核对。', en: 'To be checked.' },
});
const ITEMS = [
  human('自评通知', 8),
  human('工作小组', 2),
  human('单位自查', 10),
  human('完整性', 8),
];
const notice = {
  ...{ issuer: '示范区财政局', issued: day('2026-03-16'), due: day('2026-04-30'), inTime: true },
  ...{ missing: [], annexes: 4, addressed: true, group: false },
};
const said = (of: Organisation) =>
  organised(ITEMS, of).map(({ points, because }) => [points, because.zh]);

test('the notice of the region is evidence, its points stay with a person; self-checks are counted', () => {
  const missing = ['航务中心', '西湾镇（农村公路养护）'];
  expect(said({ notice, selfChecks: { due: 6, missing } })).toEqual([
    [
      'needsHuman',
      '示范区财政局于2026年3月16日发布了本年度自评通知，早于报送截止日期2026年4月30日，五项内容齐全，附件4份，本单位在布置范围内。需要核对。',
    ],
    ['needsHuman', '示范区财政局的工作小组文件没有列明组长和成员。需要核对。'],
    [8, '应自查6个，缺少航务中心、西湾镇（农村公路养护），每个扣1分；请核对。'],
    ['needsHuman', '需要核对。'],
  ]);
});

test('a notice that came after its day, lacks contents or leaves the unit out is told so', () => {
  const lacking = {
    ...notice,
    ...{ inTime: false, addressed: false, issued: day('2026-05-06') },
    missing: [{ zh: '主要依据', en: 'basis' }],
  };
  expect(said({ notice: lacking, selfChecks: { due: 1, missing: [] } }).slice(0, 1)).toEqual([
    [
      'needsHuman',
      '示范区财政局于2026年5月6日发布了本年度自评通知，不早于报送截止日期2026年4月30日，缺少主要依据，本单位不在布置范围内。需要核对。',
    ],
  ]);
});

test('without a notice nothing is said of one, and no self-check beyond the points is taken off', () => {
  const missing = Array.from({ length: 12 }, (_, i) => `单位${i + 1}`);
  expect(said({ selfChecks: { due: 12, missing } })).toEqual([
    ['needsHuman', '需要核对。'],
    ['needsHuman', '需要核对。'],
    [0, '应自查12个，缺少单位1、单位2、单位3、单位4、单位5等12个，每个扣1分；请核对。'],
    ['needsHuman', '需要核对。'],
  ]);
});
