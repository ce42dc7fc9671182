import { describe, expect, test } from 'vitest';
import { document, heading, paragraph, table } from '../document/build.ts';
import { sentencesOf, type Text } from './sentences.ts';
import { similarities } from './similar.ts';

const text = (id: string, unit: string, year: number, ...sentences: string[]): Text => ({
  id,
  unit,
  year,
  sentences: sentences.map((each) => ({ text: each, where: '三、绩效' })),
});

const FIRST =
  '全年组织农村饮水工程巡查36次，更换老化管网12公里，解决了沿河三个村早晚高峰水压不足的问题，群众来电投诉比上年减少一半以上。';
const SECOND =
  '下一步将把水质检测结果按月张贴到村务公开栏，并请村民代表参加取样，对不合格的水样当天停供、次日复检，查清原因以后再恢复供水并在公开栏里说明。';
const OTHER =
  '办公室承担公文运转和机关后勤保障，全年收文两千余件，按时办结率百分之九十九，车辆运行费用比预算节约，没有发生一起安全事故。';

describe('similar texts', () => {
  test('are found between units although figures and some words were changed, whole sentences side by side', () => {
    const changed = FIRST.replace('36次', '48次').replace('沿河三个村', '山脚五个村');
    const found = similarities([
      text('甲.docx', '甲水务站', 2024, OTHER, FIRST, SECOND),
      text('乙.pdf', '乙水务站', 2024, changed, '本站编制人数为六人，实有人数五人，均为事业编制。'),
    ]);
    expect(found).toEqual({
      copies: [],
      templates: [],
      omitted: 0,
      pairs: [
        {
          a: '甲.docx',
          b: '乙.pdf',
          relation: 'acrossUnits',
          letters: 54,
          percent: 69,
          passages: [
            {
              letters: 54,
              a: { where: '三、绩效', text: FIRST },
              b: { where: '三、绩效', text: changed },
            },
          ],
        },
      ],
    });
  });

  test('of one unit in two years are told as such, after those of two units', () => {
    const found = similarities([
      text('2023.docx', '甲水务站', 2023, FIRST, SECOND),
      text('2024.docx', '甲水务站', 2024, FIRST, SECOND, OTHER),
      text('乙.docx', '乙水务站', 2024, SECOND),
    ]);
    expect(found.pairs.map(({ a, b, relation }) => [a, b, relation])).toEqual([
      ['2023.docx', '乙.docx', 'acrossUnits'],
      ['2024.docx', '乙.docx', 'acrossUnits'],
      ['2023.docx', '2024.docx', 'acrossYears'],
    ]);
  });

  test('of reports that do not say their unit belong to units of their own; two files of one unit and year are one report', () => {
    const { unit: _, ...unknown } = text('无名.docx', '', 2024, FIRST, SECOND);
    const found = similarities([
      text('甲.docx', '甲水务站', 2024, SECOND, OTHER),
      text('甲-改.docx', '甲水务站', 2024, OTHER, SECOND, FIRST),
      unknown,
      { ...unknown, id: '未署名.docx', sentences: unknown.sentences.slice(0, 1) },
    ]);
    expect(found.pairs.map(({ a, b, relation, percent }) => [a, b, relation, percent])).toEqual([
      ['甲-改.docx', '无名.docx', 'acrossUnits', 100],
      ['甲.docx', '无名.docx', 'acrossUnits', 54],
      ['无名.docx', '未署名.docx', 'acrossUnits', 100],
      ['甲-改.docx', '未署名.docx', 'acrossUnits', 100],
      ['甲.docx', '甲-改.docx', 'sameReport', 100],
    ]);
  });

  test('are no passage below fifty letters, and of several the longest pair of reports comes first', () => {
    const short = FIRST.slice(0, 40);
    expect(
      similarities([text('甲', '甲', 2024, short), text('乙', '乙', 2024, OTHER, short)]).pairs,
    ).toEqual([]);
    const found = similarities([
      text('丙', '丙', 2024, FIRST),
      text('乙', '乙', 2024, FIRST, SECOND),
      text('甲', '甲', 2024, OTHER, SECOND),
      text('丁', '丁', 2024, FIRST, OTHER.slice(0, 30)),
    ]);
    expect(found.pairs.map(({ a, b, letters }) => [a, b, letters])).toEqual([
      ['乙', '甲', 65],
      ['丙', '丁', 57],
      ['丙', '乙', 57],
      ['乙', '丁', 57],
    ]);
  });

  test('that stand in more than four units are template and no copy, what stands beside them is', () => {
    const units = ['甲', '乙', '丙', '丁', '戊', '己'].map((name) =>
      text(
        `${name}.docx`,
        name,
        2024,
        FIRST,
        `${name}单位的其他情况按规定另行说明，此处不再赘述。`,
      ),
    );
    const copied = units.map((each, i) =>
      i < 2
        ? { ...each, sentences: [...each.sentences, { text: SECOND, where: '四、问题' }] }
        : each,
    );
    expect(similarities(units).pairs).toEqual([]);
    const { pairs, templates } = similarities(copied);
    expect(templates).toEqual([{ text: FIRST, units: 6 }]);
    expect(pairs.map(({ a, b, passages }) => [a, b, passages.map((each) => each.a.text)])).toEqual([
      ['甲.docx', '乙.docx', [SECOND]],
    ]);
  });

  test('that are one text from the first letter to the last are copies and told once', () => {
    const found = similarities([
      text('甲.docx', '甲', 2024, FIRST, SECOND),
      text('甲.pdf', '甲', 2024, FIRST, SECOND),
      text('乙.docx', '乙', 2024, SECOND),
    ]);
    expect(found.copies).toEqual([['甲.docx', '甲.pdf']]);
    expect(found.pairs.map(({ a, b }) => [a, b])).toEqual([['甲.docx', '乙.docx']]);
  });

  test('are not found where only the titles of instruments, figures and short formulas are common', () => {
    const cited = (what: string) =>
      `根据《中共中央国务院关于全面实施预算绩效管理的意见》和《项目支出绩效评价管理办法》，${what}。`;
    expect(
      similarities([
        text(
          '甲',
          '甲',
          2024,
          cited('我站对全部项目开展了自评并报主管部门'),
          '预算100万元，决算100万元。',
        ),
        text(
          '乙',
          '乙',
          2024,
          cited('街道办成立了由主任任组长的评价小组'),
          '预算200万元，决算150万元。',
        ),
      ]).pairs,
    ).toEqual([]);
  });

  test('are the same whatever happened before, and empty reports have none', () => {
    const texts = [
      text('甲', '甲', 2024, FIRST),
      text('乙', '乙', 2023, FIRST),
      text('空', '空', 2024),
    ];
    expect(similarities(texts)).toEqual(similarities(texts));
    expect(similarities([text('空', '空', 2024), text('白', '白', 2024)])).toEqual({
      copies: [],
      pairs: [],
      templates: [],
      omitted: 0,
    });
  });
});

describe('sentences of a report', () => {
  test('are those of paragraphs and long cells with their places; headings, names, notes to tables and mere figures are none', () => {
    const found = sentencesOf(
      document([
        heading(1, '三、部门整体支出绩效情况'),
        paragraph('全年巡查三十六次，更换管网十二公里。水压不足的问题解决了！'),
        paragraph('单位：万元'),
        paragraph('注：本表反映部门本年度的总收支和年末结转结余情况。'),
        paragraph('本年收入合计9746.50万元，其中：财政拨款收入9746.50万元，占100.00%。'),
        table([
          ['指标名称', '年度指标值', '实际完成值', '偏差原因'],
          ['巡查次数（次）', '36', '24', '汛期道路中断，四季度补做了十二次。'],
        ]),
      ]),
    );
    expect(found).toEqual([
      { text: '全年巡查三十六次，更换管网十二公里。', where: '三、部门整体支出绩效情况' },
      { text: '水压不足的问题解决了！', where: '三、部门整体支出绩效情况' },
      { text: '汛期道路中断，四季度补做了十二次。', where: '第1张表 › 巡查次数（次） › 偏差原因' },
    ]);
  });
});
