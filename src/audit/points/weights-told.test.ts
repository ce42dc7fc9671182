import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { weightsTold } from './weights-told.ts';

const told = (text: string): readonly string[] =>
  weightsTold(extract(readText(`2024年度库房修缮项目绩效评价报告\n${text}`)).value).map(
    ({ scale, parts, sum }) => `${scale.verbatim} ${parts.length} ${sum}`,
  );

test('what the parts of a frame weigh comes to a hundred', () => {
  expect(told('评价采用百分制，其中投入15分、过程25分、产出30分、效果30分。')).toEqual([]);
  expect(told('评价采用百分制，其中投入15分、过程25分、产出30分、效果35分。')).toEqual([
    '百分制 4 105',
  ]);
  expect(told('指标权重合计为100分。其中，产出指标60分，效益指标40分，满意度指标10分。')).toEqual([
    '权重合计为100分 3 110',
  ]);
});

test('the execution rate may be weighed elsewhere, and scores are no weights', () => {
  expect(told('评价采用百分制，其中产出50分、效益30分、满意度10分。')).toEqual([]);
  expect(told('评价采用百分制，其中产出得50分、效益得33分、满意度得10分。')).toEqual([]);
});

test('what parts are worth beside what they got comes to a hundred', () => {
  const worth = (of: number) =>
    told(
      `执行10分得9.75分，产出${of}分得49.2分，效益30分得28.6分，满意度10分得9.5分，合计97.05分。`,
    );
  expect(worth(50)).toEqual([]);
  expect(worth(57)).toEqual(['合计97.05分 4 107']);
  const turn = (of: number) =>
    told(`投入${of}分、过程30分、产出30分、效果30分，分别得9.8分、27.5分、28.6分、28分。`);
  expect(turn(10)).toEqual([]);
  expect(turn(16)).toEqual(['投入16分 3 106']);
});
