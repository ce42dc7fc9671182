import type { DraftDossier } from '../../src/draft/draft.ts';

// Results come from records and surveys; only money that is spent as a whole is told by the unit itself.
const INDICATORS = [
  ['output', 'quantity', '签约引进项目', '≥1个', '', '10'],
  ['output', 'quantity', '完成报告', '≥3份', '', '5'],
  ['output', 'quantity', '调查研究课题', '≥3个', '', '5'],
  ['output', 'quality', '文稿获批示率', '≥80%', '', '5'],
  ['output', 'quality', '课题结题率', '＝100%', '', '5'],
  ['output', 'timeliness', '工作完成及时率', '≥95%', '', '10'],
  ['output', 'cost', '财政资金支出', '≤70.91万元', '67.46万元', '10'],
  ['outcome', 'economicOutcome', '引进项目投资额', '≥500万元', '', '10'],
  ['outcome', 'socialOutcome', '项目带动就业', '≥50人', '', '10'],
  ['outcome', 'sustainability', '建言献策被采纳', '≥2条', '', '10'],
  ['satisfaction', 'satisfaction', '公众满意度', '≥90%', '', '10'],
] as const;
const OF_PROJECT = [
  ['output', 'quantity', '走访重点人员', '≥20人次', '', '20'],
  ['output', 'timeliness', '信访件按期办结率', '≥95%', '', '20'],
  ['output', 'cost', '项目支出', '≤14.4万元', '14.4万元', '10'],
  ['outcome', 'socialOutcome', '化解信访事项', '≥5件', '', '30'],
  ['satisfaction', 'satisfaction', '来访群众满意度', '≥90%', '', '10'],
] as const;

type Row = (typeof INDICATORS)[number] | (typeof OF_PROJECT)[number];

const indicatorFields = (list: string, rows: readonly Row[]) =>
  rows.flatMap(([group, kind, name, target, result, weight], i) =>
    Object.entries({ group, kind, name, target, result, weight }).map(
      ([key, text]) => [`${list}/i${i + 1}.${key}`, text] as const,
    ),
  );
const ids = (letter: string, rows: readonly unknown[]) => rows.map((_, i) => `${letter}${i + 1}`);

/** What a unit writes itself, with one figure of money alone, that of a cost: the ledgers give the others, and the results. */
export const WORDS: DraftDossier = {
  fields: {
    fiscalYear: '2024',
    'unit.name': '岳阳市临桥区对外联络服务中心',
    'unit.level': '区级',
    'unit.standing': '区人民政府办公室所属二级机构',
    'unit.selfName': '本中心',
    'unit.financeAuthority': '临桥区财政局',
    'unit.functions/f1': '服务全区经济建设发展大局，开展对外联络',
    'unit.functions/f2': '服务联络在外工作的乡友',
    reportDate: '2025-05-06',
    'signature.preparer': '经办人',
    'signature.date': '2025-04-20',
    'signature.phone': '0730-0000000',
    'signature.unitHead': '负责人',
    'execution.shortfallReason': '人员退休和厉行节约，人员经费和公用经费有结余',
    'threePublic.reason': '严格执行公务接待审批，全年没有发生接待',
    'runningCosts.reason': '压减办公用品和印刷开支',
    'austerity/m1': '从严控制公务接待和会议培训',
    'objectives/o1.expected': '引进1个以上项目落户',
    'objectives/o1.achieved': '引进项目1个，投资额520万元，带动就业52人',
    'objectives/o2.expected': '完成3个调查研究课题',
    'objectives/o2.achieved': '课题3个全部结题，形成报告4份，建言2条被采纳',
    'projects/p1.name': '维稳日常工作经费',
    'projects/p1.objectives/o1.expected': '按期办结信访事项',
    'projects/p1.objectives/o1.achieved': '化解信访事项5件，按期办结率100%',
    ...Object.fromEntries(indicatorFields('indicators', INDICATORS)),
    ...Object.fromEntries(indicatorFields('projects/p1.indicators', OF_PROJECT)),
    'narrative.purposeOfBasic': '在职人员工资福利和日常运转',
    'narrative.overall': '全年绩效管理按计划推进，年度目标全部完成',
    'narrative.assets': '固定资产由区人民政府办公室统一登记管理，年末盘点账实相符',
    'narrative.problems/q1.problem': '预算编制不够细化，年中核减较多',
    'narrative.problems/q1.cause': '编制预算时没有考虑年内退休',
    'narrative.problems/q1.measure': '8月底前由综合股按人员变动测算下年人员经费',
    'narrative.resultsUse': '自评结果作为编制下一年度预算和调整绩效指标的依据',
    'narrative.disclosure.place': '临桥区人民政府门户网站',
    'narrative.disclosure.date': '2025-09-20',
  },
  lists: {
    'unit.functions': ['f1', 'f2'],
    austerity: ['m1'],
    objectives: ['o1', 'o2'],
    indicators: ids('i', INDICATORS),
    projects: ['p1'],
    'projects/p1.objectives': ['o1'],
    'projects/p1.indicators': ids('i', OF_PROJECT),
    'narrative.problems': ['q1'],
  },
};
