import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const off = (words: string) => told(prose(words)).filter((each) => each.startsWith('总额'));

test('a part greater than all that is told in front of it is no part of it', () => {
  expect(off('接待支出2.5万元，其中国内接待支出3.5万元。')).toHaveLength(1);
});

test('so is a further part behind it, whatever was planned', () => {
  const vehicles = (run: string) =>
    off(`公务用车购置及运行维护费9.5万元，其中购置费0万元、运行维护费${run}万元。`);
  expect(vehicles('9.5')).toEqual([]);
  expect(vehicles('14.5')).toEqual([
    '总额「公务用车购置及运行维护费9.5万元」与各项「运行维护费14.5万元」之和14.5万元相差-5万元。',
  ]);
  const guests = (own: string) =>
    off(`接待费支出预算3.6万元，支出决算1.7万元，其中国内接待支出${own}万元。`);
  expect(guests('1.7')).toEqual([]);
  expect(guests('2.7')).toHaveLength(1);
});

test('a kind told in the next sentence is a part of the amount named so', () => {
  const guests = (own: string) =>
    off(
      `公务接待费支出3.6万元，完成预算的100%。比上年减少0.6万元，下降14.29%。其中：国内公务接待支出${own}万元，接待30批次。`,
    );
  expect(guests('3.6')).toEqual([]);
  expect(guests('4.6')).toHaveLength(1);
});

test('what is added up comes to what stands behind it', () => {
  expect(
    off(
      '收入完成920万元，其中：本级收入640万元，上划收入280万元。从平衡情况看，本级收入640万元，加上补助收入155万元，调入资金36万元，上年滚存结余64万元，收入总量为895万元。',
    ),
  ).toEqual([]);
});

test('what was received is told behind the sources of the money', () => {
  const sources = (own: string) =>
    off(
      `项目资金229.8万元，其中：本级财政资金${own}万元，其他资金122.6万元，2024年实际收到资金229.8万元。`,
    );
  expect(sources('107.2')).toEqual([]);
  expect(sources('136.2')).toHaveLength(1);
});

test('parts and the amount of another sentence are no list with a mark lost', () => {
  const granted = (all: string) =>
    off(
      `全年下达资金${all}万元，其中：中央资金80万元，省级资金20万元。县级配套安排60万元，共投入160万元。`,
    );
  expect(granted('100')).toEqual([]);
  expect(granted('120')).toHaveLength(1);
});

test('a whole that has the amount of what is told behind its parts has changed places with it', () => {
  const staff = (whole: string, other: string) =>
    told(
      prose(
        `基本支出中，人员经费${whole}万元，包括工资福利支出407万元、对个人和家庭的补助30万元；公用经费${other}万元。`,
      ),
    ).filter((each) => each.includes('与各部分'));
  expect(staff('437', '59')).toEqual([]);
  expect(staff('59', '437')).toHaveLength(1);
});

test('limits, prices, and amounts of another matter in front of a semicolon have no parts', () => {
  expect(off('每公里造价低于40万元，其中县级资金支出84.3万元。')).toEqual([]);
  expect(off('购置设备38.6万元；管理费占资金总额的1.15%，其中县级资金支出84.3万元。')).toEqual([]);
});

test('what came together up to a point is no part beside those that it sums', () => {
  const quarters = (third: string) =>
    off(
      `水利投资2308.16万元。分季度看，一季度拨付321.77万元、二季度拨付154.53万元、三季度拨付${third}万元、四季度拨付221.57万元，前三季度累计拨付898.67万元，占全年拨付1120.24万元的80.22%。`,
    );
  expect(quarters('422.37')).toEqual([]);
});

test('the three public expenses of whatever body come to what is told in front of its change', () => {
  const three = (vehicles: string) =>
    off(
      `2024年县级“三公”经费支出230万元，同比增长9.52%，增加20万元。其中：因公出国（境）费10万元，公务用车购置及运行维护费${vehicles}万元，公务接待费80万元。`,
    );
  expect(three('140')).toEqual([]);
  expect(three('150')).toEqual([
    '总额「年县级“三公”经费支出230万元」与各项「因公出国（境）费10万元」、「公务用车购置及运行维护费150万元」、「公务接待费80万元」之和240万元相差-10万元。',
  ]);
});

