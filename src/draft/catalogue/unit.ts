import { choice, fieldsOn, SOURCES } from './entry.ts';

const unit = fieldsOn('unit', 'unit');
const staffing = fieldsOn('staffing', 'staffing');

const LEVELS = [
  choice('省级', '省级', 'Province'),
  choice('市级', '市级', 'City'),
  choice('县级', '县级', 'County'),
  choice('区级', '区级', 'District'),
  choice('乡镇', '乡镇', 'Township'),
];

/** Who the unit is, its people, and who answers for the report. */
export const UNIT_FIELDS = [
  unit('fiscalYear', 'count', ['评价年度', 'Fiscal year'], {
    required: true,
    range: [2000, 2199],
    what: [
      '这份自评报告评价哪一年的支出，不是填报的年份。',
      'The year whose spending is evaluated, not the year of filing.',
    ],
    from: ['财政部门的自评通知', 'the notice of the finance department'],
    example: '2024',
  }),
  unit('unit.name', 'text', ['单位名称', 'Name of the unit'], {
    required: true,
    what: [
      '与公章一致的单位全称，封面、标题和各表都用它。',
      'Full name as on the seal; used on the cover, in the title and in all forms.',
    ],
    from: ['公章、机构编制批复', 'the seal, the founding document'],
    example: '临桥区档案事务中心',
  }),
  unit('unit.level', 'choice', ['预算级次', 'Budget level'], {
    required: true,
    choices: LEVELS,
    what: [
      '单位属于哪一级财政预算，印在附件2“预算部门名称”前面。',
      'Level of government whose budget pays the unit; printed in attachment 2.',
    ],
    from: SOURCES.budget,
    example: '区级',
  }),
  unit('unit.standing', 'text', ['机构性质', 'Standing'], {
    what: [
      '单位是谁的什么机构，正文“机构设置”的第一句。',
      'What the unit is and of whom: first sentence of its organisation.',
    ],
    from: ['机构编制批复（“三定”规定）', 'the founding document'],
    example: '区人民政府办公室所属二级机构，公益一类事业单位',
  }),
  unit('unit.selfName', 'text', ['文中自称', 'How it calls itself'], {
    what: [
      '报告里怎样称呼自己，全文要一致。',
      'How the report refers to the unit, the same throughout.',
    ],
    from: ['按单位类型：局、办、中心、学校', 'by the kind of unit'],
    example: '本中心',
  }),
  unit('unit.financeAuthority', 'text', ['报送的财政部门', 'Finance authority'], {
    what: ['这份报告报给哪个财政局。', 'The finance department that receives the report.'],
    from: ['自评通知的落款', 'the signature of the notice'],
    example: '临桥区财政局',
  }),
  unit('unit.functions/*', 'long', ['主要职能', 'Function'], {
    required: true,
    what: [
      '单位长期承担的职责，一条一行；不要写当年的目标。',
      'A lasting duty of the unit, one a row; not a target of the year.',
    ],
    from: ['机构编制批复（“三定”规定）', 'the founding document'],
    example: '负责全区机关档案的接收、保管和利用',
  }),
  unit('reportDate', 'day', ['报告日期', 'Date of the report'], {
    required: true,
    what: ['封面上的日期，不早于评价年度结束。', 'Date on the cover, after the end of the year.'],
    from: ['报送当天', 'the day of filing'],
    example: '2025年3月28日',
  }),
  unit('signature.preparer', 'text', ['填表人', 'Preparer'], {
    required: true,
    what: ['各表下面的填表人姓名。', 'Name of the person who fills in the forms.'],
    from: ['本单位财务人员', 'the accountant of the unit'],
    example: '经办人姓名',
  }),
  unit('signature.date', 'day', ['填报日期', 'Date of the forms'], {
    required: true,
    what: ['各表下面的填报日期。', 'Date under the forms.'],
    from: ['填完表的当天', 'the day the forms are finished'],
    example: '2025年3月20日',
  }),
  unit('signature.phone', 'text', ['联系电话', 'Telephone'], {
    required: true,
    what: ['审核人有疑问时拨打的办公电话。', 'Office telephone for questions of reviewers.'],
    from: ['本单位办公室', 'the office of the unit'],
    example: '0730-0000000',
  }),
  unit('signature.unitHead', 'text', ['单位负责人', 'Head of the unit'], {
    required: true,
    what: ['在报告上签字的负责人姓名。', 'Name of the head who signs.'],
    from: ['本单位任职文件', 'the letter of appointment'],
    example: '负责人姓名',
  }),
  staffing('staffing.authorized', 'count', ['编制数', 'Authorized posts'], {
    unit: '人',
    required: true,
    what: [
      '编办核定的编制人数，正文和附件1用同一个数。',
      'Posts approved by the staffing office; text and attachment 1 use this one number.',
    ],
    from: SOURCES.staff,
    example: '3',
  }),
  staffing('staffing.filled', 'count', ['年末在职人数', 'Filled posts'], {
    unit: '人',
    required: true,
    what: [
      '年末实际在职人数，不含退休和临聘；控制率＝在职÷编制。',
      'Staff in post at year end, without retirees and temporary staff.',
    ],
    from: ['部门决算报表“机构人员情况表”', 'the staff table of the final accounts'],
    example: '3',
  }),
  staffing('staffing.retirees', 'count', ['退休人数', 'Retirees'], {
    unit: '人',
    what: ['年末退休人员数；没有请填0。', 'Retired staff at year end; 0 when there are none.'],
    from: ['部门决算报表“机构人员情况表”', 'the staff table of the final accounts'],
    example: '2',
  }),
  staffing('staffing.veteranRetirees', 'count', ['离休人数', 'Veteran retirees'], {
    unit: '人',
    what: ['年末离休人员数；没有可以不填。', 'Veteran retirees at year end; may be left blank.'],
    from: ['部门决算报表“机构人员情况表”', 'the staff table of the final accounts'],
    example: '0',
  }),
];
