import { CLAUSES, fieldsOn, SOURCES } from './entry.ts';

const narrative = fieldsOn('narrative', 'narrative');

/** What is written by hand. */
export const NARRATIVE_FIELDS = [
  narrative('narrative.organisation', 'long', ['机构设置', 'Organisation'], {
    what: [
      '内设哪些股室、有没有所属单位；编制和人数由数据生成，不用再写。',
      'Sections and subordinate units; posts and people come from the data.',
    ],
    from: ['机构编制批复（“三定”规定）', 'the founding document'],
    example: '内设办公室、业务股两个股室，无所属单位',
  }),
  narrative(
    'narrative.purposeOfBasic',
    'long',
    ['基本支出主要用于', 'Purpose of basic expenditure'],
    {
      required: true,
      what: ['基本支出保障哪些开支；接在“主要用于”后面。', 'Follows the words "mainly used for".'],
      from: SOURCES.accounts,
      example: '在职人员工资福利和机关日常运转',
    },
  ),
  narrative('narrative.overall', 'long', ['绩效总体情况', 'Performance as a whole'], {
    required: true,
    what: [
      '一年履职效能怎样，两三句话；预算、执行率和得分由数据生成。',
      'How the unit performed, in two or three sentences; figures come from the data.',
    ],
    from: SOURCES.office,
    example: '全年绩效管理按计划推进，五项年度目标全部完成',
  }),
  narrative('narrative.assets', 'long', ['资产管理和业务实施效果', 'Assets and results'], {
    required: true,
    what: [
      '资产是否全部登记、配置和使用情况，以及业务带来的效果。',
      'How assets are kept and used, and what the work brought about.',
    ],
    from: ['资产年报、盘点表', 'the asset report and stocktaking'],
    example: '固定资产全部登记入账，年末盘点账实相符',
    clause: '《行政事业性国有资产管理条例》',
  }),
  narrative('narrative.problems/*.problem', 'long', ['存在的问题', 'Problem'], {
    required: true,
    what: [
      '具体问题，从预算和绩效、履职、资金、资产财务、采购几方面查找；不要只写经费不足。',
      'A concrete problem; not merely a lack of money.',
    ],
    from: SOURCES.office,
    example: '部分指标目标值定得偏低，完成率超过130%',
  }),
  narrative('narrative.problems/*.cause', 'long', ['原因分析', 'Cause'], {
    required: true,
    what: ['为什么会有这个问题。', 'Why the problem exists.'],
    from: SOURCES.office,
    example: '编制目标时业务股室未参与，没有测算历年完成情况',
  }),
  narrative('narrative.problems/*.measure', 'long', ['改进措施', 'Measure'], {
    required: true,
    what: [
      '与问题一一对应，写明谁在什么时候做什么。',
      'One for each problem: who does what by when.',
    ],
    from: SOURCES.office,
    example: '6月底前由业务股室重新测算目标值，纳入下年预算编制',
  }),
  narrative('narrative.resultsUse', 'long', ['自评结果拟应用', 'Use of results'], {
    required: true,
    what: ['自评结果准备用在哪里。', 'What the results will be used for.'],
    from: SOURCES.office,
    example: '自评结果作为编制下一年度预算和调整绩效指标的依据',
    clause: CLAUSES.evaluation,
  }),
  narrative('narrative.disclosure.place', 'text', ['公开的网站', 'Where it is published'], {
    required: true,
    what: ['自评报告在哪个网站公开。', 'Website on which the report is published.'],
    from: ['政府门户网站预决算公开专栏', 'the page for budgets and accounts'],
    example: '临桥区人民政府门户网站',
    clause: CLAUSES.openness,
  }),
  narrative('narrative.disclosure.date', 'day', ['拟公开日期', 'When it is published'], {
    what: ['最迟在哪一天公开，一般随部门决算一起。', 'By which day; mostly with the accounts.'],
    from: ['财政部门的公开通知', 'the notice on publication'],
    example: '2025年9月20日',
    clause: CLAUSES.openness,
  }),
  narrative('narrative.other', 'long', ['其他需要说明的情况', 'Other remarks'], {
    what: ['没有就不填，报告里会写“无”。', 'Blank prints 无.'],
    from: SOURCES.office,
    example: '本年单位办公地点变更',
  }),
];
