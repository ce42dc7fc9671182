import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { indicatorTable } from '../examples.ts';

const on = (sentence: string, ...rows: readonly string[]): readonly string[] =>
  told(`临河县水利局2024年度绩效自评报告\n${sentence}\n${indicatorTable(...rows)}`).filter((each) =>
    each.includes('完成值前后不一致'),
  );
const row = (name: string, result: string, points: number): string =>
  `| 满意度指标 | 服务对象满意度 | ${name} | ≥90% | ${result} | ${points} | ${points} | 无偏差 |`;

test('the one satisfaction of a text is that of the one row on it', () => {
  const sentence = '走访用水户200户，满意192户，满意度96%。';
  expect(on(sentence, row('用水户满意度', '96%', 90))).toEqual([]);
  expect(on(sentence, row('用水户满意度', '94%', 90))).toEqual([
    '同一指标的完成值前后不一致：正文为「满意度96%」，自评表为「94%」。',
  ]);
});

test('of several rows each is told behind its name', () => {
  const sentence =
    '用水户满意度调查200户，满意192户，满意度96%；村组满意度调查40个，满意38个，满意度95%。';
  const rows = (of: string) => [row('用水户满意度', of, 45), row('村组满意度', '95%', 45)];
  expect(on(sentence, ...rows('96%'))).toEqual([]);
  expect(on(sentence, ...rows('69%'))).toHaveLength(1);
});

test('a goal and the year before are no result', () => {
  expect(on('满意度目标为95%。', row('用水户满意度', '96%', 90))).toEqual([]);
  expect(on('上年满意度92%。', row('用水户满意度', '96%', 90))).toEqual([]);
});

test('those who were asked in another way besides are not those of the survey', () => {
  const asked = (words: string) =>
    on(`${words}29人表示满意，满意率93.55%。`, row('村民满意度', '96%', 90));
  expect(asked('另电话回访31人，')).toEqual([]);
  expect(asked('问卷调查31人，')).toHaveLength(1);
});

test('that of all is not that of the group of a row, where the text tells the latter too', () => {
  const all = (share: string) =>
    on(
      `综合满意度94.54%。其中：村民244份问卷中满意232份，占比${share}%。`,
      row('村民满意度', '95.08%', 90),
    );
  expect(all('95.08')).toEqual([]);
  expect(all('96.08')).toHaveLength(1);
});
