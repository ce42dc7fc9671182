import { expect, test } from 'vitest';
import { type Draft, document, paragraph, span, table } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { readForms } from './forms.ts';
import { shownForm, spansLost } from './shown.ts';

const LAYOUTS: readonly (readonly [string, readonly Draft[], readonly string[]])[] = [
  [
    'the Chongqing form has names, units and natures but no levels',
    [
      paragraph('2023年度项目绩效目标自评表（二级项目）'),
      table([
        [
          '项目名称',
          span('社区养老补助', 1, 4),
          '项目编码',
          span('50011222', 1, 2),
          '自评总分（分）',
          span('98.5', 1, 2),
        ],
        [
          '主管部门',
          span('江南区民政局', 1, 4),
          '项目联系人',
          span('', 1, 2),
          '联系电话',
          span('', 1, 2),
        ],
        [
          span('项目资金（元）', 1, 2),
          '年初预算数',
          '全年（调整）预算数',
          '全年执行数',
          span('执行率（%）', 1, 2),
          '执行率权重',
          span('执行率得分（分）', 1, 3),
        ],
        [
          span('年度总金额', 1, 2),
          '100,000.00',
          '90,000.00',
          '90,000.00',
          span('100', 1, 2),
          '10',
          span('10', 1, 3),
        ],
        [
          span('其中：财政资金', 1, 2),
          '100,000.00',
          '90,000.00',
          '90,000.00',
          span('', 1, 2),
          '',
          span('', 1, 3),
        ],
        [span('年初绩效目标', 1, 4), span('全年目标实际完成情况', 1, 7)],
        [span('补助社区养老站10个。', 1, 4), span('补助社区养老站10个，运转正常。', 1, 7)],
        [
          '指标名称',
          '计量单位',
          '指标性质',
          '年初指标值',
          '调整指标值',
          '全年完成值',
          '得分系数（%）',
          '指标权重（分）',
          '指标得分（分）',
          '是否核心指标',
          '说明',
        ],
        ['补助站点数', '个', '≥', '10', '', '10', '100', '50', '50', '是', ''],
        ['群众满意度', '%', '≥', '90', '', '88', '97', '40', '38.5', '否', '个别群众要求高'],
      ]),
    ],
    [
      'project 2023 社区养老补助',
      'total: 100000.00元 → 90000.00元 → 90000.00元 (10, 100%, 10)',
      '0.appropriation: 100000.00元 → 90000.00元 → 90000.00元 (, , )',
      '预期: 补助社区养老站10个。',
      '完成: 补助社区养老站10个，运转正常。',
      ' ›  › 补助站点数: ≥10个 {atLeast} → 10个 (50/50)',
      ' ›  › 群众满意度: ≥90% {atLeast} → 88% (40/38.5) [个别群众要求高]',
      '总分: /98.5',
    ],
  ],
  [
    'the Guangdong form has weights in percent and criteria in place of targets',
    [
      paragraph('2022年度部门整体支出绩效自评表'),
      table([
        [
          span('评价指标', 1, 3),
          span('权重（%）', 2, 1),
          span('指标说明', 2, 1),
          span('评分标准', 2, 1),
          span('自评分', 2, 1),
          span('扣分原因', 2, 1),
        ],
        ['一级指标', '二级指标', '三级指标'],
        [
          span('履职效能（50分）', 2, 1),
          '整体效能',
          '绩效目标完成率',
          '30',
          '反映完成情况',
          '按比例得分',
          '29',
          '个别任务延期',
        ],
        ['专项效能', '专项资金支出率', '20', '支出进度', '按比例得分', '20', ''],
        [
          '管理效率（50分）',
          '预算编制',
          '预算编制规范性',
          '50',
          '规范程度',
          '规范得满分',
          '50',
          '',
        ],
        [span('合计', 1, 3), '100', '', '', '99', ''],
      ]),
    ],
    [
      'department 2022',
      '履职效能 › 整体效能 › 绩效目标完成率: - → - (30/29) [个别任务延期]',
      '履职效能 › 专项效能 › 专项资金支出率: - → - (20/20)',
      '管理效率 › 预算编制 › 预算编制规范性: - → - (50/50)',
      '总分: 100/99',
    ],
  ],
  [
    'money as labels with the number beside, split from the indicators',
    [
      paragraph('项目支出绩效自评表'),
      paragraph('（2022年度）'),
      table([
        ['项目名称', '校园安保', '预算单位', '第三中学'],
        ['预算数（万元）', '30', '执行数（万元）', '29.5'],
        ['执行率', '98.33%', '分值', '10'],
      ]),
      table([
        ['序号', '一级指标', '二级指标', '三级指标', '目标值', '完成值', '分值', '得分'],
        ['1', '产出指标', '数量指标', '安保人员', '6人', '6人', '50', '50'],
        ['2', '产出指标', '质量指标', '到岗率', '100%', '99%', '20', '19.8'],
        ['3', '满意度指标', '服务对象满意度指标', '师生满意度', '≥95%', '97%', '20', '20'],
      ]),
    ],
    [
      'project 2022 第三中学 校园安保',
      'total:  → 30万元 → 29.5万元 (10, 98.33%, )',
      '产出指标 › 数量指标 › 安保人员: 6人 → 6人 (50/50)',
      '产出指标 › 质量指标 › 到岗率: 100% → 99% (20/19.8)',
      '满意度指标 › 服务对象满意度指标 › 师生满意度: ≥95% {atLeast} → 97% (20/20)',
    ],
  ],
  [
    'levels over two columns, the execution rate among the indicators',
    [
      paragraph('2023年项目支出绩效自评表'),
      table([
        [
          span('一级指标', 1, 2),
          '二级指标',
          '绩效指标',
          '指标值',
          '实际完成值',
          '分值',
          '得分',
          '未完成原因分析及拟采取的措施',
        ],
        [span('产出指标（50分）', 2, 2), '数量指标', '安装路灯', '≥100盏', '102盏', '25', '25', ''],
        ['质量指标', '亮灯率', '≥98%', '98%', '25', '25', ''],
        [
          span('效益指标（30分）', 1, 2),
          '社会效益指标',
          '夜间出行安全',
          '明显改善',
          '部分实现目标',
          '30',
          '20',
          '后续增设',
        ],
        [
          span('满意度指标（10分）', 1, 2),
          '满意度指标',
          '居民满意度',
          '≥90%',
          '95%',
          '10',
          '10',
          '',
        ],
        [span('预算执行率（10分）', 1, 2), '', '', '100%', '95%', '10', '9.5', ''],
        [span('总分', 1, 6), span('100', 1, 1), '89.5', ''],
      ]),
    ],
    [
      'project 2023',
      '产出指标 › 数量指标 › 安装路灯: ≥100盏 {atLeast} → 102盏 (25/25)',
      '产出指标 › 质量指标 › 亮灯率: ≥98% {atLeast} → 98% (25/25)',
      '效益指标 › 社会效益指标 › 夜间出行安全: {qualitative} 明显改善 → 部分实现目标 {partlyAchieved} (30/20) [后续增设]',
      '满意度指标 › 满意度指标 › 居民满意度: ≥90% {atLeast} → 95% (10/10)',
      '预算执行率 ›  › 预算执行率: 100% → 95% (10/9.5)',
      '总分: 100/89.5',
    ],
  ],
  [
    'basic and project budgets under the whole, goals as labels',
    [
      paragraph('附件2'),
      paragraph('部门整体支出绩效自评表'),
      paragraph('（2023年度）'),
      table([
        [span('部门（单位）名称', 1, 2), span('临海县审计局', 1, 7)],
        [
          span('年度部门整体支出预算执行情况（万元）', 4, 1),
          span('', 1, 2),
          '年初预算',
          '全年预算',
          '执行数',
          '分值',
          '执行率',
          '得分',
        ],
        [span('年度部门整体支出预算', 1, 2), '800', '850', '840', '10', '98.82%', '9.88'],
        [span('其中：基本支出', 1, 2), '600', '600', '595', '', '', ''],
        [span('项目支出', 1, 2), '200', '250', '245', '', '', ''],
        [span('年度绩效目标', 1, 1), span('1.完成审计项目20个2.促进增收节支500万元', 1, 8)],
        [span('完成情况', 1, 1), span('1.完成审计项目22个2.促进增收节支620万元', 1, 8)],
        [
          '一级指标',
          '二级指标',
          span('三级指标', 1, 2),
          '指标值',
          '完成值',
          '分值',
          '得分',
          '备注',
        ],
        [
          span('产出指标', 1, 1),
          '数量指标',
          span('审计项目数', 1, 2),
          '20个',
          '22个',
          '30',
          '30',
          '超额完成',
        ],
        ['', '时效指标', span('按期完成率', 1, 2), '1', '1', '20', '20', ''],
        [
          '效益指标',
          '经济效益指标',
          span('增收节支', 1, 2),
          '500万元',
          '620万元',
          '30',
          '30',
          '发现问题较多，金额超预期',
        ],
        ['满意度', '服务对象满意度', span('被审计单位满意度', 1, 2), '0.9', '0.95', '10', '10', ''],
        [span('自评总分', 1, 6), '100', '99.88', ''],
        [span('自评结论', 1, 1), span('优', 1, 8)],
      ]),
    ],
    [
      'department 2023 临海县审计局',
      'total: 800万元 → 850万元 → 840万元 (10, 98.82%, 9.88)',
      '0.basicExpenditure: 600万元 → 600万元 → 595万元 (, , )',
      '0.projectExpenditure: 200万元 → 250万元 → 245万元 (, , )',
      '预期: 完成审计项目20个',
      '预期: 促进增收节支500万元',
      '完成: 完成审计项目22个',
      '完成: 促进增收节支620万元',
      '产出指标 › 数量指标 › 审计项目数: 20个 → 22个 (30/30) [超额完成]',
      '产出指标 › 时效指标 › 按期完成率: 1 → 1 (20/20)',
      '效益指标 › 经济效益指标 › 增收节支: 500万元 → 620万元 (30/30) [发现问题较多，金额超预期]',
      '满意度 › 服务对象满意度 › 被审计单位满意度: 0.9 → 0.95 (10/10)',
      '总分: 100/99.88',
    ],
  ],
  [
    'of 预算数 and 调整预算数 the first is the original budget',
    [
      paragraph('2024年度项目支出绩效自评表'),
      table([
        ['项目名称', span('水库移民后期扶持', 1, 7)],
        [
          span('项目资金（万元）', 2, 1),
          '',
          '预算数',
          '调整预算数',
          '决算数',
          '分值',
          '执行率',
          '得分',
        ],
        ['年度资金总额', '120', '100', '95', '10', '95%', '9.5'],
        [
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '实际完成值',
          '分值',
          '得分',
          '偏差原因',
        ],
        ['产出指标', '数量指标', '扶持移民村', '≥12个', '12个', '90', '90', ''],
      ]),
    ],
    [
      'project 2024 水库移民后期扶持',
      'total: 120万元 → 100万元 → 95万元 (10, 95%, 9.5)',
      '产出指标 › 数量指标 › 扶持移民村: ≥12个 {atLeast} → 12个 (90/90)',
    ],
  ],
];

