import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { relationsWithin } from './account-relations.ts';

const unequal = (row: string): readonly string[] => {
  const { accounts } = extract(
    readText(
      [
        '2024年度临河县档案馆部门决算',
        '支出决算表',
        '单位：万元',
        '| 功能分类科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |',
        '| 合计 |  | 120 | 100 | 20 |',
        '| 201 | 一般公共服务支出 | 90 | 70 | 20 |',
        row,
      ].join('\n'),
    ),
  ).value;
  return accounts
    .flatMap(relationsWithin)
    .filter(({ balance }) => balance.verdict === 'different')
    .map(
      ({ whole, parts }) =>
        `${whole.verbatim.trim()}≠${parts.map(({ verbatim }) => verbatim.trim()).join('+')}`,
    );
};

test('a column adds up over the classes; where a row has its sum without its parts no part is held against its total', () => {
  expect(unequal('| 208 | 社会保障和就业支出 | 30 | 30 |  |')).toEqual([]);
  expect(unequal('| 208 | 社会保障和就业支出 | 30 | 20 |  |')).toEqual(['100≠70+20', '30≠20']);
  expect(unequal('| 208 | 社会保障和就业支出 | 30 |  |  |')).toEqual([]);
  expect(unequal('| 208 | 社会保障和就业支出 | 33 |  |  |')).toEqual(['120≠90+33']);
});

test('公用经费合计 is the sum of its classes, though they stand in columns side by side', () => {
  const apart = (total: string): readonly string[] =>
    extract(
      document([
        paragraph('一般公共预算财政拨款基本支出决算表'),
        paragraph('单位：万元'),
        table([
          [span('人员经费', 1, 3), span('公用经费', 1, 6)],
          ['编码', '名称', '金额', '编码', '名称', '金额', '编码', '名称', '金额'],
          ['301', '工资福利支出', '50', '302', '商品和服务支出', '8', '310', '资本性支出', '2'],
          ['303', '对个人和家庭的补助', '4', '', '', '', '', '', ''],
          [span('人员经费合计', 1, 2), '54', span('公用经费合计', 1, 5), total],
        ]),
      ]),
    )
      .value.accounts.flatMap(relationsWithin)
      .filter(({ balance }) => balance.verdict === 'different')
      .map(
        ({ whole, parts }) =>
          `${whole.verbatim}≠${parts.map(({ verbatim }) => verbatim).join('+')}`,
      );
  expect(apart('10')).toEqual([]);
  expect(apart('12')).toEqual(['12≠8+2']);
});

test('the three public expenses of one row add up where budget and accounts stand side by side under every item', () => {
  const found = (whole: string, vehicles: string) =>
    extract(
      document([
        paragraph('“三公”经费支出决算表'),
        paragraph('单位：万元'),
        table([
          [
            span('合计', 2, 2),
            span('因公出国（境）费', 2, 2),
            span('公务用车购置及运行维护费', 1, 6),
            span('公务接待费', 2, 2),
          ],
          [span('小计', 1, 2), span('公务用车购置费', 1, 2), span('公务用车运行维护费', 1, 2)],
          Array.from({ length: 6 }, () => ['预算数', '决算数']).flat(),
          [whole, '7.4', '0', '0', vehicles, '5.1', '0', '0', '6', '5.1', '3.5', '2.3'],
        ]),
      ]),
    )
      .value.accounts.flatMap(relationsWithin)
      .filter(({ balance }) => balance.verdict === 'different')
      .map(
        ({ whole: { verbatim }, parts }) =>
          `${verbatim}≠${parts.map((part) => part.verbatim).join('+')}`,
      );
  expect(found('9.5', '6')).toEqual([]);
  expect(found('9.8', '6')).toEqual(['9.8≠0+6+3.5']);
  expect(found('9.5', '9')).toEqual(['9.5≠0+9+3.5', '9≠0+6']);
});
