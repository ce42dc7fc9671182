import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Draft, document, paragraph, span, table } from '../document/build.ts';
import { wordsAt } from '../document/document.ts';
import { readText } from '../formats/text/read.ts';
import { extract } from './extract.ts';

const BASE = table([
  [span('财政供养人员情况（人）', 2, 1), '编制数', '2022年实际在职人数', '控制率'],
  ['20', '19', '95%'],
  ['经费控制情况（万元）', '2021年决算数', '2022年预算数', '2022年决算数'],
  ['三公经费', '3', '3', '2.5'],
  ['项目支出', '50', '60', '58.3'],
  ['公用经费', '30', '31', '30.5'],
]);
const FORM = table([
  ['单位名称', span('清河县档案馆', 1, 8)],
  [
    span('年度预算申请（万元）', 2, 1),
    span('', 1, 2),
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '分值',
    '执行率',
    '得分',
  ],
  [span('年度资金总额', 1, 2), '300', '310', '300.5', '10', '96.94%', '9.69'],
  [
    span('绩效指标', 3, 1),
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ],
  ['产出指标', '数量指标', '整理档案', '≥5000卷', '5200卷', '50', '50', ''],
  ['满意度指标', '服务对象满意度', '查档群众满意度', '≥90%', '96%', '40', '40', ''],
  [span('总分', 1, 6), '100', '99.69', ''],
]);
const REPORT: readonly Draft[] = [
  paragraph('2022年度清河县档案馆部门整体支出绩效自评报告'),
  paragraph('一、部门基本情况'),
  paragraph('清河县档案馆编制数20人，实有人数19人。'),
  paragraph('附件1'),
  paragraph('2022年度部门整体支出绩效评价基础数据表'),
  BASE,
  paragraph('填表人：刘倩　　填报日期：2023年4月2日'),
  paragraph('附件2'),
  paragraph('2022年度部门整体支出绩效自评表'),
  FORM,
  paragraph('填表人：　　填报日期：'),
  paragraph('附件3：项目支出绩效自评情况说明'),
  paragraph('全年实施项目2个，均已完成。'),
];

test('a report names unit, year, kind and the attachments that are there', () => {
  const { value: report } = extract(document(REPORT));
  expect({
    kind: report.kind,
    unit: report.unit,
    fiscalYear: report.fiscalYear,
    title: report.title?.value,
    attachments: report.narrative.attachmentsPresent.map((each) => each.verbatim),
    forms: [report.baseDataTables.length, report.forms.length, report.rubrics.length],
  }).toEqual({
    kind: 'departmentSelfEvaluation',
    unit: '清河县档案馆',
    fiscalYear: 2022,
    title: '2022年度清河县档案馆部门整体支出绩效自评报告',
    attachments: [
      '2022年度部门整体支出绩效评价基础数据表',
      '2022年度部门整体支出绩效自评表',
      '项目支出绩效自评情况说明',
    ],
    forms: [1, 1, 0],
  });
});

test('each form has the signature block under it', () => {
  const { value: report } = extract(document(REPORT));
  const filled = (form: { signature?: { fields: readonly { value?: string }[] } } | undefined) =>
    form?.signature?.fields.map((field) => field.value);
  expect([filled(report.baseDataTables[0]), filled(report.forms[0])]).toEqual([
    ['刘倩', '2023年4月2日'],
    [undefined, undefined],
  ]);
});

test('facts of prose, forms and tables are one list, and parts point to their whole', () => {
  const { value: report } = extract(document(REPORT));
  expect([...new Set(report.facts.map((fact) => fact.part))]).toEqual([
    'prose',
    'selfEvaluationForm',
    'baseDataTable',
  ]);
  for (const fact of report.facts) {
    expect(wordsAt(report.document, fact.at)).toBe(fact.verbatim);
    if (fact.within !== undefined) expect(report.facts[fact.within]?.part).toBe(fact.part);
  }
});

test('a table that nobody understands is listed with its place and size', () => {
  const { value: report, notes } = extract(
    document([
      ...REPORT,
      paragraph('车辆保养登记表'),
      table([
        ['车牌', '里程', '费用'],
        ['甲', '1200', '300'],
        ['乙', '900', '250'],
      ]),
    ]),
  );
  expect(report.unrecognised).toEqual([
    {
      at: { block: 14, row: 0, column: 0, from: 0, to: 2 },
      what: {
        zh: '未识别的表格：第3张《车辆保养登记表》，3行3列',
        en: 'Unknown table: no. 3 “车辆保养登记表”, 3 rows, 3 columns',
      },
      verbatim: '车牌',
    },
  ]);
  expect(notes).toEqual(['有1处内容未能识别，已列出位置。']);
});

test('an amount of a project that is named, one of a form or of the base data table, is not unknown', () => {
  const form = [
    '2024年度项目支出绩效自评表',
    '| 项目名称 | 档案整理项目 |',
    '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
    '| 产出指标 | 数量指标 | 整理档案 | ≥60卷 | 60卷 | 90 | 90 |',
  ];
  const said =
    '项目支出30万元，档案整理项目20万元，库房改造6万元，展柜更新4万元。\n档案整理支出20万元，主要用于扫描。';
  const { value: report, notes } = extract(
    readText(
      [
        '临河县档案馆2024年度部门整体支出绩效自评报告',
        '二、一般公共预算支出情况',
        '（二）项目支出情况',
        said,
        '',
        ...form,
        '2024年度部门整体支出绩效评价基础数据表',
        '| 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |',
        '| 三公经费 | 3 | 3 | 2.5 |',
        '| 项目支出： | 30 | 30 | 30 |',
        '| 1、展柜更新 | 4 | 4 | 4 |',
        '| 公用经费 | 5 | 5 | 5 |',
      ].join('\n'),
    ),
  );
  expect(report.unrecognised.map(({ verbatim, project }) => [verbatim, project])).toEqual([
    ['档案整理项目20万元', '档案整理项目'],
    ['库房改造6万元', undefined],
    ['展柜更新4万元', '展柜更新'],
    ['支出20万元', '档案整理项目'],
  ]);
  expect(notes).toEqual(['有1处内容未能识别，已列出位置。']);
});

