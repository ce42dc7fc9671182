import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (...lines: readonly string[]): readonly string[] => told(prose(...lines));

test('what was taken off is what two amounts in other sentences differ by', () => {
  const cut = (amount: string) =>
    on(
      `报送结算金额为1287.45万元。评审中心组织评审。经评审，审定金额为1213.58万元。评审核减${amount}万元。`,
    );
  expect(cut('73.87')).toEqual([]);
  expect(cut('63.87')).toEqual([
    '「报送结算金额为1287.45万元」－「审定金额为1213.58万元」＝73.87万元，与「评审核减63.87万元」不符。',
  ]);
  expect(cut('411.2')).toEqual([]);
});

test('from one figure to another there is the change that is told behind them', () => {
  expect(on('监测对象由年初的548户减少至年末的526户，净减少22户。')).toEqual([]);
  expect(on('监测对象由年初的548户减少至年末的526户，净减少32户。')).toHaveLength(1);
  expect(on('运行成本每吨2.85元，比预算标准每吨3.25元低0.40元。')).toEqual([]);
  expect(on('运行成本每吨2.85元，比预算标准每吨3.25元低0.60元。')).toHaveLength(1);
  expect(on('合同工期180日历天，实际工期205日历天，超出合同工期35天。')).toHaveLength(1);
});

test('what was there and what was added make what there is in the end', () => {
  const built = (sum: string) =>
    on(`合同金额1318.24万元，因设计变更增加投资66.44万元，最终结算金额${sum}万元。`);
  expect(built('1384.68')).toEqual([]);
  expect(built('1484.68')).toHaveLength(1);
});

test('what is compared with another year and what is shared out of the balance are no such differences', () => {
  expect(
    told(
      '2024年本年收入2695.18万元，本年支出2605.71万元，结余分配0.00万元，年末结转和结余89.47万元。',
      '2024年机关运行经费年初预算234.63万元，支出决算204.77万元，完成年初预算的87.27%。比2023年决算数减少26.86万元，下降11.6%。',
    ),
  ).toEqual([]);
});

test('what is kept back of a price and what is paid of it come to the price', () => {
  const paid = (rest: string) =>
    on(`结算价款1251万元，按合同预留质量保证金62.55万元，已支付${rest}万元。`);
  expect(paid('1188.45')).toEqual([]);
  expect(paid('1138.45')).toHaveLength(1);
});

test('a year, a design and a price are held against what they are told beside', () => {
  expect(on('新增就业9493人，上年为8630人，同比增加863人。')).toEqual([]);
  expect(on('新增就业9493人，上年为8630人，同比增加563人。')).toHaveLength(1);
  expect(on('设计长度771米，实际完成748米，较设计减少23米。')).toEqual([]);
  expect(on('设计长度771米，实际完成748米，较设计减少28米。')).toHaveLength(1);
  expect(on('以598.98万元中标，较控制价628.98万元下浮30万元。')).toEqual([]);
  expect(on('以598.98万元中标，较控制价628.98万元下浮90万元。')).toHaveLength(1);
});

test('a change against the budget of the year is no difference of the two amounts in front', () => {
  expect(
    told(
      '2024年度临河县档案馆部门决算',
      '2024年度本单位公务车购置费0.00万元，公务车运行维护费13.17万元，主要用于因公出行。费用支出较年初预算数减少2.95万元，下降18.3%。',
    ),
  ).toEqual([]);
  expect(
    told(
      '2024年度临河县档案馆部门决算',
      '2024年度本单位公务车购置费0万元，公务车运行维护费14.19万元，主要用于因公出行。费用支出较年初预算数下降24.4%，减少4.59万元。',
    ),
  ).toEqual([]);
});

test('by how much one figure changed is not what another was the year before', () => {
  const airports = '百万人次以上的机场106个，比上年增加11个';
  expect(on(`${airports}，千万人次以上的有39个，增加2个。`)).toEqual([]);
});

test('what was spent is that much less than its budget', () => {
  const fund = (less: string) =>
    on(
      `年初预算554.17万元，支出决算504.29万元，完成年初预算的91.00%，决算数比预算数少${less}万元。`,
    );
  expect(fund('49.88')).toEqual([]);
  expect(fund('49.83')).toHaveLength(1);
});

test('what two balances come to is not what they differ by', () => {
  expect(on('当年收支结余4599万元，加上年滚存结余45537万元，年末滚存结余50136万元。')).toEqual([]);
});

test('what was cut down to, and by how much, are told of what there was', () => {
  expect(on('2023年共有薄弱村590个，2024年减少到513个，净减少77个。')).toEqual([]);
  expect(on('2023年共有薄弱村590个，2024年减少到513个，净减少87个。')).toHaveLength(1);
  expect(
    on('将审批时限由法定的25个工作日压缩至10个工作日，压缩了15个工作日，压缩比例达60%。'),
  ).toEqual([]);
  expect(
    on('将审批时限由法定的25个工作日压缩至10个工作日，压缩了145个工作日，压缩比例达60%。'),
  ).toHaveLength(1);
});

test('an actual is below or above its budget by what the two differ by', () => {
  const fund = (words: string) =>
    on(`年初预算为864.5万元，支出决算为831.2万元，完成年初预算的96.15%，决算数${words}万元。`);
  expect(fund('小于年初预算数33.3')).toEqual([]);
  expect(fund('小于年初预算数38.3')).toHaveLength(1);
  expect(
    on(
      '年初预算为864.5万元，调整后预算为912.6万元，支出决算为897.8万元，决算数大于年初预算数33.3万元。',
    ),
  ).toEqual([]);
});

test('an average is held against the standard behind it', () => {
  const answered = (less: string) => on(`平均出诊用时17分钟，较规定的30分钟缩短${less}分钟。`);
  expect(answered('13')).toEqual([]);
  expect(answered('18')).toHaveLength(1);
});

test('节能环保 is a class of expenditure, not what was saved', () => {
  expect(
    on('支出包括：社会保障和就业支出124.76万元、卫生健康支出77.84万元、节能环保支出1186.92万元。'),
  ).toEqual([]);
});

test('what came in short of a budget, or beyond it, is what the two differ by', () => {
  const sold = (short: string) => on(`土地出让收入32.4亿元，较预算36亿元短收${short}亿元。`);
  expect(sold('3.6')).toEqual([]);
  expect(sold('3.9')).toHaveLength(1);
});

test('posts without anybody in them are fewer people than posts', () => {
  expect(on('编制214人，实有203人，比编制少11人。')).toEqual([]);
  expect(on('编制214人，实有203人，比编制少14人。')).toEqual([
    '「编制214人」－「实有203人」＝11人，与「比编制少14人」不符。',
  ]);
});

test('what lacks of a plan is not what two kinds of what was done differ by', () => {
  expect(
    on('全年共治理4913户（纳管处理964户、集中处理2028户、分散处理1921户），较计划少127户。'),
  ).toEqual([]);
  expect(on('全年集中处理2028户、分散处理1921户，较计划少127户。')).toEqual([]);
  expect(on('计划处理2148户，实际处理2021户，比计划少117户。')).toHaveLength(1);
});

test('what a change of the works added is no difference of two prices', () => {
  expect(
    on(
      '整治工程控制价50.5万元，中标价46.45万元；施工中变更增加6万元、核减9万元，最终审定43.45万元。',
    ),
  ).toEqual([]);
});
