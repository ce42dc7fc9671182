import { describe, expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { indicatorTable, prose } from '../examples.ts';
import { goalForm } from '../text-examples.ts';
import { contradictions } from './results-in-prose.ts';

function found(sentence: string) {
  const report = extract(
    readText(`${prose(sentence)}\n${goalForm(['接收档案', '举办展览'])}`),
  ).value;
  return contradictions(report).map(({ said, result }) => `${said.verbatim} ${result.verbatim}`);
}

describe('results of the form in the running text', () => {
  test.each([
    [
      'another number of the same unit contradicts',
      '接收进馆档案905卷，均已上架。',
      ['接收进馆档案905卷 950卷'],
    ],
    ['rates too', '查档群众满意度达到79%。', ['查档群众满意度达到79% 97%']],
    [
      'what is left, saved or held against the plan says nothing of another time',
      '接收进馆档案905卷，比计划少45卷，资金结余、节约。',
      ['接收进馆档案905卷 950卷'],
    ],
    [
      'parts that are told behind it leave the whole what it is',
      '接收进馆档案905卷，其中文书档案600卷。',
      ['接收进馆档案905卷 950卷'],
    ],
    ['a part is another number', '进馆档案950卷，其中接收进馆档案600卷。', []],
    ['about so many is no other number', '接收进馆档案约905卷。', []],
    ['where it came from is no result', '接收进馆档案由上年的880卷增加到950卷。', []],
    [
      'where it has come to is',
      '接收进馆档案由880卷增加到905卷。',
      ['接收进馆档案由880卷增加到905卷 950卷'],
    ],
    ['the same number bears out', '接收进馆档案950卷。', []],
    ['the target is no result', '接收进馆档案900卷。', []],
    ['a plan is no result', '计划接收进馆档案1200卷。', []],
    ['last year is another matter', '上年接收进馆档案880卷。', []],
    ['a named year too', '2023年接收进馆档案880卷。', []],
    ['several numbers list parts', '接收进馆档案300卷。接收进馆档案650卷。', []],
    ['another unit is another quantity', '接收进馆档案12吨。', []],
  ])('%s', (_, sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });
});

test('a result told twice, once with a digit mistyped, contradicts the form', () => {
  const told = (second: string) =>
    contradictions(
      extract(
        readText(
          `${prose(`全年服务老年人${second}人。`)}\n辖区老年人15450人，服务老年人12360人。\n${indicatorTable('| 产出指标 | 数量指标 | 服务老年人数 | ≥12000人 | 12360人 | 90 | 90 | 无偏差 |')}`,
        ),
      ).value,
    ).map(({ said, result }) => `${said.verbatim} ${result.verbatim}`);
  expect(told('12360')).toEqual([]);
  expect(told('13260')).toEqual(['服务老年人13260人 12360人']);
  expect(told('4800')).toEqual([]);
});

const LABELLED = [
  '| 过程指标 | 预算执行 | 公用经费控制率 | ≤100% | 97.43% | 20 | 20 | 无偏差 |',
  '| 产出指标 | 数量指标 | 预防接种剂次 | ≥13892剂次 | 14092剂次 | 40 | 40 | 无偏差 |',
  '| 满意度指标 | 服务对象满意度指标 | 家长满意度 | ≥95% | 95.68% | 30 | 30 | 无偏差 |',
];

test.each([
  ['3.公用经费控制率。公用经费预算147.96万元，实际支出144.16万元，控制率97.43%，得20分。', []],
  [
    '3.公用经费控制率。公用经费预算147.96万元，实际支出144.16万元，控制率79.43%，得20分。',
    ['控制率79.43% 97.43%'],
  ],
  ['全年完成预防接种14092剂次，较上年13600剂次增加492剂次。', []],
  ['全年完成预防接种41092剂次，较上年40600剂次增加492剂次。', ['预防接种41092剂次 14092剂次']],
  ['（二）预防接种。2024年完成14092剂次，较2023年的13600剂次增加492剂次。', []],
  [
    '（二）预防接种。2024年完成41092剂次，较2023年的40600剂次增加492剂次。',
    ['完成41092剂次 14092剂次'],
  ],
  ['家长满意度95.7%。', []],
  ['家长满意度95.86%。', ['家长满意度95.86% 95.68%']],
])('below its label, before what compares it and to its last digit: %s', (line, expected) => {
  const report = extract(readText(`${prose(line)}\n${indicatorTable(...LABELLED)}`)).value;
  expect(
    contradictions(report).map(({ said, result }) => `${said.verbatim} ${result.verbatim}`),
  ).toEqual(expected);
});

test('of several projects each paragraph is held against the form of the project that it opens with', () => {
  const form = (project: string, visits: string, satisfied: string): string =>
    [
      '2024年度项目支出绩效自评表',
      `| 项目名称 | ${project} |  |  |  |  |`,
      '| 年度总体目标 | 预期目标 | 实际完成情况 |  |  |  |',
      `|  | 完成活动场次30个 | 完成活动场次${visits}个 |  |  |  |`,
      '| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
      `| 产出指标 | 活动场次 | ≥30个 | ${visits}个 | 50 | 50 |`,
      `| 满意度指标 | 服务对象满意度 | ≥90% | ${satisfied}% | 40 | 40 |`,
    ].join('\n');
  const reported = (visits: string, satisfied: string) => {
    const text = prose(
      '（一）场馆免费开放项目。完成活动场次42个，服务对象满意度95.2%。',
      `（二）文物展示项目。完成活动场次${visits}个，服务对象满意度${satisfied}%。`,
    );
    const forms = [form('场馆免费开放', '42', '95.2'), form('文物展示', '36', '91.3')];
    return contradictions(extract(readText([text, ...forms].join('\n\n'))).value).map(
      ({ said, result }) => `${said.verbatim} ${result.verbatim}`,
    );
  };
  expect(reported('36', '91.3')).toEqual([]);
  expect(reported('42', '95.2')).toEqual(['活动场次42个 36个', '服务对象满意度95.2% 91.3%']);
});