test('a table of which the text kept no squares is told, and nothing in it is compared', () => {
  const squares = [
    '合计',
    '本年支出合计 基本支出 项目支出',
    '320.00',
    '193.50',
    '201',
    '公共服务 60.00',
  ];
  const { value: report } = extract(
    readText(
      ['临河县档案馆2024年度部门决算', '支出决算表', ...squares, '60.00', '213'].join('\n\n'),
    ),
  );
  expect([report.accounts.length, report.unrecognised.map(({ what }) => what.zh)]).toEqual([
    0,
    ['表格转成文字后各列对不上，未核对'],
  ]);
});

test('a table of which rows fell off is not summed', () => {
  const { value: report } = extract(
    readText(
      [
        '收入支出决算总表',
        '',
        '收入                         支出',
        '',
        '',
        '项目                  金额     项目                金额',
        '',
        '',
        '一、一般公共预算财政拨款收入      310.00 一、一般公共服务支出 60.00',
        '',
        '',
        '二、政府性基金预算财政拨款收',
        '                    0.00   二、农林水支出           215.00',
        '入',
        '',
        '',
        '三、其他收入              10.00 三、住房保障支出           45.00',
        '',
        '',
        '本年收入合计              320.00 本年支出合计            320.00',
        '',
        '',
        '支出决算表',
        '',
        '科目编码 科目名称       本年支出合计 基本支出 项目支出',
        '',
        '',
        '      合计        320.00     193.50   126.50',
        '',
        '',
        '201   一般公共服务支出 60.00       60.00    0.00',
        '',
        '',
        '213   农林水支出     215.00     88.50    126.50',
        '',
        '',
        '221   住房保障支出    45.00      45.00    0.00',
      ].join('\n'),
    ),
  );
  expect(report.accounts.map(({ key }) => key)).toEqual(['expenditure']);
  expect(report.unrecognised.map(({ what, verbatim }) => [what.zh, verbatim])).toEqual([
    ['表格转成文字后各列对不上，未核对', '收入支出决算总表'],
  ]);
});

test('final accounts are known by their tables', () => {
  const head = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'];
  const row = ['', '合计', '100.00', '60.00', '40.00'];
  const { value: report } = extract(
    document([
      paragraph('2022年度清河县档案馆部门决算'),
      paragraph('收入支出决算总表'),
      table([
        [span('收入', 1, 2), span('支出', 1, 2)],
        ['项目', '决算数', '项目', '决算数'],
        ['本年收入合计', '100.00', '本年支出合计', '100.00'],
      ]),
      paragraph('支出决算表'),
      table([head, row]),
      paragraph('一般公共预算财政拨款支出决算表'),
      table([head, row]),
      paragraph('一般公共预算财政拨款基本支出决算表'),
      table([
        ['科目编码', '科目名称', '决算数'],
        ['301', '工资福利支出', '60.00'],
      ]),
    ]),
  );
  expect([report.kind, report.accounts.map((account) => account.key)]).toEqual([
    'finalAccounts',
    ['revenueExpenditure', 'expenditure', 'generalExpenditure', 'generalBasic'],
  ]);
  expect(new Set(report.facts.map((fact) => fact.year))).toEqual(new Set([2022]));
});

test('a text that names no year is of the year of its forms', () => {
  const { value: report } = extract(
    document([
      paragraph('部门整体支出绩效自评表'),
      paragraph('（2023年度）'),
      table([
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '修缮库房', '≥6间', '6间', '100', '97'],
      ]),
      paragraph('自评总分97分。'),
    ]),
  );
  expect(report.facts.map(({ metric, year }) => [metric, year])).toEqual([['selfScore', 2023]]);
});

test('a document without any of this is of unknown kind and says so', () => {
  const { value: report, notes } = extract(document([paragraph('今天开会。')]));
  expect([report.kind, report.unit, report.fiscalYear, notes.length]).toEqual([
    'unknown',
    undefined,
    undefined,
    2,
  ]);
});

const seed = '../shared/samples/seed/seed.txt';
describe.skipIf(!existsSync(seed))('the seed report (../shared/samples/seed)', () => {
  test('its tables, people and money are all there', () => {
    const { value: report } = extract(readText(readFileSync(seed)));
    expect({
      kind: report.kind,
      year: report.fiscalYear,
      rows: report.baseDataTables[0]?.moneyRows.length,
      positions: report.baseDataTables[0]?.authorizedPositions?.verbatim,
      indicators: report.forms[0]?.indicators.length,
      items: report.rubrics[0]?.items.map((item) => item.max?.value.coefficient),
      total: report.rubrics[0]?.totalScore?.verbatim,
      listed: report.narrative.attachmentsListed.length,
      present: report.narrative.attachmentsPresent.length,
      unrecognised: report.unrecognised,
    }).toEqual({
      kind: 'departmentSelfEvaluation',
      year: 2024,
      rows: 18,
      positions: '3',
      indicators: 11,
      items: [8, 2, 10, 10, 15, 20, 20, 15],
      total: '98',
      listed: 3,
      present: 3,
      unrecognised: [],
    });
  });
});
