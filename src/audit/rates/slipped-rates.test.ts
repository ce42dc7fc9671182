import { expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { toldRates } from './told-rates.ts';

const wrong = (...lines: readonly string[]) =>
  toldRates(reportWith({ document: document(lines.map((line) => paragraph(line))) })).map(
    ({ rate, part, whole }) => `${rate.verbatim} ${part.verbatim} ${whole.verbatim}`,
  );

test.each([
  [
    'a coarse rate of another name that two figures come near by chance',
    '门诊8.20万人次，住院2.30万人次，床位使用率98%，药占比27%。',
  ],
  ['a rate of one digit', '转办工单5835件，按时办结率98%，回访117件，重复投诉率5%。'],
  [
    'a rate that shares one sign with what was counted',
    '全年招生1412人，毕业1045人，在校生5200人，对口就业率77%。',
  ],
  [
    'a rate that says itself of whom it is',
    '参保人数57.10万人，参保率97%，家庭医生签约7.50万人，重点人群签约率76%。',
  ],
  [
    'a rate that is true rounded of the two figures right in front of it',
    '检查企业650家次，发现隐患460处，已整改455处，整改率98.9%。',
  ],
  [
    'a second rate behind figures that are not its own',
    '年初在库项目623个，新增61个，退库5个，年末在库679个，开工率91.20%，要素保障率82.52%。',
  ],
  [
    'a share that names what it is of, behind an amount',
    '项目年初预算80.00万元。处置资产账面原值41.60万元；公务用车4辆，其中新能源车占25%。',
  ],
  [
    'a rate of a budget that is not told, behind what was spent of all',
    '经费支出决算11.27万元，其中运行维护费支出决算7.93万元，完成预算的88.11%。',
  ],
  [
    'a fine share of a number that is told further off',
    '安排工程358个。\n修渠94公里。\n护林31处。\n办学17所。\n植树600株。\n验收工程349个；尚未完工9个，占2.51%。',
  ],
  [
    'a rate that the first of many kinds makes',
    '参加考核30人，优秀3人、良好10人、合格9人、不合格8人，优秀率10.00%。',
  ],
  [
    'a rate of all who are pleased, rounded',
    '收回问卷287份，非常满意200份、满意51份、一般24份、不满意12份，满意率87.5%。',
  ],
  [
    'a coarse rate of another name, where many figures come as near by chance',
    '农村公路664.0公里，其中县道26.0公里、乡道47.0公里、村道591.0公里，优良路率89.5%。',
  ],
  [
    'how punctually money was paid',
    '校舍改造项目年初预算833.38万元。发放救助资金319.15万元，惠及群众960人；资金发放及时率98%。',
  ],
])('no other figures are held against %s', (_, text) => {
  expect(wrong(...text.split('\n'))).toEqual([]);
});

test('a coarse rate called by the word of its part is held against the number in front of it', () => {
  expect(wrong('组织培训500人，取证450人，取证率95%。')).toEqual([
    '取证率95% 取证450人 组织培训500人',
  ]);
});

test('a rate of three digits is held against the two figures right in front of it, whatever its name', () => {
  expect(wrong('完成抽检12500批次，达到要求11900批次，合格率92.2%。')).toEqual([
    '合格率92.2% 达到要求11900批次 完成抽检12500批次',
  ]);
  expect(wrong('完成抽检12500批次，达到要求11900批次，公示率98.5%，合格率92.2%。')).toEqual([]);
});

test('how far spending had come in some month is no rate of what the year spent', () => {
  const year =
    '年度预算安排480万元，支出441.6万元。扣除上年结转后，当年预算458万元，支出427.2万元。';
  expect(wrong(year, '截至10月底支出进度98%，年末全部支付完毕。')).toEqual([]);
  expect(wrong(year, '年末支出进度98%。')).toHaveLength(1);
});

test('what a row of shares names is not what was counted of another kind', () => {
  expect(
    wrong(
      '办结乡镇一类事项589.4件，二类事项58.2件，分别占乡镇事项总数的86.62%、8.55%。办结县级一类事项54.9件，二类事项7.6件，分别占县级事项总数的65.81%、9.12%。',
    ),
  ).toEqual([]);
});

test('what is told as a share of the same is not what a share is of', () => {
  expect(
    wrong(
      '受理市民来电9352件，办结9023件。（1）按来电性质划分：路灯问题7563件，占来电总量的80.8%；井盖问题24件，占来电总量的0.2%；其他问题1765件，占来电总量的18.8%。',
    ),
  ).toEqual([]);
});

test('a bare share behind a sum is that of the sum', () => {
  const shared = (rate: string) =>
    wrong(
      '下达资金5095.98万元，支付4800.00万元。',
      `长岭镇、高桥镇分别为1224.14万元和594.52万元，两镇合计1818.66万元，占${rate}%。`,
    );
  expect(shared('35.69')).toEqual([]);
  expect(shared('53.69')).toHaveLength(1);
  expect(
    wrong('长岭镇、高桥镇分别为1224.14万元和594.52万元，两镇合计1818.66万元，占35.69%。'),
  ).toEqual([]);
});

test('a share is of what all that has one in its sentence comes to', () => {
  const shared = (share: string) =>
    wrong(
      '商品和服务支出219.05万元，资本性支出13.45万元。',
      `公务接待费支出7.12万元，占“三公”经费支出的33.82%，比年初预算少0.48万元；运行维护费支出13.93万元，占${share}%，比年初预算少3.86万元。`,
    );
  expect(shared('66.18')).toEqual([]);
  expect(
    wrong('下达资金120万元，支付90万元。', '全年完成1000人。', '实到培训人员950人，培训率59%。'),
  ).toEqual([]);
});

test('a rate behind numbers of its own is not of those of another line', () => {
  expect(
    wrong(
      '志愿服务：年度指标值≥1340人次，实际完成1400人次，指标完成率104.48%。',
      '文创产品：年度指标值≥20款，实际完成21款，指标完成率105%。',
    ),
  ).toEqual([]);
});
