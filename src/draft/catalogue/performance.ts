import type { Choice } from '../field.ts';
import { CLAUSES, choice, fieldsOn, SOURCES, type Words } from './entry.ts';

const OF_HUNDRED = [0, 100] as const;

const GROUPS: readonly Choice[] = [
  choice('output', '产出指标', 'Output'),
  choice('outcome', '效益指标', 'Outcome'),
  choice('satisfaction', '满意度指标', 'Satisfaction'),
  choice('cost', '成本指标', 'Cost'),
  choice('input', '投入', 'Input'),
  choice('process', '过程', 'Process'),
  choice('management', '管理效率', 'Management'),
  choice('execution', '预算执行率', 'Execution rate'),
  choice('other', '其他指标', 'Other'),
];

const KINDS: readonly Choice[] = [
  choice('quantity', '数量指标', 'Quantity'),
  choice('quality', '质量指标', 'Quality'),
  choice('timeliness', '时效指标', 'Timeliness'),
  choice('cost', '成本指标', 'Cost'),
  choice('economicOutcome', '经济效益指标', 'Economic outcome'),
  choice('socialOutcome', '社会效益指标', 'Social outcome'),
  choice('environmentalOutcome', '生态效益指标', 'Environmental outcome'),
  choice('sustainability', '可持续影响指标', 'Sustainability'),
  choice('satisfaction', '服务对象满意度指标', 'Satisfaction of those served'),
  choice('economicCost', '经济成本指标', 'Economic cost'),
  choice('socialCost', '社会成本指标', 'Social cost'),
  choice('environmentalCost', '生态环境成本指标', 'Environmental cost'),
  choice('execution', '预算执行率', 'Execution rate'),
  choice('other', '其他指标', 'Other'),
];

/** The fields of a row of an indicator table, of the unit or of a project. */
const indicator = (prefix: string, on: ReturnType<typeof fieldsOn>) => [
  on(`${prefix}indicators/*.group`, 'choice', ['一级指标', 'Level one'], {
    required: true,
    choices: GROUPS,
    what: [
      '产出是做了什么，效益是带来什么变化，满意度是服务对象怎么看。',
      'Output is what was done, outcome what it changed, satisfaction what people think of it.',
    ],
    from: SOURCES.targets,
    example: '产出指标',
    clause: CLAUSES.evaluation,
  }),
  on(`${prefix}indicators/*.kind`, 'choice', ['二级指标', 'Level two'], {
    required: true,
    choices: KINDS,
    what: [
      '数量：多少；质量：达到什么标准；时效：什么时候；成本：花多少；效益：对经济、社会、生态和长远的影响。',
      'How many, to what standard, by when, at what cost, with what effect.',
    ],
    from: SOURCES.targets,
    example: '数量指标',
    clause: CLAUSES.evaluation,
  }),
  on(`${prefix}indicators/*.name`, 'text', ['三级指标', 'Indicator'], {
    required: true,
    what: [
      '具体衡量什么，用名词短语；一个指标只衡量一件事。',
      'What exactly is measured, one thing only.',
    ],
    from: SOURCES.targets,
    example: '开展档案业务培训场次',
  }),
  on(`${prefix}indicators/*.target`, 'target', ['年度指标值', 'Target'], {
    required: true,
    what: [
      '年初批复的目标，写清符号、数和单位；不能按完成值倒填。定性的写应达到的状态。',
      'The target approved at the start of the year with sign, number and unit; never filled in from the result.',
    ],
    from: SOURCES.targets,
    example: '≥3次；≤14.4万元；≥90%',
    clause: CLAUSES.targets,
  }),
  on(`${prefix}indicators/*.result`, 'target', ['实际完成值', 'Result'], {
    required: true,
    what: [
      '年末实际完成多少，单位与指标值相同；定性的写“达成年度指标”“部分达成年度指标并具有一定效果”或“未达成年度指标且效果较差”。',
      'What was reached, in the unit of the target; a qualitative one names its tier.',
    ],
    from: SOURCES.records,
    example: '4次',
    clause: CLAUSES.evaluation,
  }),
  on(`${prefix}indicators/*.weight`, 'points', ['分值', 'Weight'], {
    required: true,
    range: OF_HUNDRED,
    what: [
      '这个指标占多少分；全部指标合计90分，另有预算执行率10分。',
      'Points of the indicator; all indicators together 90, execution rate 10.',
    ],
    from: SOURCES.targets,
    example: '10',
    clause: CLAUSES.evaluation,
  }),
  on(`${prefix}indicators/*.score`, 'points', ['得分', 'Score'], {
    range: OF_HUNDRED,
    what: [
      '不填则按完成值自动计算；定性指标在对应档次的区间内选定。',
      'Blank is reckoned from the result; a qualitative one is chosen within its tier.',
    ],
    from: ['系统按计分办法计算', 'reckoned by the regulation'],
    example: '9.5',
    clause: CLAUSES.evaluation,
  }),
  on(`${prefix}indicators/*.reason`, 'long', ['偏差原因', 'Reason for the deviation'], {
    what: [
      '没有完成，或超过指标值30%以上时，说明原因。',
      'Why the target was missed, or exceeded by 30% or more.',
    ],
    from: SOURCES.records,
    example: '因汛期两场培训推迟到下年',
    clause: CLAUSES.evaluation,
  }),
  on(`${prefix}indicators/*.measure`, 'long', ['改进措施', 'Corrective measure'], {
    what: ['准备怎样改进，写明时间和做法。', 'What will be done, and by when.'],
    from: SOURCES.office,
    example: '下年第一季度补办，并改为每季度安排一场',
  }),
  on(`${prefix}indicators/*.definition`, 'long', ['指标解释', 'Definition'], {
    what: ['这个指标衡量什么、衡量谁。', 'What is measured, and of whom.'],
    from: SOURCES.office,
    example: '全年面向基层档案员举办的培训',
  }),
  on(`${prefix}indicators/*.basis`, 'long', ['计算方法', 'Calculation basis'], {
    what: [
      '完成值怎样算出来，分子分母各是什么。',
      'How the result is reckoned: numerator and denominator.',
    ],
    from: SOURCES.office,
    example: '合格人数÷参加考核人数×100%',
  }),
  on(`${prefix}indicators/*.evidence`, 'long', ['佐证来源', 'Source of evidence'], {
    what: [
      '完成值的数据从哪里来；满意度写明调查谁、怎么调查。',
      'Where the result is recorded; for satisfaction, who is asked and how.',
    ],
    from: SOURCES.records,
    example: '培训通知、签到表',
  }),
];

