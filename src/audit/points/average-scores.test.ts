import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { averageScores } from './average-scores.ts';

const told = (text: string): readonly string[] =>
  averageScores(
    extract(
      readText(
        [
          '2024年度临河县档案馆项目绩效自评情况',
          text,
          '项目绩效自评结果汇总表',
          '| 序号 | 项目名称 | 执行率得分 | 自评总分 |',
          '| 1 | 库房修缮 | 9.5 | 95 |',
          '| 2 | 设备购置 | 10 | 98 |',
          '| 3 | 档案扫描 | 9 | 92 |',
        ].join('\n'),
      ),
    ).value,
  ).map(({ said, computed }) => `${said.verbatim}／${computed}`);

test('the average is that of the list with as many projects as the text counts, in digits or words', () => {
  expect(told('三个项目自评平均得分95分。')).toEqual([]);
  expect(told('三个项目自评平均得分59分。')).toEqual(['平均得分59分／95']);
  expect(told('3个项目平均得分95分。')).toEqual([]);
});

test('a sentence that counts some of them leaves the number of all to the lines above', () => {
  expect(told('共自评3个项目。自评为“优”的项目1个，平均得分95分。')).toEqual([]);
  expect(told('共自评3个项目。自评为“优”的项目1个，平均得分93分。')).toEqual(['平均得分93分／95']);
});

test('of columns for several who gave scores that one is meant whose name the text says', () => {
  const of = (sentence: string) =>
    averageScores(
      extract(
        readText(
          [
            '2024年度临河县项目绩效自评复核情况',
            sentence,
            '| 序号 | 项目名称 | 自评得分 | 复核得分 |',
            '| 1 | 库房修缮 | 95 | 90 |',
            '| 2 | 设备购置 | 98 | 92 |',
            '| 3 | 档案扫描 | 92 | 91 |',
          ].join('\n'),
        ),
      ).value,
    ).map(({ said, computed }) => `${said.verbatim}／${computed}`);
  expect(of('共复核3个项目，自评平均分95分，复核平均分91分。')).toEqual([]);
  expect(of('共复核3个项目，自评平均分93分，复核平均分91分。')).toEqual(['平均分93分／95']);
  expect(of('共复核3个项目，自评平均分95分，复核平均分94分。')).toEqual(['平均分94分／91']);
  expect(of('共复核3个项目，抽查平均分88分。')).toEqual([]);
});

test('the highest may be told with the project that has it, of as many projects as 「项目共3个」 counts', () => {
  const best = (score: string) =>
    told(`纳入绩效自评的项目共3个。得分最高的是设备购置项目，得${score}分。`);
  expect(best('98')).toEqual([]);
  expect(best('95')).toEqual(['最高的是设备购置项目，得95分／98']);
});