for (const [sentence, drafts, expected] of LAYOUTS) {
  test(sentence, () => {
    const made = document(drafts);
    const read = readForms(made, tablesOf(made));
    expect(read.unrecognised).toEqual([]);
    expect(read.forms.flatMap(shownForm)).toEqual(expected);
  });

  test.each(['blank', 'gone'] as const)(`${sentence}, spans lost and squares %s`, (under) => {
    const made = document(drafts.map((draft) => spansLost(draft, under)));
    const read = readForms(made, tablesOf(made));
    expect(read.forms.flatMap(shownForm)).toEqual(expected);
  });
}

test('a head over two columns holds the number of a target and its unit; a total moved by one column keeps its place', () => {
  const read = document([
    paragraph('项目支出绩效自评表'),
    table([
      ['项目名称', span('虫害防治', 1, 8)],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        span('年度指标值', 1, 2),
        '全年实际值',
        '分值',
        '得分',
        '偏差原因',
      ],
      ['产出指标', '数量指标', '防治面积', '≥60', '万亩', '57', '100', '95', '虫口密度低'],
      [span('总分', 1, 7), '100', '95'],
    ]),
  ]);
  const [form] = readForms(read, tablesOf(read)).forms;
  expect(form?.indicators.map(({ target }) => target?.value?.value)).toEqual([
    { coefficient: 600_000, decimals: 0, unit: '亩' },
  ]);
  expect([form?.totalWeight?.verbatim, form?.totalScore?.verbatim]).toEqual(['100', '95']);
});

