import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { scoresUnderHeadings } from './scores-under-headings.ts';

const told = (points: string): readonly string[] =>
  scoresUnderHeadings(
    extract(
      readText(
        [
          '2024年度库房修缮项目绩效评价报告',
          '| 一级指标 | 分值 | 得分 | 得分率 |',
          '| 项目决策 | 40 | 38.5 | 96.25% |',
          '| 项目产出 | 60 | 57 | 95% |',
          '| 合计 | 100 | 95.5 | 95.5% |',
          '三、指标分析',
          '（一）项目决策。该指标分值40分，得分38.5分。',
          `（二）项目产出。该指标分值60分，得分${points}分。`,
        ].join('\n'),
      ),
    ).value,
  ).map(({ said }) => said.map(({ verbatim }) => verbatim).join('／'));

test('the score below a heading is that of the row of its name in the one summary', () => {
  expect(told('57')).toEqual([]);
  expect(told('75')).toEqual(['57／得分75分']);
});
