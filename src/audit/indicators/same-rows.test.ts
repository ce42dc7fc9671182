import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { indicatorTable } from '../examples.ts';
import { sameRows } from './same-rows.ts';

const found = (one: string, other: string): readonly string[] => {
  const forms = [one, other].map((row, i) =>
    indicatorTable(row).replace(/^[^\n]*\n/, `项目支出绩效自评表\n| 项目名称 | 巡查经费${i} |\n`),
  );
  return sameRows(extract(readText(forms.join('\n\n正文。\n\n'))).value).map(
    ({ said, result, matter }) => `${matter?.zh}：${said.verbatim}／${result.verbatim}`,
  );
};
const row = (name: string, target: string, result: string): string =>
  `| 产出指标 | 数量指标 | ${name} | ${target} | ${result} | 90 | 90 | 无偏差 |`;

test('one measure in two forms with one target has one result', () => {
  const name = '水库巡查座数';
  expect(found(row(name, '≥1137座', '1250座'), row(name, '≥1137座', '1259座'))).toEqual([
    '完成值：1250座／1259座',
  ]);
});

test.each([
  ['水库巡查座数', '≥500座', '512座', '≥500座', '521座'],
  ['水库巡查座数', '≥24座', '26座', '≥21座', '26座'],
  ['水库巡查座数', '≥16座', '16座', '≥16座', '20座'],
  ['水库完好比率', '≥96.3%', '97.8%', '≥96.3%', '98.7%'],
  ['水库巡查座数', '≥137座', '138座', '≥245座', '251座'],
  ['水库巡查座数', '≥137座', '151座', '≥137座', '2480座'],
  ['巡查座数', '≥137座', '151座', '≥137座', '152座'],
])(
  'rows that need not be one measure are left alone: %s %s %s, %s %s',
  (name, target, result, otherTarget, otherResult) => {
    expect(found(row(name, target, result), row(name, otherTarget, otherResult))).toEqual([]);
  },
);