test('年度履职目标 and what came of them are goals', () => {
  const read = document([
    paragraph('部门整体支出绩效自评表'),
    table([
      ['部门名称', span('青石县水务局', 1, 3)],
      ['年度履职目标', span('治理水土流失18平方公里。', 1, 3)],
      ['年度履职目标完成情况', span('治理水土流失19平方公里。', 1, 3)],
      ['一级指标', '三级指标', '年度指标值', '得分'],
      ['产出指标', '治理面积', '≥18平方公里', '100'],
    ]),
  ]);
  const [form] = readForms(read, tablesOf(read)).forms;
  expect([form?.expected?.verbatim, form?.achieved?.verbatim]).toEqual([
    '治理水土流失18平方公里。',
    '治理水土流失19平方公里。',
  ]);
});

test('by how much a budget was adjusted is not what it was adjusted to', () => {
  const read = document([
    paragraph('项目支出绩效自评表'),
    table([
      ['项目名称', span('虫害防治', 1, 5)],
      ['年度预算（万元）', '年初预算数', '调整预算数', '调整后预算数', '支付数', '支付率'],
      ['合计', '185', '-5', '180', '171', '95%'],
      [span('一级指标', 1, 2), span('三级指标', 1, 2), '年度指标值', '得分'],
      [span('产出指标', 1, 2), span('防治面积', 1, 2), '≥60亩', '100'],
    ]),
  ]);
  const [form] = readForms(read, tablesOf(read)).forms;
  expect(
    form?.funds.map(({ finalBudget, actual }) => [finalBudget?.verbatim, actual?.verbatim]),
  ).toEqual([['180', '171']]);
});

