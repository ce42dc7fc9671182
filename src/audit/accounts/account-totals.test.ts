import { describe, expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { relationsAcross } from './account-totals.ts';

const TOTALS = [
  '收入支出决算总表',
  '单位：万元',
  '| 收入 | 决算数 | 支出 | 决算数 |',
  '| 一、一般公共预算财政拨款收入 | 100 | 一、一般公共服务支出 | 95 |',
  '| 本年收入合计 | 100 | 本年支出合计 | 95 |',
  '| 年初结转和结余 | 5 | 年末结转和结余 | 10 |',
  '| 总计 | 105 | 总计 | 105 |',
].join('\n');

const SPENT = [
  '支出决算表',
  '单位：万元',
  '| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |',
  '|  | 合计 | 95 | 60 | 35 |',
  '| 2012604 | 档案馆 | 95 | 60 | 35 |',
].join('\n');

/** Each relation as 「whole against parts: verdict」. */
const across = (...parts: readonly string[]): readonly string[] =>
  relationsAcross(
    extract(readText(['临河县档案馆2024年度部门决算', ...parts].join('\n'))).value,
  ).map(
    ({ whole, parts: others, balance }) =>
      `${whole.verbatim} = ${others.map((each) => each.verbatim).join(' + ')}: ${balance.verdict}`,
  );

describe('totals of the accounts in several tables and in running text', () => {
  test('a total is told below its heading in the same paragraph as well as in one of its own', () => {
    const found = (said: string) => {
      const report = extract(readText(`临河县档案馆2024年度部门决算\n${TOTALS}`)).value;
      const { blocks } = report.document;
      const more = { kind: 'paragraph' as const, block: blocks.length, text: said };
      const document = { ...report.document, blocks: [...blocks, more] };
      return relationsAcross({ ...report, document }).map(({ whole }) => whole.verbatim);
    };
    expect(found('一、总体情况\n2024年度收、支总计均为150万元。')).toContain('支总计均为150万元');
  });
  test('both sides of the total are one figure', () => {
    expect(across('2024年度收入总计105万元，支出总计106万元。')).toEqual([
      '2024年度收入总计105万元 = 支出总计106万元: different',
    ]);
  });
  test('a table is held against another table and against the text', () => {
    expect(across('2024年度基本支出决算为61万元，用于运转。', TOTALS, SPENT)).toEqual([
      '105 = 105: same',
      '95 = 95: same',
      '2024年度基本支出决算为61万元 = 60: different',
    ]);
  });
  test('本年收入合计 of the text is that of the first table', () => {
    expect(across('2024年度本年收入合计109万元，均已入账。', TOTALS)).toEqual([
      '105 = 105: same',
      '2024年度本年收入合计109万元 = 100: different',
    ]);
  });
  test('the total of appropriations is that of their own table, of one fund nothing is said', () => {
    const granted = [
      '财政拨款收入支出决算总表',
      '单位：万元',
      '| 收入 |  | 支出 |  |  |  |',
      '| 项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 |',
      '| 一、一般公共预算财政拨款 | 90 | 一、一般公共服务支出 | 92 | 92 |  |',
      '| 本年收入合计 | 90 | 本年支出合计 | 92 | 92 |  |',
      '| 年初财政拨款结转和结余 | 4 | 年末财政拨款结转和结余 | 2 | 2 |  |',
      '| 总计 | 94 | 总计 | 94 | 94 |  |',
    ].join('\n');
    expect(across('2024年度财政拨款收、支总计均为49万元。', granted)).toEqual([
      '94 = 94: same',
      '支总计均为49万元 = 94: different',
    ]);
    expect(across('2024年度一般公共预算财政拨款收、支总计均为49万元。', granted)).toEqual([
      '94 = 94: same',
    ]);
  });
  test('two tables of one kind are accounts of several units: nothing is compared', () => {
    expect(across(SPENT, SPENT.replace('95 | 60 | 35 |', '90 | 55 | 35 |'))).toEqual([]);
  });
});