const objective = (prefix: string, on: ReturnType<typeof fieldsOn>) => [
  on(`${prefix}objectives/*.expected`, 'long', ['预期目标', 'Objective expected'], {
    required: true,
    what: [
      '年初确定要做到什么，不是职能；一条一行。',
      'What was to be reached in the year; not a lasting function.',
    ],
    from: SOURCES.targets,
    example: '完成全区12家机关档案数字化',
  }),
  on(`${prefix}objectives/*.achieved`, 'long', ['实际完成情况', 'Objective achieved'], {
    required: true,
    what: [
      '这个目标完成得怎样，有数写数；不要照抄目标。',
      'What became of it, with figures; not a copy of the objective.',
    ],
    from: SOURCES.office,
    example: '12家全部完成，数字化档案8.6万页',
  }),
];

const project = fieldsOn('evaluation', 'projects');
const amount = (name: string, label: Words, what: Words, from: Words, required?: true) =>
  project(`projects/*.${name}`, 'money', label, {
    ...(required && { required }),
    what,
    from,
    example: '14.4',
  });

/** Attachment 2, the projects with their own forms, and the points of attachment 3. */
export const PERFORMANCE_FIELDS = [
  ...objective('', fieldsOn('evaluation', 'evaluation')),
  ...indicator('', fieldsOn('evaluation', 'evaluation')),
  project('projects/*.name', 'text', ['项目名称', 'Name of the project'], {
    required: true,
    what: [
      '与预算批复一致的项目名称，全文只用这一个名称。',
      'Name as approved, the same everywhere.',
    ],
    from: SOURCES.budget,
    example: '档案数字化项目',
  }),
  project('projects/*.earmarked', 'choice', ['专项资金级次', 'Earmarked fund'], {
    choices: ['中央', '省级', '市级', '县级'].map((level, i) =>
      choice(level, level, ['Central', 'Province', 'City', 'County'][i]),
    ),
    what: [
      '用上级专项资金安排的填它的级次；本单位业务工作经费不填。',
      'Level of the earmarked fund; blank for own work.',
    ],
    from: ['专项资金下达文件', 'the letter that granted the fund'],
    example: '市级',
  }),
  amount(
    'prior',
    ['上年决算数', 'Actual of the year before'],
    ['这个项目上年的支出；新项目填0。', 'Spending of the year before; 0 for a new project.'],
    SOURCES.lastYear,
  ),
  amount(
    'original',
    ['年初预算数', 'Original budget'],
    ['这个项目的年初预算。', 'Budget at the start of the year.'],
    SOURCES.budget,
    true,
  ),
  amount(
    'final',
    ['全年预算数', 'Final budget'],
    ['年初预算加减年中调整。', 'Original budget with its adjustments.'],
    ['预算管理一体化系统指标台账', 'the ledger of the budget system'],
    true,
  ),
  amount(
    'actual',
    ['全年执行数', 'Actual'],
    ['这个项目全年的支出，各项目合计就是项目支出。', 'Spending; the projects add up.'],
    SOURCES.accounts,
    true,
  ),
  amount(
    'capital',
    ['其中：资本性支出', 'Of which capital'],
    ['购置设备、工程等；其余计入商品和服务支出；没有请填0。', 'Equipment and works; 0 when none.'],
    SOURCES.accounts,
  ),
  project('projects/*.purpose', 'long', ['主要用于', 'Purpose'], {
    required: true,
    what: ['钱花在哪几件事上，写进正文“项目支出情况”。', 'What the money was spent on.'],
    from: SOURCES.accounts,
    example: '档案扫描外包、著录和质检',
  }),
  project('projects/*.shortfallReason', 'long', ['未执行完的原因', 'Why money was left'], {
    what: ['执行数少于预算数时说明原因。', 'Why less than the budget was spent.'],
    from: ['合同、支付进度', 'contracts and payments'],
    example: '质保金按合同下年支付',
  }),
  ...objective('projects/*.', project),
  ...indicator('projects/*.', project),
  fieldsOn('rubric', 'rubric')('rubricScores.*', 'points', ['自评得分', 'Own points'], {
    range: OF_HUNDRED,
    what: [
      '按考核评分表给自己打的分，不超过该项满分；由财政部门复核。',
      'Own points by the rubric, at most its worth; the finance department reviews them.',
    ],
    from: ['考核评分表的评分标准和佐证材料', 'the standards of the rubric and the evidence'],
    example: '8',
  }),
];