test('of marks out of a hundred and the points that they make of the weight the points are the score', () => {
  const read = document([
    paragraph('绩效自评指标评分表'),
    table([
      ['一级指标', '三级指标', '权重（%）', '自评分', '折算得分', '说明'],
      [span('投入', 2, 1), '资金到位', '40', '95', '38', '晚到位15天'],
      ['论证决策', '60', '100', '60', ''],
    ]),
  ]);
  const [form] = readForms(read, tablesOf(read)).forms;
  expect(form?.indicators.map(({ weight, score }) => [weight?.verbatim, score?.verbatim])).toEqual([
    ['40', '38'],
    ['60', '60'],
  ]);
});

test('the tasks of the year with their amounts are no goals', () => {
  const read = document([
    paragraph('部门整体支出绩效自评表'),
    table([
      ['部门名称', span('青石县水务局', 1, 3)],
      ['年度目标', '目标', span('实际完成情况', 1, 2)],
      ['2024', '维修渠道18公里。', span('维修渠道19公里。', 1, 2)],
      ['重点工作任务', '任务名称', '主要内容', '支出金额'],
      ['', '渠道维修', '维修干渠和支渠', '120'],
      ['一级指标', '三级指标', '年度指标值', '实际完成值'],
      ['产出指标', '维修渠道', '≥18公里', '19公里'],
    ]),
  ]);
  const [form] = readForms(read, tablesOf(read)).forms;
  expect(form?.achievedGoals.map(({ value }) => value)).toEqual(['维修渠道19公里。']);
});

test('a list of projects with what was spent of each is no form', () => {
  const read = document([
    paragraph('2024年度重点项目绩效自评结果汇总表'),
    table([
      [
        span('序号', 2, 1),
        span('项目名称', 2, 1),
        span('资金规模', 1, 2),
        span('支出情况', 1, 2),
        span('绩效自评', 1, 1),
      ],
      ['合计', '财政资金', '支出金额', '支出率', '得分'],
      ['1', '渠道维修', '1260', '1260', '1247.4', '99%', '99.9'],
      ['2', '水库巡查', '386', '350', '366.7', '95%', '96.5'],
      [span('合计', 1, 2), '1646', '1610', '1614.1', '98.06%', ''],
    ]),
  ]);
  expect(readForms(read, tablesOf(read)).forms).toEqual([]);
});
