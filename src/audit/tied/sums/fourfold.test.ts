import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const WHOLE = '临河县水利局2024年度项目支出绩效自评报告';

test.each([
  [
    'a rate where the rest is what the part leaves of the whole',
    [
      '应筹集资金4286.50万元。',
      '向31家机构拨付资金4029.31万元，资金执行率74.00%，年末结转257.19万元。',
    ],
    '按「机构拨付资金4029.31万元」、「应筹集资金4286.50万元」推算应为94%，与「资金执行率74.00%」不等。',
  ],
  [
    'a rest right behind a rate that comes out even',
    ['建成泵房9.6万平方米；已出租8.4万平方米，出租率87.5%，空置2.2万平方米。'],
    '按「建成泵房9.6万平方米」、「已出租8.4万平方米」推算应为1.2万平方米，与「空置2.2万平方米」不等。',
  ],
] as const)('%s is told', (_, lines, finding) => {
  expect(told(WHOLE, ...lines)).toEqual([finding]);
});

test.each([
  ['what agrees', '建成渠道64公里，已验收56公里，验收率87.5%，未验收8公里。'],
  [
    'the rate of one of them',
    '分配资金2188.54万元。全市支出2023.18万元，综合执行率92.44%，结余165.36万元。执行率最高的为100%，最低的白沙县为86.14%。',
  ],
  ['a rest of another matter', '建成渠道64公里，已验收56公里，验收率87.5%，道路未硬化12公里。'],
])('%s is left alone', (_, line) => {
  expect(told(WHOLE, line)).toEqual([]);
});

test.each([
  [
    'behind the former figure',
    '受益学生比上年的4980人增加700人，增长24.06%。',
    '按「受益学生比上年的4980人」、「增加700人」推算应为14.06%，与「增长24.06%」不等。',
  ],
  [
    'behind the figure of the year',
    '接待参观86.4万人次，同比增加14.4万人次，增长35%。',
    '「接待参观86.4万人次」、「同比增加14.4万人次」、「增长35%」：变动率应为20%。',
  ],
])('a rate right behind a difference, %s', (_, line, finding) => {
  expect(told(WHOLE, line)).toEqual([finding]);
});

test('a rate that another figure about makes with the difference is left alone', () => {
  expect(
    told(WHOLE, '“三公”经费支出4.95万元，预算6.45万元，比上年减少1万元，下降16.81%。'),
  ).toEqual([]);
});

test('hospitality is no rest of what was spent', () => {
  const vehicles = '公务用车运行费支出10.50万元，完成预算的61.76%；';
  expect(
    told(
      WHOLE,
      `“三公”经费预算30.20万元，支出12.08万元，完成预算的40.00%。其中：${vehicles}公务接待费支出1.58万元，完成预算的11.97%。`,
    ),
  ).toEqual([]);
});

test('a sentence that a page breaks off goes on with the line in front', () => {
  expect(
    told(
      WHOLE,
      '全年安排运行经费1240.00万元，其中基本支出',
      '180.50万元，项目支出1059.50万元，同比增加240.00万元，增长24%，主要是新增泵站。',
    ),
  ).toEqual([]);
});

test('the rate of one kind of expenditure is not that of all', () => {
  const line = (rate: string, basic: string) =>
    `全年预算数4282.06万元，实际支出4230.90万元，未执行51.16万元，执行率为${rate}%。分类看，基本支出执行率${basic}%。`;
  expect(told(WHOLE, line('98.81', '97.59'))).toEqual([]);
  expect(told(WHOLE, line('89.81', '97.59')).length).toBeGreaterThan(0);
});

test('shares told in turn behind the sum of all are of the parts in front of it', () => {
  const line = (share: string) =>
    `公共预算支出90万元，基金支出6万元，其他支出4万元，共计100万元，三者占比依次为90%、${share}%、4%。`;
  expect(told(WHOLE, line('6'))).toEqual([]);
  expect(told(WHOLE, line('16')).length).toBeGreaterThan(0);
});

test('one of the parts of all expenditure is not what their shares are of', () => {
  const line = (share: string) =>
    `项目支出60万元，主要是渠道维护。项目支出占总支出的${share}%，比上年高。`;
  expect(told(WHOLE, line('62.80'))).toEqual([]);
});

test('a sum of lines is of as many as it says, and what a line tells behind its amount is within it', () => {
  const lines = (sum: string) => [
    '（一）财政拨款收入3699.29万元，其中一般公共预算3386.04万元、政府性基金313.25万元。',
    '（二）事业收入44.47万元，系开展专业业务活动取得的收入。',
    '（三）其他收入21.31万元，系利息收入。',
    `以上三项合计${sum}万元。`,
  ];
  expect(told(WHOLE, ...lines('3765.07'))).toEqual([]);
  expect(told(WHOLE, ...lines('3965.07'))).toHaveLength(1);
});

test('shares name their whole, and a bare one behind a named one is of the same', () => {
  expect(
    told(
      WHOLE,
      '公务接待费12.88万元。',
      '公务接待费支出决算为12.88万元，占“三公”经费支出的30.82%，比年初预算少1.05万元；公务用车运行维护费支出决算为28.91万元，占69.18%，比年初预算少0.86万元。',
    ),
  ).toEqual([]);
  const list = (share: string) => [
    '截至年末累计支出110万元，占全年预算120万元的91.67%。',
    '（一）教育支出40万元，占一般公共预算支出的40%。',
    `（二）卫生健康支出35万元，占一般公共预算支出的${share}%。`,
    '（三）住房保障支出25万元，占一般公共预算支出的25%。',
  ];
  expect(told(WHOLE, ...list('35'))).toEqual([]);
  expect(told(WHOLE, ...list('53')).length).toBeGreaterThan(0);
});

test('a name that ends with growth, and an average, are no figure of what is told beside them', () => {
  expect(
    told(
      WHOLE,
      '支付情况为：传染病防控761.69万元（预算761.69万元）、卫生院能力提升320.63万元（预算320.63万元）。',
    ),
  ).toEqual([]);
  expect(
    told(
      WHOLE,
      '基本支出2645.44万元。',
      '人员经费占基本支出的比重为84.12%。按年末在职135人测算，人均人员经费16.48万元。',
    ),
  ).toEqual([]);
});

test('what the other towns did is no whole of what was built below ground', () => {
  expect(
    told(
      WHOLE,
      '花园镇完成5522平方米，高桥镇完成10150平方米，新塘乡完成6735平方米，其余乡镇完成19209平方米，合计41616平方米。',
      '主楼完成13274平方米，占31.9%；附属用房完成15200平方米，占36.52%；地下空间完成13142平方米，占31.58%。',
    ),
  ).toEqual([]);
});
