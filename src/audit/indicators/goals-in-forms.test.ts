import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { goalsInForms } from './goals-in-forms.ts';

const told = (expected: string, achieved: string): readonly string[] =>
  goalsInForms(
    extract(
      readText(
        [
          '2024年度项目支出绩效自评表',
          '| 项目名称 | 退役军人走访慰问 |',
          '| 年度总体目标 | 预期目标 | 实际完成情况 |',
          `|  | ${expected} | ${achieved} |`,
          '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |',
          '| 产出指标 | 数量指标 | 走访慰问退役军人人数 | ≥540人 | 560人 | 50 | 50 |  |',
          '| 满意度指标 | 服务对象满意度指标 | 退役军人满意度 | ≥90% | 96% | 40 | 40 |  |',
        ].join('\n'),
      ),
    ).value,
  ).map(
    ({ said, result, matter }) => `${matter?.zh ?? '完成值'}：${said.verbatim}／${result.verbatim}`,
  );

test('a goal within the form has the target, and what was reached the result, of the indicator of its name', () => {
  expect(told('走访慰问退役军人450人。', '全年走访慰问退役军人650人，退役军人满意度96%。')).toEqual(
    ['指标值：走访慰问退役军人450人／≥540人', '完成值：走访慰问退役军人650人／560人'],
  );
});

test('a goal that is the result or the target already, or a number of another kind, is no contradiction', () => {
  expect(told('走访慰问退役军人540人。', '走访慰问退役军人560人。')).toEqual([]);
  expect(told('走访慰问退役军人560人。', '走访慰问退役军人540人，其中军属81人。')).toEqual([]);
  expect(told('走访慰问退役军人12场。', '走访慰问退役军人31人。')).toEqual([]);
});

test('a goal may go on behind the beginning of the name in other words', () => {
  expect(told('走访慰问退役军士450人。', '走访慰问退役军士560人。')).toEqual([
    '指标值：走访慰问退役军士450人／≥540人',
  ]);
});

test('persons are counted as 人, 名 or 位', () => {
  expect(told('走访慰问退役军人540名。', '走访慰问退役军人650名。')).toEqual([
    '完成值：走访慰问退役军人650名／560人',
  ]);
  expect(told('走访慰问退役军人540名。', '走访慰问退役军人560位。')).toEqual([]);
});

test('a number of ten thousands stands for its single things, behind a word of measure too', () => {
  const treated = (achieved: string): readonly string[] =>
    goalsInForms(
      extract(
        readText(
          [
            '2024年度项目支出绩效自评表',
            '| 项目名称 | 虫害防治 |  |  |',
            '| 年度总体目标 | 预期目标 | 实际完成情况 |  |',
            `|  | 防治虫害。 | ${achieved} |  |`,
            '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |',
            '| 产出指标 | 数量指标 | 虫害防治面积 | ≥60万亩 | 57万亩 | 50 | 47.5 | 虫口密度低 |',
          ].join('\n'),
        ),
      ).value,
    ).map(({ said }) => said.verbatim);
  expect(treated('虫害防治面积57万亩。')).toEqual([]);
  expect(treated('虫害防治面积75万亩。')).toEqual(['虫害防治面积75万亩']);
});

test('what was reached may be told to be so in fact, behind the word that counts', () => {
  expect(told('走访慰问。', '走访慰问退役军人人数实际达到650人。')).toEqual([
    '完成值：走访慰问退役军人人数实际达到650人／560人',
  ]);
  expect(told('走访慰问。', '走访慰问退役军人人数实际达到560人。')).toEqual([]);
  expect(told('走访慰问退役军人人数不低于450人。', '已走访。')).toEqual([
    '指标值：走访慰问退役军人人数不低于450人／≥540人',
  ]);
});

test('what was reached is told by its very name whatever it is, where the cell tells another result as its row has it', () => {
  expect(told('', '走访慰问退役军人31人，退役军人满意度96%。')).toEqual([
    '完成值：走访慰问退役军人31人／560人',
  ]);
  expect(told('', '走访慰问退役军人31人，群众反映良好。')).toEqual([]);
});
