import { expect, test } from 'vitest';
import { findingsOn } from '../../../test/told.ts';
import { plain } from '../wording/sentence.ts';

const UNIT = '青溪县农业农村局2024年度部门整体支出绩效自评报告';
const found = (text: string) =>
  findingsOn(`${UNIT}\n\n一、基本情况\n${text}`)
    .filter(({ check }) => check === 'ProjectCountsSum')
    .map(({ words }) => plain(words.zh));

test('a list goes on behind a comma as far as its sum', () => {
  const staff = (all: number) =>
    found(`实有行政人员44名、事业人员36名，另有编外用工52名，人员总数${all}名。`);
  expect(staff(132)).toEqual([]);
  expect(staff(312)).toHaveLength(1);
});

test('posts of the own body and of those below it are all posts', () => {
  const posts = (own: number) =>
    found(`系统编制142名。其中：局机关行政编制${own}名、工勤编制2名，下属事业单位编制122名。`);
  expect(posts(18)).toEqual([]);
  expect(posts(88)).toEqual([
    '「编制142名」与「局机关行政编制88名」、「工勤编制2名」、「下属事业单位编制122名」合计212人不等。',
  ]);
});
