import { expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { toldRates } from './told-rates.ts';
import { isTrueOfTwin } from './whole-elsewhere.ts';

const told = (text: string): readonly string[] =>
  toldRates(reportWith({ document: document([paragraph(text)]) })).map(
    ({ rate, part, whole }) => `${rate.verbatim}：${part.verbatim}／${whole.verbatim}`,
  );

test('a rate of spending is that of the amounts beside it', () => {
  expect(told('本项目预算120万元，支出90万元，预算执行率80%。')).toEqual([
    '预算执行率80%：支出90万元／本项目预算120万元',
  ]);
});

test('a kind of expenditure beside another is no part of the rate of the whole', () => {
  expect(told('全年预算120万元，其中基本支出70万元，项目支出30万元，预算执行率90%。')).toEqual([]);
  expect(
    told('全年预算120万元，支出100万元，其中基本支出70万元，项目支出30万元，预算执行率90%。'),
  ).toEqual(['预算执行率90%：支出100万元／全年预算120万元']);
});

test('what a source paid is no part of an amount that is not of that source', () => {
  expect(told('总投资420万元，完成投资400万元；其中中央资金支付270万元，支付率94.6%。')).toEqual(
    [],
  );
  expect(told('中央资金到位300万元，中央资金支付270万元，支付率94%。')).toEqual([
    '支付率94%：中央资金支付270万元／中央资金到位300万元',
  ]);
});

test('those who are pleased are all of them together, and told where neither alone nor together they come to it', () => {
  const survey = '收回问卷288份，其中非常满意201份，满意72份，一般15份';
  expect(told(`${survey}，群众满意度94.79%。`)).toEqual([]);
  expect(told(`${survey}，群众满意度97.49%。`)).toEqual([
    '群众满意度97.49%：其中非常满意201份，满意72份／收回问卷288份',
  ]);
});

test('two equal amounts of another project make no rate of a hundred true', () => {
  const other = '广场维修安排26.47万元，支出26.47万元，执行率100%';
  expect(told(`${other}；路灯改造安排66.73万元，支出66.73万元，执行率100%。`)).toEqual([]);
  expect(told(`${other}；路灯改造安排66.73万元，支出61.73万元，执行率100%。`)).toEqual([
    '执行率100%：支出61.73万元／路灯改造安排66.73万元',
  ]);
});

test('matters settled are those taken in, whatever kinds stand between', () => {
  const of = (settled: string) =>
    told(
      `受理群众事项1020件，其中来信383件、来访341件、网上投诉296件，办结${settled}件，办结率99.7%。`,
    );
  expect(of('1017')).toEqual([]);
  expect(of('2017')).toEqual(['办结率99.7%：办结2017件／受理群众事项1020件']);
});

test('a rate that divides the many is the rate of none', () => {
  expect(told('全年预算120万元，支出90万元，其中执行率80%以上的部门8个。')).toEqual([]);
  expect(told('全年预算120万元，支出90万元，其中执行率80%（含）以上的部门8个。')).toEqual([]);
});

test('behind the word that all were, a hundred is the rate of the part itself', () => {
  expect(told('接收退役士兵163人，其中符合条件安置21人，全部安置到位，安置率100%。')).toEqual([]);
  expect(told('接收退役士兵163人，其中符合条件安置21人，全部安置到位，安置率100 %。')).toEqual([]);
  expect(told('接收退役士兵163人，安置21人，安置率100%。')).toHaveLength(1);
});

test('how pleased people are with another matter is not of those asked before it', () => {
  const survey = '收回问卷337份，其中非常满意205份、满意77份、一般55份；';
  expect(told(`${survey}承办建议提案118件，满意率97.0%。`)).toEqual([]);
  expect(told(`${survey}满意率97.0%。`)).toHaveLength(1);
});

test('good and very good together are of the number nearest in front of them', () => {
  const all = (rate: string) =>
    told(`申请立项92个，自评项目33个，自评结果为优18个、良8个、中7个，优良率${rate}。`);
  expect(all('78.8%')).toEqual([]);
  expect(all('87.8%')).toEqual(['优良率87.8%：自评结果为优18个、良8个／自评项目33个']);
});

test('a share that says whose it is, or of which kind, is of no figures of another matter', () => {
  expect(
    told('窗口人员199名（女性102名、男性97名），平均年龄31.1岁，大专以上学历占86.6%。'),
  ).toEqual([]);
  const levels = 'A级企业340户，B级238户，C级34户，D级6户，A级占比55.0%。';
  expect(told(`年末市场主体1210户，较年初净增210户。${levels}`)).toEqual([]);
});

test('a share of an amount that stands once more beside its whole is of that one', () => {
  const report = reportWith({
    document: document([
      paragraph(
        '项目计划总投资271.39万元，资金来源为中央资金18.05万元、省级资金78.01万元、市级资金77.14万元、县级资金98.19万元。',
      ),
      paragraph(
        '实际支出265.42万元，资金执行率97.80%，其中中央资金支出18.05万元、省级资金支出78.01万元、市级资金支出77.14万元、县级资金支出92.22万元。从来源看，中央资金占6.65%，省级资金占28.74%，市级资金占28.42%，县级资金占36.18%。',
      ),
    ]),
  });
  const shares = toldRates(report);
  expect(shares.map((each) => [each.rate.verbatim, isTrueOfTwin(report, each)])).toEqual([
    ['省级资金占28.74%', true],
    ['市级资金占28.42%', true],
    ['县级资金占36.18%', false],
  ]);
});

test('neither of two kinds that leave nothing is the whole of the other', () => {
  expect(told('共批准逮捕25人，不捕24人，不捕率为48.98%。')).toEqual([]);
  expect(told('抽检合格92批次，不合格8批次，不合格率8%。')).toEqual([]);
  expect(told('抽检100批次，不合格8批次，不合格率9%。')).toHaveLength(1);
});

test('a rate with a subject of its own is not that of what the sentence counts first', () => {
  const cases = '全年受理行政复议40件，审结37件；行政应诉10件';
  expect(told(`${cases}，负责人出庭应诉率100%。`)).toEqual([]);
  expect(told('毕业生120人，协议就业80人；获得证书90人，双证书率85%。')).toHaveLength(1);
});

test('what is told behind those that all pass is not what they are of', () => {
  const passed = '药品抽检320批次全部合格；产品抽查600批次，合格率92.5%。';
  expect(told(passed)).toEqual([]);
  expect(told('绩效指标30个，其中27个达到预期，指标完成率93%。')).toHaveLength(1);
});

test('what is left of the money is said aside before the rate of what was spent', () => {
  expect(told('预算资金200万元全部到位。全年支出180万元，结转20万元，支出进度91%。')).toEqual([
    '支出进度91%：全年支出180万元／预算资金200万元',
  ]);
  expect(told('预算资金200万元全部到位。全年支出180万元，结转20万元，支出进度90%。')).toEqual([]);
});

test('answers are no whole of one another, whatever rate stands behind them', () => {
  const survey = '有效问卷477份。表示非常满意的210人，比较满意的94人，一般及不满意的173人';
  expect(told(`${survey}，满意度为63.73%。`)).toEqual([]);
  const grades = '对15个项目开展自评，涉及资金2084万元。结果为“优”的4个、“良”的5个、“中”的6个';
  expect(told(`${grades}，优良率60.0%。`)).toEqual([]);
  expect(told(`${grades}，优良率90.0%。`)).toEqual([
    '优良率90.0%：结果为“优”的4个、“良”的5个／对15个',
  ]);
});

test('the first of a list behind 其中 is of what stands in front, and the others too', () => {
  const income = '收入完成4.92亿元，增长25.0%。其中：税收收入4.50亿元，增长24.2%；';
  expect(told(`${income}非税收入0.42亿元，非税占比8.5%。`)).toEqual([]);
  expect(told(`${income}非税收入0.42亿元，非税占比5.8%。`)).toEqual([
    '非税占比5.8%：非税收入0.42亿元／收入完成4.92亿元',
  ]);
});

test('a rate of a target is of the target and what was done, also where what lacks stands between', () => {
  const lamps = '年度目标为安装路灯548盏，实际安装510盏，尚差38盏';
  expect(told(`${lamps}，目标完成率93.1%。`)).toEqual([]);
  expect(told(`${lamps}，目标完成率91.3%。`)).toHaveLength(1);
});

test('those who are not pleased are no part of the satisfaction, whatever whole stands above', () => {
  const report = reportWith({
    document: document([
      paragraph('发放高龄津贴，其中100周岁以上380人。'),
      paragraph('非常满意的200人，比较满意的85人，一般及不满意的190人，满意度为60.00%。'),
    ]),
  });
  expect(toldRates(report)).toEqual([]);
});

test('the share of those who live in towns is not that of who lives here among who is registered', () => {
  expect(
    told('年末户籍人口47.2万人，常住人口41.6万人，常住人口城镇化率53.4%，比上年提高0.7个百分点。'),
  ).toEqual([]);
});

test('what was cut of an estimate is told over what was submitted', () => {
  const cut = (rate: string) => told(`送审金额44.45万元，核减资金3.56万元，核减率${rate}%。`);
  expect(cut('8.01')).toEqual([]);
  expect(cut('8.91')).toHaveLength(1);
});

test('what was taken back of a grant or added to it is not what a rate of spending is of', () => {
  const spent = (of: string) => told(`下达粮油补贴347万元，${of}，全年支出328万元，支出率100%。`);
  expect(spent('年中收回19万元')).toEqual([]);
  expect(spent('年末缴回19万元')).toEqual([]);
  expect(told('下达粮油补贴347万元，年中追加19万元，全年支出366万元，支出率100%。')).toEqual([]);
});

test('what was spent until some month is spent of the budget in front', () => {
  const until = (rate: string, months = '1—9月') =>
    told(`纳入监控的项目4个，年初预算5920万元。${months}累计支出4346.95万元，执行率${rate}。`);
  expect(until('73.43%')).toEqual([]);
  expect(until('78.43%')).toEqual(['执行率78.43%：累计支出4346.95万元／年初预算5920万元']);
  expect(until('78.43%', '2024年1至9月，')).toHaveLength(1);
});

test('points that are lost are not what a rate counts', () => {
  expect(
    told('自评扣5分：质量指标扣3分，因返工两处；满意度指标扣2分，因满意度仅91%，未达到95%。'),
  ).toEqual([]);
});

test('what is itself a share of a whole is not that whole', () => {
  const used = (share: string) =>
    told(
      `生活用水82.1吨，占用水总量的13.6%；工业用水130.8吨，占用水总量的${share}；农业用水376.8吨，占用水总量的62.4%。`,
    );
  expect(used('21.6%')).toEqual([]);
});

test('what will be spent is held against the one budget that its paragraph has told', () => {
  const year = (rate: string, budget = '年初预算60万元') =>
    told(`${budget}。1—9月支出45万元，执行率75%。预计全年支出58万元，预计执行率${rate}。`);
  expect(year('96.67%')).toEqual([]);
  expect(year('69.67%')).toEqual(['预计执行率69.67%：预计全年支出58万元／年初预算60万元']);
  expect(year('92.06%', '年初预算60万元，追加后调整预算63万元')).toEqual([]);
});

test('by how much more was done than planned is not what was done', () => {
  const built = (rate: string) =>
    told(`新建日光温室860座，比计划的800座多60座，完成计划的${rate}%；硬化村道214.5公里。`);
  expect(built('107.50')).toEqual([]);
  expect(built('170.50')).toEqual(['完成计划的170.50%：新建日光温室860座／比计划的800座']);
});

test('the rate of several projects is not that of one told above', () => {
  const all = (of: string) =>
    toldRates(
      reportWith({
        document: document([
          paragraph('农田建设项目全年预算数1200.13万元，执行数1140.13万元，执行率95.00%。'),
          paragraph(`${of}项目综合执行率96.67%。`),
        ]),
      }),
    );
  expect(all('3个项目中，执行率达到100%的1个，低于100%的2个，')).toEqual([]);
});
