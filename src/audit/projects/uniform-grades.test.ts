import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { uniformGrades } from './uniform-grades.ts';

const told = (text: string): readonly string[] =>
  uniformGrades(
    extract(
      readText(
        [
          '2024年度临河县档案馆项目绩效自评情况',
          text,
          '| 序号 | 项目名称 | 自评得分 |',
          '| 1 | 库房修缮 | 95 |',
          '| 2 | 设备购置 | 98 |',
        ].join('\n'),
      ),
    ).value,
  ).map(({ grade, scores }) => `${grade.value} ${scores.map(({ value }) => value).join('、')}`);

test('one grade may be told of all projects at once', () => {
  expect(told('2个项目等级均为“优”。')).toEqual(['优 95、98']);
  expect(told('自评结果均为优。')).toEqual(['优 95、98']);
});

test('a grade of one project, and another word, is none of all', () => {
  expect(told('库房修缮评为“优”。')).toEqual([]);
  expect(told('各项目均为优先保障。')).toEqual([]);
});
