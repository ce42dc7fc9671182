import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

/** Figures of true reports that are easily taken for those of something else that stands near them. */
test.each([
  [
    'by how much less was spent is no spending of the project in the table',
    [
      '| 项目名称 | 预算数 | 支出数 | 执行率 |',
      '| 诉讼费退付 | 95.00 | 73.18 | 77.03% |',
      '| 法庭维修改造 | 180.00 | 179.80 | 99.89% |',
      '| 合计 | 275.00 | 252.98 | 91.99% |',
      '诉讼费退付项目全年办理1126笔，较预算少支出21.82万元。',
    ],
  ],
  [
    'the next item of a list is not of the name in front of it',
    [
      '2024年下达中央水利资金757.00万元、省级水利资金386.00万元、县级预算30.00万元。',
      '| 项目名称 | 下达资金 | 支付资金 |',
      '| 省级水利资金 | 386.00 | 377.60 |',
      '| 县级配套资金 | 30.00 | 27.86 |',
    ],
  ],
  [
    'shares of all come to a hundred, whatever the text says of the total',
    [
      '2024年实际完成4.61亿元，为调整预算的102.0%，比2023年的3.98亿元增长15.8%。',
      '| 科目 | 2023年（万元） | 2024年（万元） | 增减% | 2024年占比% |',
      '| 专项收入 | 5218 | 5964 | 14.3 | 12.9 |',
      '| 其他收入 | 34582 | 40136 | 16.1 | 87.1 |',
      '| 合计 | 39800 | 46100 | 15.8 | 100.0 |',
    ],
  ],
  [
    'fields are none of the metres of a column',
    [
      '总人口21568人，32个居民组，耕地52.4万亩，其中水田31.6万亩、旱田20.8万亩。',
      '| 管理区 | 居民组（个） | 人口（人） | 维修道路（米） |',
      '| 第一管理区 | 15 | 10568 | 1420 |',
      '| 第二管理区 | 17 | 11000 | 1380 |',
      '| 合计 | 32 | 21568 | 2800 |',
    ],
  ],
  [
    'what brackets tell of the year is of the figure right in front of them',
    ['年末实有民警271人，辅警405人（年初398人，年内招录31人、离职24人）。'],
  ],
  [
    'by how much there is more than a year ago is no stock of that year',
    ['年末入园企业1286家，规上工业企业较上年净增19家（新增26家、退出7家）。'],
  ],
  [
    'a list that names its rest leaves some out',
    [
      '在用特种设备6214台，其中电梯2876台、锅炉108台、压力容器1963台、场内车辆842台、起重机械386台、游乐设施9台，其余为压力管道元件。',
    ],
  ],
  [
    'departments are none of the branches behind them',
    ['馆内设综合部、借阅部、采编部、技术部和少儿部5个部门，辖分馆11个、书房18个、农家书屋146个。'],
  ],
  [
    'those who appealed are the rest of those who did not',
    ['一审判决案件4180件，上诉案件552件，一审服判息诉率86.8%。'],
  ],
  [
    'two averages over two kinds have one total',
    [
      '完成人工种草5万亩、草原改良10万亩。人工种草亩均投资170元，草原改良亩均投资60元，总投资1450万元。',
    ],
  ],
  [
    'the points of the year before stand below what was done with them',
    ['六、上年度自评结果应用情况', '2023年度自评得分94.80分，本年度得分比上年度提高1.47分。'],
  ],
  [
    'a total counts once what its note says is there twice',
    [
      '| 项目名称 | 性质 | 里程 | 概算投资 |',
      '| 青石公路 | 改建 | 18.6 | 4650 |',
      '| 青石公路安防工程 | 新建 | 18.6 | 260 |',
      '| 罗川公路 | 改建 | 14.2 | 3550 |',
      '| 合计 |  | 32.8 | 8460 |',
      '注：安防工程与青石公路为同一路段，合计里程不重复计算。',
    ],
  ],
  [
    'one kind of schools in a list is no whole of those behind it',
    [
      '纳入决算编报范围的单位共64个，其中：局机关1个，高中3所，职业学校1所，初中14所，小学36所，幼儿园6所，其他事业单位3个。',
    ],
  ],
  [
    'the rest of a list is of those that it does not name',
    [
      '维修养护项目9项，完成9项，其中观测设施改造126.8万元、溢洪道维修184.2万元、干渠清淤107.5万元，其余6项合计100.0万元。',
    ],
  ],
  [
    'parts of what was not spent are no spending',
    [
      '2024年基本支出1180.02万元，项目支出584.26万元。未执行22.62万元，其中基本支出4.58万元为人员减少节约，项目支出18.04万元待付。',
    ],
  ],
  [
    'what there was before, came and went is no list of parts',
    ['年末军休人员186人（年初193人，接收3人，去世10人）。'],
  ],
  [
    'cases that are open still are left beside those that were refused',
    ['受理审查逮捕案件186件248人，批准逮捕121件163人，不批准逮捕59件79人，尚未审结6件6人。'],
  ],
  [
    'a rate is not compared with what another matter has in front of a semicolon',
    ['60岁以上环卫工人208人，占42.8%；机械化清扫率距90%的目标差0.8个百分点。'],
  ],
  [
    'a sentence behind amounts of nothing goes on about their sum',
    [
      '“三公”经费支出10.84万元：公务用车运行维护费9.92万元，公务接待费0.92万元，因公出国（境）费与公务用车购置费均为0万元。比上年的11.36万元下降4.6%。',
    ],
  ],
  [
    'by how much a target was missed is neither the target nor the result',
    [
      '治理水土流失面积17.1平方公里，为目标的95.0%，差0.9平方公里。',
      '未完成的指标是新增就业残疾人数，少14人。附属单位上缴收入完成率仅75%。',
      '2024年度部门整体支出绩效自评表',
      '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |',
      '| 产出指标 | 数量指标 | 治理水土流失面积 | ≥18平方公里 | 17.1平方公里 | 40 | 38 | 征地未完成，抓紧协调 |',
      '|  |  | 新增就业残疾人数 | ≥500人 | 486人 | 50 | 48.6 | 两家企业停产，另寻岗位 |',
      '| 预算执行 | 执行率 | 收入完成率 | 100% | 98.27% | 10 | 9.83 | 学费欠缴，加强催缴 |',
    ],
  ],
])('%s', (_, lines) => {
  expect(told('2024年度临河县统计局部门整体支出绩效自评报告', ...lines)).toEqual([]);
});

