import { describe, expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { rowRelations } from './account-rows.ts';

/** What the notes of the accounts say of rows of the general budget's table by name, where the rows say otherwise. */
const apart = (text: string) => {
  const lines = [
    '2024年度临河县档案馆部门决算',
    '一般公共预算财政拨款支出决算表',
    '单位：万元',
    '| 功能分类科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |',
    '| 合计 |  | 120 | 100 | 20 |',
    '| 2012601 | 行政运行 | 70 | 70 | 0 |',
    '| 2012604 | 档案馆 | 30 | 10 | 20 |',
    '| 2080505 | 机关事业单位基本养老保险缴费支出 | 12 | 12 | 0 |',
    '| 2101101 | 行政单位医疗 | 8 | 8 | 0 |',
    '三、支出决算情况说明',
    text,
  ];
  return rowRelations(extract(readText(lines.join('\n'))).value).map(
    ({ whole, parts }) => `${whole.verbatim}｜${parts.map(({ verbatim }) => verbatim).join('、')}`,
  );
};

describe('an amount that the notes give a row of the accounts by its name', () => {
  const rest = '机关事业单位基本养老保险缴费支出12万元，行政单位医疗8万元。';
  test('is one of the figures of that row', () => {
    expect(apart(`行政运行70万元，档案馆20万元，${rest}`)).toEqual([]);
    expect(apart(`行政运行70万元，档案馆31万元，${rest}`)).toEqual(['档案馆31万元｜30']);
  });

  test('is of other money where most do not fit, or where the sentence speaks of the budget or of last year', () => {
    expect(apart('行政运行71万元，档案馆（2012604）31万元。')).toEqual([]);
    expect(apart(`年初预算数：行政运行71万元。支出：行政运行70万元，${rest}`)).toEqual([]);
  });
});
