import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const found = (line: string) => told('2024年度临河县水利局绩效自评报告', line);

test('parts that come to their whole do not part a rate from its figures, however far it is off', () => {
  const rate = (percent: string) =>
    found(
      `设备购置项目：全年预算175.34万元，其中财政拨款68.38万元、事业收入106.96万元；实际支出173.29万元，执行率${percent}%。`,
    );
  expect(rate('98.83')).toEqual([]);
  expect(rate('56.33')).toHaveLength(1);
});

test('a share that names its whole is of that, though other figures stand between', () => {
  const share = (percent: string) =>
    found(
      `2024年全年支出1116.63万元，较好地保障了机关运转。基本支出707.55万元，占全年支出的${percent}%。`,
    );
  expect(share('63.36')).toEqual([]);
  expect(share('36.16')).toHaveLength(1);
});

test('what fills the brackets behind an amount is all of it, and parts of money come to no more than it', () => {
  const filled = (own: string) =>
    found(`到位资金230.48万元（上级专项151.52万元、本级配套${own}万元），支付227.37万元。`);
  expect(filled('78.96')).toEqual([]);
  expect(filled('9.20')).toHaveLength(1);
  const among = (own: string) =>
    found(`到位资金230.48万元，其中渔港维护151.52万元、海域监管${own}万元，支付227.37万元。`);
  expect(among('9.20')).toEqual([]);
});

test('the budgets of one thing stand in the sentence in front of what was spent of them', () => {
  const rate = (percent: string) =>
    found(
      `项目年初预算484.21万元，调整后全年预算492.86万元。截至2024年12月31日，实际支出468.78万元，预算执行率${percent}%。`,
    );
  expect(rate('95.11')).toEqual([]);
  expect(rate('96.81')).toEqual([]);
  expect(rate('54.11')).toHaveLength(1);
});

test('a rate of another matter parts an amount from what would be the rate of both', () => {
  expect(
    found(
      '项目累计完成投资154.21亿元，累计投资完成率44.04%，省方资本金累计到位86.83亿元，到位率75.11%。',
    ),
  ).toEqual([]);
  expect(
    found('资金492.86万元全部到位，到位率100%。累计支出468.78万元，资金支出进度为54.21%。'),
  ).toHaveLength(1);
});

test('what is told aside of a whole, how it changed and how far it was spent, does not part a share from it', () => {
  const changed = (share: string) =>
    found(
      `本年支出合计918.32万元，比2023年决算数增加55.10万元，增长6.38%。其中：基本支出465.44万元，占${share}%；项目支出452.88万元，占49.32%。`,
    );
  expect(changed('50.68')).toEqual([]);
  expect(changed('28.89')).toHaveLength(1);
  const spent = (share: string) =>
    found(
      `全年支出1096.06万元，支出进度99.20%。全年支出中，基本支出792.16万元（占${share}%），项目支出303.90万元（占27.73%）。`,
    );
  expect(spent('72.27')).toEqual([]);
  expect(spent('41.27')).toHaveLength(1);
});

test('two kinds that leave nothing out come to their whole, however far they are off', () => {
  const debts = (special: string) =>
    found(`核定债务限额438754万元，其中：一般债务限额218752万元，专项债务限额${special}万元。`);
  expect(debts('220002')).toEqual([]);
  expect(debts('125401')).toHaveLength(1);
});

test('numbers of one kind of things come to their whole, however far they are off', () => {
  const projects = (all: number) =>
    found(
      `全县共安排项目${all}个，其中产业发展项目54个、基础设施项目13个、其他项目18个，全部完工。`,
    );
  expect(projects(85)).toEqual([]);
  expect(projects(42)).toHaveLength(1);
  const graded = (all: number) =>
    found(`对${all}个项目开展绩效自评，其中评价结果为优的12个、良的5个、合格的1个。`);
  expect(graded(18)).toEqual([]);
  expect(graded(8)).toHaveLength(1);
  // Of people there are often some that neither kind is told of, but never fewer than both together.
  expect(found('受益群众9100户，其中脱贫户3100户、一般户2412户。')).toEqual([]);
  expect(found('受益群众3600户，其中脱贫户3100户、一般户2412户。')).toHaveLength(1);
});

test('the share behind a part does not part it from the list', () => {
  const invested = (all: string) =>
    found(
      `该项目总投资${all}万元，其中省级补助资金672.92万元，占56.53%，市县配套资金517.48万元，占43.47%。`,
    );
  expect(invested('1190.40')).toEqual([]);
  expect(invested('647.54')).toHaveLength(1);
});

test('a list that words open and a sum closes is all of it', () => {
  const summed = (all: string) =>
    found(
      `人员经费1505.37万元，占基本支出的92.09%。项目资金中，中央资金207.47万元，省级资金311.20万元，县级资金172.90万元，共计${all}万元。`,
    );
  expect(summed('691.57')).toEqual([]);
  expect(summed('321.89')).toHaveLength(1);
});

test('the items of what was spent stand behind what is told of it', () => {
  const items = (labour: string) =>
    found(
      `项目累计支付1181.40万元，支付率99.24%，尚有9.00万元未支付。支出明细为：工程费444.59万元，设备费${labour}万元，其他费用428.04万元。`,
    );
  expect(items('308.77')).toEqual([]);
  expect(items('388.77')).toHaveLength(1);
});

test('a rate between what was spent and what is left is of both together', () => {
  const progress = (rate: string, left = '78.25') =>
    told(
      '2024年度临河县水利局绩效自评报告',
      '一、资金到位情况',
      '全年到位资金7764.27万元。',
      '二、资金使用情况',
      `截至2024年12月底，累计支出7686.02万元，支出进度${rate}%，结余${left}万元。`,
    ).filter((each) => each.includes('进度'));
  expect(progress('98.99')).toEqual([]);
  expect(progress('58.67')).toHaveLength(1);
  expect(progress('58.67', '5413.68')).toEqual([]);
});

test('a rate that is called by the number in front is of that, though the whole has a rate of its own', () => {
  const asked = (rate: string) =>
    found(`发放调查问卷250份，收回有效问卷235份，回收率94.00%，满意221份，满意度为${rate}%。`);
  expect(asked('94.04')).toEqual([]);
  expect(asked('63.38')).toHaveLength(1);
});

test('a list that comes to an amount told above is at odds with its own sum', () => {
  const summed = (all: string) =>
    told(
      '2024年度临河县水利局绩效自评报告',
      '项目支出1828.37万元。',
      `项目资金中，中央资金548.51万元，省级资金822.76万元，县级资金457.10万元，共计${all}万元。`,
    );
  expect(summed('1828.37')).toEqual([]);
  expect(summed('1712.02')).toHaveLength(1);
});

test('grades, posts and all on the rolls come to their whole, however far they are off', () => {
  const graded = (all: number) =>
    found(
      `2024年度对${all}个项目开展绩效自评，涉及资金965.29万元，占项目支出总额的100%。其中评价结果为优的12个、良的5个、合格的1个。`,
    );
  expect(graded(18)).toEqual([]);
  expect(graded(7)).toHaveLength(1);
  const posts = (own: number) =>
    found(`编制总数52名，其中行政编制18名、事业编制${own}名；在职45人。`);
  expect(posts(34)).toEqual([]);
  expect(posts(19)).toHaveLength(1);
  const rolls = (own: number) => found(`年末实有人数68人，其中在编${own}人、聘用4人。`);
  expect(rolls(64)).toEqual([]);
  expect(rolls(102)).toHaveLength(1);
});
