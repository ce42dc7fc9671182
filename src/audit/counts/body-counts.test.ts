import { expect, test } from 'vitest';
import { findingsOn } from '../../../test/told.ts';
import { plain } from '../wording/sentence.ts';

const UNIT = '青溪县住房和城乡建设局2024年度部门整体支出绩效自评报告';
const found = (text: string) =>
  findingsOn(`${UNIT}\n\n一、基本情况\n${text}`)
    .filter(({ check }) => check === 'ProjectCountsSum')
    .map(({ words }) => plain(words.zh));

test('the own body and those below it are all bodies of a department', () => {
  const own = (all: number) => found(`部门预算由${all}个预算单位组成，包括局机关和6个下属单位。`);
  expect(own(7)).toEqual([]);
  const counted = (all: number, below: number) =>
    found(`纳入决算的预算单位共${all}个，其中局机关1个、下属事业单位${below}个。`);
  expect(counted(7, 6)).toEqual([]);
  expect(counted(7, 16)).toEqual([
    '「纳入决算的预算单位共7个」与「局机关1个」、「下属事业单位16个」合计17个不等。',
  ]);
  expect(found('纳入编报范围的预算单位共9个，包括局机关和6个下属单位。')).toEqual([
    '「纳入编报范围的预算单位共9个」与「局机关」、「6个下属单位」合计7个不等。',
  ]);
  // Those below the own body are counted without it.
  expect(found('局下属单位6个，其中机关1个、事业单位6个。')).toEqual([]);
  expect(found('我局由局机关和6个下属单位组成，其中行政单位1个、事业单位6个。')).toEqual([]);
});

test('bodies are counted by several words, and a list with others at its end leaves none out', () => {
  const schools = (all: number) =>
    found(`所属预算单位${all}个，其中中学9所、小学20所、幼儿园6所、其他单位2个。`);
  expect(schools(37)).toEqual([]);
  expect(schools(73)).toHaveLength(1);
  expect(found('所属预算单位5个，其中参公单位2个，公益一类事业单位3个。')).toEqual([]);
  expect(found('所属预算单位5个，其中参公单位4个，公益一类事业单位3个。')).toHaveLength(1);
  // Without a word that closes it the list may be of some.
  expect(found('所属预算单位50个，其中中学9所、小学20所。')).toEqual([]);
});

test('villages and communities come to the number that is told of both', () => {
  const places = (all: number) => found(`街道下辖12个社区、3个行政村，共${all}个村（社）。`);
  expect(places(15)).toEqual([]);
  expect(found('大队管辖22个村、6个社区，共28个村（社区）。')).toEqual([]);
  expect(found('大队管辖22个村、6个社区，共82个村（社区）。')).toHaveLength(1);
  expect(places(51)).toEqual(['「51个村（社）」与「12个社区」、「3个行政村」合计15个不等。']);
});

test('what fills the brackets behind a number is all of it', () => {
  expect(found('内设机构12个（业务科室11个、机关党委1个）。')).toEqual([]);
  expect(found('内设机构21个（业务科室11个、机关党委1个）。')).toHaveLength(1);
});
