import { expect, test } from 'vitest';
import type { FileResult } from '../../examine/result.ts';
import { wordsOf } from '../../text/text.ts';
import { paint } from './paint.ts';
import { rubricTable, scoreTable } from './score-table.ts';

const result = {
  scores: [
    {
      ...{ form: '自评表', claimed: 9, computed: 10, verifiable: 10, rating: '优' },
      lines: [
        {
          ...{ indicator: '走访家数', weight: 10, claimed: 9, computed: 10 },
          ...{ workings: [], explainedBy: ['与计划有偏差即扣1分', '按年初预算数计算后取整'] },
        },
      ],
    },
  ],
  rubric: [{ item: '建议情况', max: 15, points: null, because: '需要评审人定分。' }],
} as unknown as FileResult;

const shown = (columns: number): readonly string[] => {
  const words = wordsOf('zh');
  const terminal = { columns, color: false, lang: 'zh' } as const;
  return [scoreTable, rubricTable].flatMap((table) =>
    table(result, terminal, words, paint(false)).join('\n').split('\n').slice(2),
  );
};

test('a note is told whole, broken where the terminal ends', () => {
  expect(shown(90)[0]).toBe(
    '≠ 走访家数                         10       9        10  可能的算法：与计划有偏差即扣1分；',
  );
  expect(shown(90)[1]).toBe(`${' '.repeat(57)}按年初预算数计算后取整`);
});

test('on a narrow terminal a note stands below its row', () => {
  expect(shown(44).slice(0, 3)).toEqual([
    '≠ 走访家数                         10       9        10  ',
    '    可能的算法：与计划有偏差即扣1分；按年初',
    '    预算数计算后取整',
  ]);
});
