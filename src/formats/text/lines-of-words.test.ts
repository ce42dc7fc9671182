import { expect, test } from 'vitest';
import { textRows } from '../../../test/text-rows.ts';
import { readText } from './read.ts';

const shapes = (text: string): readonly unknown[] =>
  readText(text).blocks.map((block) =>
    block.kind === 'table' ? [block.flattened, block.rows, block.columns] : block.text,
  );

test('a whole table in one line with blanks between its cells is a list of cells', () => {
  const form =
    '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 产出指标 数量指标 巡查河段 ≥14条 14条 60 60 ' +
    '满意度指标 服务对象满意度指标 群众满意度 ≥90% 95% 40 40 总分 100 100';
  expect(shapes(form)).toEqual([['onePerLine', 24, 1]]);
});

test('so is a table of the accounts, with the words in front of it as text', () => {
  const line =
    '二、收支情况 机构名称 收入合计 其他收入 县水利局 285.73 19.60 局机关 130.57 3.61 执法队 155.16 15.99';
  expect(shapes(line)).toEqual(['二、收支情况', ['onePerLine', 12, 1]]);
});

test('rows of tabs may each be followed by a blank line', () => {
  const rows = ['机构名称\t收入合计\t其他收入', '县水利局\t285.73\t19.60', '局机关\t130.57\t3.61'];
  expect(textRows(rows.join('\n\n'))).toEqual(rows.map((row) => row.replaceAll('\t', '|')));
});

test('a row that begins with an amount is none: cells that bars close stay a list', () => {
  const cells =
    '机构名称|/收入合计|/其中：|||/上年结转|/财政拨款|/其他收入|/水利局|/90.5|/60.5|/20.5|/9.5|/林站|/9.5|/5.5|/3.5|/0.5|';
  expect(shapes(cells.split('/').join('\n'))).toEqual([['onePerLine', 16, 1]]);
});

test('其中： among heads is no label of a signature', () => {
  const rows = [
    '机构名称   收入合计   其中：',
    '上年结转   财政拨款   其他收入',
    '水利局   90.5   60.5   20   10',
  ];
  expect(textRows(rows.join('\n'))).toEqual([
    '机构名称|收入合计|其中：',
    '上年结转|财政拨款|其他收入',
    '水利局|90.5|60.5|20|10',
  ]);
});

test('one cell a line, a table ends before the heading of the next', () => {
  const table = [
    '机构名称',
    '收入合计',
    '上年结转',
    '其他收入',
    '水利局',
    '90.5',
    '60.5',
    '30',
    '林站',
    '9',
    '5',
    '4',
  ];
  expect(shapes([...table, '（二）本年支出情况', ...table].join('\n'))).toEqual([
    ['onePerLine', 12, 1],
    '（二）本年支出情况',
    ['onePerLine', 12, 1],
  ]);
});

const FORM =
  '一级指标/二级指标/三级指标/年度指标值/实际完成值/分值/得分/产出指标/数量指标/巡查河段/≥14条/14条/100/100/总分/100/100';

test('a form one cell a line begins with the label of its name, though texts follow before its heads', () => {
  const lead =
    '项目名称/河道巡查项目/1.年度目标完成情况/年度目标：巡查全部河段，及时交办发现的问题，按月通报办结情况。';
  expect(shapes(['项目自评表', lead, FORM].join('/').split('/').join('\n'))).toEqual([
    '项目自评表',
    ['onePerLine', 21, 1],
  ]);
});

test('in one line it begins with that label, too', () => {
  const line = `项目自评表 项目名称 河道巡查项目 年度目标 巡查全部河段。 ${FORM.replaceAll('/', ' ')}`;
  expect(shapes(line)).toEqual(['项目自评表', ['onePerLine', 21, 1]]);
});

test('a page break between two cells is no blank cell, and behind the totals a section ends the form', () => {
  const lines = FORM.split('/');
  const broken = [...lines.slice(0, 13), '', '— 1 —', '', ...lines.slice(13)];
  expect(shapes([...broken, '（三）项目绩效自评结果', '项目全部完成。'].join('\n'))).toEqual([
    ['onePerLine', 17, 1],
    '（三）项目绩效自评结果',
    '项目全部完成。',
  ]);
});

test('rows of words do not hide the width at which running text was broken', () => {
  const sentence =
    '本年对十五个项目开展了绩效自评，其中评为优的六个，评为良的八个，评为合格的一个，没有项目评为不合格，' +
    '结果已经用于下一年度预算安排，并按照规定在门户网站公开，各项问题均已列入清单逐项整改，整改情况按月通报。';
  const broken = sentence.match(/.{1,20}/g) ?? [];
  const rows = Array.from(
    { length: 12 },
    (_, i) =>
      `20${i + 10} 一般公共服务支出中的第${i}个科目名称较长 ${i}1.50 ${i}0.50 1.00 0.00 0.00`,
  );
  const paragraphs = readText([...broken, ...rows, ...broken].join('\n')).blocks.flatMap((block) =>
    block.kind === 'table' ? [] : [block.text],
  );
  expect(paragraphs.filter((text) => text === sentence)).toHaveLength(2);
});

test('heads that no form has are of the rows below them, each of which has a word under every head', () => {
  const rows = ['乡镇 安排 修渠（公里）', '东湾乡 120.5 14', '西坪镇 80.3 9', '合计 200.8 23'];
  expect(textRows(rows.join('\n'))).toEqual(rows.map((row) => row.replaceAll(' ', '|')));
  const text = ['上半年 进度 较快', '东湾乡 完成 14公里', '西坪镇 完成 过半'];
  expect(textRows(text.join('\n'))).toEqual(text);
});

test('收入 and 支出 are of the table whose rows have a side each under them', () => {
  const rows = [
    '收入 支出',
    '项目 行次 决算数 项目 行次 决算数',
    '一、财政拨款收入 1 95.00 一、农林水支出 4 45.00',
    '二、其他收入 2 5.00 二、住房保障支出 5 55.00',
    '本年收入合计 3 100.00 本年支出合计 6 100.00',
  ];
  expect(textRows(rows.join('\n'))).toEqual(rows.map((row) => row.replaceAll(' ', '|')));
});