test('one side of the balance of a budget comes to its total, what was carried over and what is added above among its parts', () => {
  const income = (total: string) =>
    off(
      `收入总计${total}万元，其中：一般公共预算收入2727.24万元，上级补助收入5416.58万元，调入资金226.11万元，上年结转76.03万元。`,
    );
  expect(income('8445.96')).toEqual([]);
  expect(income('8545.96')).toHaveLength(1);
  const behind = (moved: string) =>
    off(
      `一般公共预算收入2727.24万元，上级补助收入5416.58万元，调入资金${moved}万元，上年结转76.03万元，收入总量为8445.96万元；一般公共预算支出8000.11万元，结转下年支出445.85万元，支出总量为8445.96万元。`,
    );
  expect(behind('226.11')).toEqual([]);
  expect(behind('266.11')).toHaveLength(1);
  const added = (total: string) =>
    told(
      prose(
        '政府性基金预算收入完成1485.69万元，比上年增加20.5万元。',
        `加上级补助收入107.57万元、专项债务转贷收入540.31万元、上年结转8.65万元，收入总计${total}万元。`,
      ),
    ).filter((each) => each.startsWith('总额'));
  expect(added('2142.22')).toEqual([]);
  expect(added('2124.22')).toHaveLength(1);
});

test('as many batches as are counted, told from the first on, are all that was given', () => {
  const given = (second: string, count = '两') =>
    off(`全年共分${count}批下达资金581万元，其中第一批326万元，第二批${second}万元。`);
  expect(given('255')).toEqual([]);
  expect(given('205')).toHaveLength(1);
  expect(given('205', '三')).toEqual([]);
});

test('what is set aside for small and micro firms is a part of what is set aside for smaller firms', () => {
  const aside = (small: string) =>
    off(`面向中小企业预留采购项目预算金额25.1万元，面向小微企业预留采购项目预算金额${small}万元。`);
  expect(aside('25.1')).toEqual([]);
  expect(aside('26.4')).toEqual([
    '总额「面向中小企业预留采购项目预算金额25.1万元」与各项「面向小微企业预留采购项目预算金额26.4万元」之和26.4万元相差-1.3万元。',
  ]);
});

test('what a debt may come to is no part of it', () => {
  expect(
    told('年末债务余额27.4亿元，其中一般债务10.3亿元、专项债务17.1亿元，控制在限额29亿元以内。'),
  ).toEqual([]);
});

test('rounded amounts that miss their sum by a last digit hide no slip in one of them', () => {
  const purchases = (works: string) =>
    told(
      '2024年度临河县水利局部门决算公开说明',
      `政府采购支出总额424.79万元，其中：政府采购货物支出117.19万元、政府采购工程支出${works}万元、政府采购服务支出141.63万元。`,
    );
  expect(purchases('165.96')).toEqual([]);
  expect(purchases('15.96')).toHaveLength(1);
  expect(purchases('1765.96')).toHaveLength(1);
});

test('what is spent on one part is held against what was spent, not against what was added', () => {
  const basic = told(
    '2024年度临河县水利局部门决算公开说明',
    '2024年度本年支出合计192.96万元，比上年增加49.02万元，其中：基本支出904.99万元。',
  );
  expect(basic.some((each) => each.includes('总额「比上年增加'))).toBe(false);
});

test('an item with a remark of money in brackets does not end a list of sources', () => {
  const income = (other: string) =>
    told(
      '2024年度临河县水利局部门决算公开说明',
      `2024年度收入合计16902438.89元。其中：财政拨款收入16442425.44元；上级补助收入0.00元；事业收入0.00元（含教育收费0.00元）；经营收入0.00元；附属单位上缴收入0.00元；其他收入${other}元。`,
    );
  expect(income('460013.45')).toEqual([]);
  expect(income('470013.45').every((each) => each.includes('470013.45'))).toBe(true);
});

test('what an item of a list is for says nothing of its sum', () => {
  const byUse = (last: string) =>
    off(
      `项目支出447.88万元。按用途分：业务工作经费131.53万元，用于居家养老服务项目；运行维护经费172.95万元，用于临时救助；专项资金${last}万元，用于社会组织培育。`,
    );
  expect(byUse('143.40')).toEqual([]);
  expect(byUse('163.40')).toHaveLength(1);
});

test('the one amount that a slip parts from the sum is the whole, though others are nearer to it', () => {
  const spent = (all: string) =>
    off(
      `年初预算797.82万元，执行数${all}万元。其中：基本支出210.20万元，占26.31%；项目支出588.71万元，占73.69%。`,
    );
  expect(spent('798.91')).toEqual([]);
  expect(spent('7798.91').every((each) => each.includes('7798.91'))).toBe(true);
});