test('a rate that tells of its kinds behind it is of all of them', () => {
  const kinds = (all: string) =>
    told(
      '2024年度临河县统计局部门整体支出绩效自评报告',
      `2024年基本支出预算6218.40万元，执行6105.77万元；项目支出预算9645.95万元，执行9296.41万元。预算执行率为${all}，其中基本支出执行率98.19%，项目支出执行率96.38%。`,
    );
  expect(kinds('97.09%')).toEqual([]);
});

test('a part that has the name of the rate may stand in front of its whole', () => {
  const arrived = (rate: string) =>
    told(
      '2024年度临河县人民法院部门整体支出绩效自评报告',
      `执行到位金额4.86亿元，申请执行标的额11.42亿元，到位率${rate}。`,
    );
  expect(arrived('42.6%')).toEqual([]);
  expect(arrived('46.2%')).toEqual([
    '「到位率46.2%」与「执行到位金额4.86亿元」÷「申请执行标的额11.42亿元」＝42.56%不符。',
  ]);
});

test('what brackets tell of the first item of a list opens no list of their own', () => {
  const spent = (events: string) =>
    told(
      '2024年度临河县博物馆部门整体支出绩效自评报告',
      '全年支出552.36万元，占预算的95.23%，结转12.64万元。',
      `支出构成为：运行维护（水电、安保）318.42万元，陈列布展156.30万元，社教活动${events}万元，文物保护与数字化28.89万元。`,
    );
  expect(spent('48.75')).toEqual([]);
  expect(spent('47.85')).toHaveLength(1);
});
