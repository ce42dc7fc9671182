import type { FieldPath } from '../draft.ts';
import { choice, fieldsOn, SOURCES, type Words } from './entry.ts';

const budget = fieldsOn('budget', 'budget');

const classOf = (name: string, label: Words, code: string, what: Words, required?: true) =>
  budget(`execution.basic.${name}`, 'money', label, {
    ...(required && { required }),
    what,
    from: [
      `部门决算报表“基本支出决算明细表”的${code}类`,
      `class ${code} of basic expenditure in the final accounts`,
    ],
    example: '31.2',
  });

const finalOf = (name: string, label: Words) =>
  budget(`budget.bySource.${name}`, 'money', label, {
    what: [
      '全年预算数，含上年结转和年中调整；写进正文该节。没有这本预算的不填。',
      'Final budget with carry-over and adjustments; goes into its section. Blank when there is none.',
    ],
    from: SOURCES.budget,
    example: '30',
  });

const sourceOf = (name: string, label: Words, what: Words, required?: true) =>
  budget(`execution.bySource.${name}`, 'money', label, {
    ...(required && { required }),
    what,
    from: SOURCES.accounts,
    example: required ? '67.46' : '0',
  });

/** The year's budget and what was spent. */
export const BUDGET_FIELDS = [
  budget('budget.original', 'money', ['年初预算数', 'Original budget'], {
    required: true,
    what: [
      '人大批准后财政批复的年初部门预算总额，含基本支出和项目支出。',
      'The budget approved at the start of the year, basic and projects together.',
    ],
    from: SOURCES.budget,
    example: '78.16',
  }),
  budget('budget.adjustments/*.amount', 'money', ['调整金额', 'Amount of the adjustment'], {
    required: true,
    signed: true,
    what: [
      '年中追加填正数，追减填负数；全年预算数＝年初预算数＋各次调整。',
      'Positive when added, negative when cut; the final budget is reckoned from it.',
    ],
    from: ['财政部门的预算调整（追加、追减）文件', 'the letters that adjusted the budget'],
    example: '-7.25',
  }),
  budget('budget.adjustments/*.type', 'choice', ['调整的是', 'Adjusts'], {
    required: true,
    choices: [
      choice('basic', '基本支出', 'Basic expenditure'),
      choice('project', '项目支出', 'Projects'),
    ],
    what: [
      '调整基本支出的，会汇入附件1“部门基本支出预算调整”。',
      'Adjustments of basic expenditure add up in attachment 1.',
    ],
    from: ['预算调整文件', 'the letter that adjusted the budget'],
    example: '基本支出',
  }),
  budget('budget.adjustments/*.date', 'day', ['调整日期', 'Date'], {
    what: ['文件印发的日期。', 'Date of the letter.'],
    from: ['预算调整文件', 'the letter that adjusted the budget'],
    example: '2024年9月12日',
  }),
  budget('budget.adjustments/*.document', 'text', ['文号', 'Document number'], {
    what: ['调整文件的文号，便于核对。', 'Number of the letter, for reviewers.'],
    from: ['预算调整文件', 'the letter that adjusted the budget'],
    example: '云财预〔2024〕35号',
  }),
  budget('budget.adjustments/*.reason', 'long', ['调整原因', 'Reason'], {
    what: [
      '为什么追加或追减，写进正文“绩效情况”。',
      'Why the budget was adjusted; goes into the text.',
    ],
    from: ['调整申请或文件', 'the request or the letter'],
    example: '人员调出，相应核减人员经费',
  }),
  classOf(
    'compensation',
    ['工资福利支出', 'Compensation of employees'],
    '301',
    [
      '基本支出中的工资、津补贴、社保和公积金。',
      'Wages, allowances and social contributions within basic expenditure.',
    ],
    true,
  ),
  classOf('household', ['对个人和家庭的补助', 'Household transfers'], '303', [
    '基本支出中的退休费、抚恤、生活补助等；没有请填0。',
    'Pensions and subsidies within basic expenditure; 0 when there are none.',
  ]),
  classOf(
    'goods',
    ['商品和服务支出（基本支出）', 'Goods and services (basic)'],
    '302',
    [
      '只填基本支出中的日常公用支出，不含项目支出中的商品和服务。',
      'Only what is within basic expenditure, without projects.',
    ],
    true,
  ),
  classOf('capital', ['资本性支出（基本支出）', 'Capital expenditure (basic)'], '310', [
    '基本支出中购置设备等的支出；没有请填0。',
    'Equipment bought within basic expenditure; 0 when there is none.',
  ]),
  finalOf('governmentFundsBudget', ['政府性基金全年预算', 'Final budget, government funds']),
  finalOf('stateCapitalBudget', ['国有资本经营全年预算', 'Final budget, state capital']),
  finalOf('socialInsuranceBudget', ['社会保险基金全年预算', 'Final budget, social insurance']),
  sourceOf(
    'generalPublicBudget',
    ['一般公共预算', 'General public budget'],
    [
      '全年支出中由一般公共预算安排的部分；六项来源合计应等于全年支出。',
      'Spending from the general public budget; the six sources add up to all spending.',
    ],
    true,
  ),
  sourceOf(
    'governmentFundsBudget',
    ['政府性基金预算', 'Government funds budget'],
    ['由政府性基金预算安排的支出；没有请填0。', 'Spending from government funds; 0 when none.'],
  ),
  sourceOf(
    'stateCapitalBudget',
    ['国有资本经营预算', 'State capital budget'],
    ['由国有资本经营预算安排的支出；没有请填0。', 'Spending from state capital; 0 when none.'],
  ),
  sourceOf(
    'socialInsuranceBudget',
    ['社会保险基金预算', 'Social insurance budget'],
    ['由社会保险基金预算安排的支出；没有请填0。', 'Spending from social insurance; 0 when none.'],
  ),
  sourceOf(
    'specialAccountRevenue',
    ['纳入专户管理的非税收入', 'Special account revenue'],
    ['由财政专户非税收入安排的支出；没有请填0。', 'Spending from special accounts; 0 when none.'],
  ),
  sourceOf(
    'otherFunds',
    ['其他资金', 'Other funds'],
    [
      '单位自有资金等其他来源的支出；没有请填0。',
      'Spending from other money of the unit; 0 when none.',
    ],
  ),
  budget('execution.shortfallReason', 'long', ['未执行完的原因', 'Why money was left'], {
    what: [
      '全年执行数少于全年预算数时说明原因；写进正文。',
      'Why spending stayed below the final budget; goes into the text.',
    ],
    from: ['项目支付进度、合同约定', 'payment progress and contracts'],
    example: '设备采购尾款按合同在下年验收后支付',
  }),
];

const under = (list: string): readonly FieldPath[] =>
  BUDGET_FIELDS.map(({ pattern }) => pattern).filter((path) => path.startsWith(list));

/** Basic expenditure by its economic classes. */
export const BASIC_PATHS = under('execution.basic.');

/** Spending by its six sources. */
export const SOURCE_PATHS = under('execution.bySource.');
