import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { scoreBands } from './score-bands.ts';

const told = (all: number, best: number): readonly string[] =>
  scoreBands(
    extract(
      readText(
        [
          '2024年度临河县档案馆部门绩效评价情况',
          `对${all}个项目开展绩效自评。其中评分在90（含）-100分的${best}个，80（含）-90分的3个，60（含）-80分的1个，60分以下的0个。`,
        ].join('\n'),
      ),
    ).value,
  ).map(({ whole, parts, balance }) => `${whole.verbatim} ${parts.length} ${balance.sum}`);

test('the bands of scores come to all projects', () => {
  expect(told(32, 28)).toEqual([]);
  expect(told(33, 28)).toEqual(['33个项目 4 32个']);
  expect(told(32, 26)).toEqual(['32个项目 4 30个']);
});
