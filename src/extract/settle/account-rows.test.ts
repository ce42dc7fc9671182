import { expect, test } from 'vitest';
import { accountRows } from './account-rows.ts';

const cells = (text: string): readonly string[] => text.split('|');

test('both sides of the first table, blanks kept', () => {
  expect(
    accountRows(
      cells(
        '收入|支出|项目|行次|金额|项目|行次|金额|栏次||1|栏次||2|一、财政拨款收入|1|90|一、农林水支出|4|88|二、其他收入|2||二、住房保障支出|5|2|本年收入合计|3|90|本年支出合计|6|90',
      ),
    ),
  ).toEqual([
    ['收入'],
    ['支出'],
    ['项目', '行次', '金额', '项目', '行次', '金额'],
    ['栏次'],
    ['1'],
    ['栏次'],
    ['2'],
    ['一、财政拨款收入', '1', '90', '一、农林水支出', '4', '88'],
    ['二、其他收入', '2', '', '二、住房保障支出', '5', '2'],
    ['本年收入合计', '3', '90', '本年支出合计', '6', '90'],
  ]);
});

test('a sum stands across code and name; on the next page the heads stand again', () => {
  const head = '项目|本年支出|科目编码|科目名称|小计|基本支出|项目支出';
  expect(
    accountRows(
      cells(`${head}|合计|90|60|30|213|农林水支出|88|58|30|（续表）|${head}|221|住房保障支出|2|2|`),
    ),
  ).toEqual([
    ['项目'],
    ['本年支出'],
    ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
    ['', '合计', '90', '60', '30'],
    ['213', '农林水支出', '88', '58', '30'],
    ...['（续表）', ...cells(head)].map((cell) => [cell]),
    ['221', '住房保障支出', '2', '2', ''],
  ]);
});

test('heads of code and name one row below those of the amounts', () => {
  expect(
    accountRows(
      cells(
        '项目|本年收入合计|财政拨款收入|其他收入|科目编码|科目名称|合计|90|80|10|213|农林水支出|88|78|10|221|住房保障支出|2|2|0',
      ),
    ),
  ).toEqual([
    ['项目'],
    ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '其他收入'],
    ['', '合计', '90', '80', '10'],
    ['213', '农林水支出', '88', '78', '10'],
    ['221', '住房保障支出', '2', '2', '0'],
  ]);
});

test('a row that does not fit the heads leaves the table as it is', () => {
  expect(
    accountRows(
      cells(
        '科目编码|科目名称|合计|基本支出|213|农林水支出|88|221|住房保障支出|2|2|229|其他支出|1|1',
      ),
    ),
  ).toBeUndefined();
  expect(
    accountRows(cells('一级指标|二级指标|三级指标|分值|得分|产出|数量|修路|50|48')),
  ).toBeUndefined();
});

test('costs of personnel and their sum begin a row, those of running stand on the right, however many squares are blank', () => {
  const head = '科目编码|科目名称|决算数|科目编码|科目名称|决算数';
  const rows =
    '301|工资福利支出|90|302|商品和服务支出|20|30302|退休费|3|30305|生活补助|1|30213|维修费|2|';
  expect(accountRows(cells(`${head}|${rows}人员经费合计|94|公用经费合计|22`))?.slice(1)).toEqual([
    ['301', '工资福利支出', '90', '302', '商品和服务支出', '20'],
    ['30302', '退休费', '3', '', '', ''],
    ['30305', '生活补助', '1', '30213', '维修费', '2'],
    ['', '人员经费合计', '94', '', '公用经费合计', '22'],
  ]);
});
