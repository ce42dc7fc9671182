import { expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { itemRelations } from './account-items.ts';

const ROWS = [
  '科目编码|科目名称|合计|基本支出|项目支出',
  '207|文化旅游体育与传媒支出|310.32|290.32|20.00',
  '20701|文化和旅游|310.32|290.32|20.00',
  '2070101|行政运行|290.32|290.32|',
  '2070109|群众文化|20.00||20.00',
  '221|住房保障支出|31.29|31.29|',
  '22102|住房改革支出|31.29|31.29|',
  '2210201|住房公积金|31.29|31.29|',
  '合计||341.61|321.61|20.00',
];

const wrong = (...lines: readonly string[]) => {
  const report = extract(
    document([
      paragraph('2024年度临河县文化馆部门决算'),
      ...lines.map((line) => paragraph(line)),
      paragraph('一般公共预算财政拨款支出决算表'),
      paragraph('单位：万元'),
      table(ROWS.map((row) => row.split('|'))),
    ]),
  ).value;
  return itemRelations(report)
    .filter(({ balance }) => balance.verdict === 'different')
    .map(({ whole, parts }) => `${whole.verbatim}≠${parts[0]?.verbatim}`);
};

test('an item told with its code in front of its amount has the amount of the row of that code', () => {
  const items = (amount: string) =>
    wrong(
      `1.行政运行（2070101）${amount}万元，用于运转。`,
      '2.群众文化（2070109）20.00万元。',
      '（三）2210201住房公积金31.29万元，较上年决算数减少1万元。',
    );
  expect(items('290.32')).toEqual([]);
  expect(items('209.32')).toEqual(['209.32万元≠290.32']);
});
