import { expect, test } from 'vitest';
import { document, paragraph, table, type Written } from '../../../document/build.ts';
import { readTables } from '../tables.ts';

const TITLE = '2023年度部门整体支出绩效评价基础数据表';

/** The people and the amounts of the year that are read from a grid under the title of the form. */
function read(rows: readonly (readonly Written[])[]) {
  const [base] = readTables(document([paragraph(TITLE), table(rows)])).baseDataTables;
  return {
    people: [base?.authorizedPositions, base?.filledPositions, base?.positionFillRatio].map(
      (entry) => entry?.verbatim,
    ),
    actual: base?.moneyRows.map((row) => `${row.label.value} ${row.actual?.verbatim ?? ''}`),
  };
}

test('a run of cells cut into rows of three is read in the order of its cells', () => {
  expect(
    read([
      ['财政供养人员情况（人）', '编制数', '2023年实际在职人数'],
      ['控制率', '38', '36'],
      ['94.74%', '经费控制情况（万元）', '2022年决算数'],
      ['2023年预算数', '2023年决算数', '“三公”经费'],
      ['6.64', '7.34', '5.84'],
      ['1、公务用车购置和维护经费', '5.16', '5.56'],
      ['4.56', '3、公务接待', '1.48'],
      ['1.78', '1.28', '公用经费'],
      ['67.00', '66.50', '66.00'],
    ]),
  ).toEqual({
    people: ['38', '36', '94.74%'],
    actual: ['“三公”经费 5.84', '公务用车购置和维护经费 4.56', '公务接待 1.28', '公用经费 66.00'],
  });
});

test('values under a group whose own square was lost stand under the other heads', () => {
  expect(
    read([
      ['财政供养人员情况（人）', '编制数', '2023年实际在职人数', '控制率'],
      ['38', '36', '94.74%'],
      ['经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数'],
      ['“三公”经费', '6.64', '7.34', '5.84'],
    ]),
  ).toEqual({ people: ['38', '36', '94.74%'], actual: ['“三公”经费 5.84'] });
});
