import { squeeze } from '../values/chinese.ts';
import { bigrams } from '../values/similarity.ts';

/**
 * Words that say nothing about the subject of a goal, an indicator or a purpose: administrative filler, praise,
 * units of time and the vocabulary of budgets itself. Longest first, so that parts do not survive their whole.
 */
const FILLER = [
  '认真贯彻落实',
  '贯彻落实',
  '各项工作任务',
  '工作任务',
  '各项工作',
  '重点工作',
  '日常工作',
  '中心工作',
  '本职工作',
  '上级部门',
  '上级领导',
  '上级交办',
  '领导交办',
  '其他工作',
  '相关工作',
  '目标任务',
  '年度目标',
  '总体目标',
  '绩效目标',
  '有关部门',
  '各部门',
  '各单位',
  '本单位',
  '我单位',
  '全年',
  '年度',
  '本年',
  '当年',
  '确保',
  '保障',
  '保证',
  '做好',
  '完成',
  '配合',
  '开展',
  '推进',
  '推动',
  '加强',
  '提高',
  '提升',
  '强化',
  '促进',
  '实现',
  '持续',
  '有效',
  '切实',
  '认真',
  '努力',
  '积极',
  '进一步',
  '不断',
  '全面',
  '深入',
  '扎实',
  '及时',
  '按时',
  '按期',
  '顺利',
  '圆满',
  '较好',
  '稳步',
  '落实',
  '贯彻',
  '执行',
  '组织',
  '实施',
  '加快',
  '建立',
  '健全',
  '完善',
  '优化',
  '规范',
  '工作',
  '任务',
  '目标',
  '指标',
  '情况',
  '方面',
  '各项',
  '各类',
  '相关',
  '有关',
  '其他',
  '以及',
  '和',
  '与',
  '及',
  '等',
  '的',
  '并',
  '对',
  '为',
  '了',
  '在',
  '将',
  '主要',
  '用于',
  '经费',
  '无偏差',
  '偏差',
  '资金',
  '支出',
  '费用',
  '专项',
  '项目',
  '运行',
  '日常',
  '正常',
  '运转',
  '需要',
  '上级',
  '领导',
  '部门',
  '单位',
  '机关',
  '精神',
  '指示',
  '批示',
  '政策',
  '学习',
  '传达',
  '会议',
  '要求',
  '水平',
  '能力',
  '质量',
  '效率',
  '服务',
  '成效',
  '效果',
  '作用',
  '影响',
  '情形',
  '零',
  '率',
  '度',
  '数量',
  '数',
  '达到',
  '不低于',
  '万元',
  '负责',
  '机制',
  '制度',
  '管理',
  '我区',
  '我县',
  '我市',
  '我局',
  '全区',
  '全县',
  '全市',
  '全省',
  '全镇',
  '全乡',
  '本级',
  '长期',
  '良好',
  '显著',
];

/** Names of costs: what money is for by its class says nothing about what it is to achieve. */
const COSTS = [
  '办公费',
  '印刷费',
  '咨询费',
  '手续费',
  '水费',
  '电费',
  '水电费',
  '邮电费',
  '取暖费',
  '物业管理费',
  '物业费',
  '差旅费',
  '维修维护费',
  '维修费',
  '维护费',
  '租赁费',
  '会议费',
  '培训费',
  '公务接待费',
  '接待费',
  '专用材料费',
  '劳务费',
  '委托业务费',
  '工会经费',
  '福利费',
  '交通费',
  '交通费用',
  '税金',
  '办公设备',
  '办公用品',
  '设备购置',
  '购置',
  '设备',
  '车辆',
  '工资',
  '奖金',
  '津贴',
  '补贴',
  '社保缴费',
  '人员工资',
  '业务费',
  '办公经费',
  '业务经费',
  '工作经费',
  '业务工作经费',
  '运转经费',
  '伙食补助',
  '绩效工资',
  '基本工资',
];

const FILLER_WORDS = new RegExp(
  [...FILLER, ...COSTS].sort((a, b) => b.length - a.length).join('|'),
  'g',
);

/** Words of the field that stand for one matter: one of them in a goal and another in an indicator are related. */
const MATTERS: readonly RegExp[] = [
  /维稳|信访|上访|稳定|矛盾|纠纷|平安|调解|综治|治安/,
  /招商|招引|引资|引进|签约|投资|争资|争项|资金争取|营商/,
  /就业|创业|岗位|劳动力|稳岗/,
  /培训|教育|教学|学生|学校|入学|师资|人才/,
  /道路|公路|交通|养护|桥|里程|硬化|通行/,
  /环保|环境|生态|污染|绿化|空气|水质|垃圾|清洁|保洁|绿色|节能|减排/,
  /扶贫|脱贫|乡村振兴|帮扶|衔接|驻村/,
  /安全|应急|消防|防火|隐患|事故|救援|防汛|抗旱/,
  /医疗|卫生|健康|疾病|疾控|防疫|疫情|诊疗|医院|患者/,
  /养老|低保|救助|民政|困难群众|特困|残疾|社会保障|社保|优抚|退役|抚恤/,
  /农业|粮食|种植|养殖|农田|耕地|农户|农民|农村/,
  /水利|灌溉|供水|饮水|河道|水库|河长|河湖|水质|水资源/,
  /文化|文艺|演出|旅游|图书|文物|体育|阅读|档案/,
  /党建|党员|支部|廉政|纪检|作风|意识形态|政治/,
  /宣传|普法|法治|法律|执法|监督检查|案件|审判|检察/,
  /房屋|住房|危房|征收|拆迁|规划|城市建设|城镇|建设工程|工程/,
  /工资|人员经费|福利|津贴|补贴发放|社会保险|公积金|人员待遇|在职人员/,
  /政府采购|预算编制|预决算|财务|内控|资产|三公|公用经费|厉行节约|运转/,
  /建言|献计|献策|献言|提案|议案|参谋/,
  /调研|课题|文稿|研究|编研/,
  /信息化|系统|平台|网络|数字|数据/,
  /审计|统计|普查|监测|评估/,
];

/** What a text is about: characters and pairs of them left when the filler is gone, and the matters it touches. */
export interface Subject {
  readonly letters: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly matters: ReadonlySet<number>;
}

/** What a text is about. Punctuation and filler part the text: no pair reaches over them. */
export function subjectOf(text: string): Subject {
  const letters = new Set<string>();
  const pairs = new Set<string>();
  const matters = new Set<number>();
  const flat = squeeze(text);
  MATTERS.forEach((matter, i) => {
    if (matter.test(flat)) matters.add(i);
  });
  for (const run of flat.replace(FILLER_WORDS, ' ').split(/[^\p{Script=Han}A-Za-z]+/u))
    if (run.length > 1) {
      for (const letter of run) letters.add(letter);
      for (const pair of bigrams(run)) pairs.add(pair);
    }
  return { letters, pairs, matters };
}

/** Whether so little is left of a text without its filler that nothing can be said about what it is about. */
export const isGeneral = (subject: Subject): boolean =>
  subject.pairs.size < 2 && subject.matters.size === 0;

/** Whether nothing at all is left of a text without its filler. */
export const isEmpty = (subject: Subject): boolean =>
  subject.pairs.size === 0 && subject.matters.size === 0;

/** Many subjects as one: what a whole table or section is about. */
export function union(subjects: readonly Subject[]): Subject {
  const letters = new Set<string>();
  const pairs = new Set<string>();
  const matters = new Set<number>();
  for (const subject of subjects) {
    for (const letter of subject.letters) letters.add(letter);
    for (const pair of subject.pairs) pairs.add(pair);
    for (const matter of subject.matters) matters.add(matter);
  }
  return { letters, pairs, matters };
}

/** Whether two texts have a content word, a matter of the field or several characters of content in common. */
export const isRelated = (a: Subject, b: Subject): boolean =>
  meet(a.pairs, b.pairs) || meet(a.matters, b.matters) || isAkin(a.letters, b.letters);

/** 河湖管护 and 河道养护: two characters in common, or a third of the shorter text's. */
function isAkin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const letter of small) if (large.has(letter)) common += 1;
  return common >= 2 || (common > 0 && common * 3 >= small.size);
}

/** Share of the content of `a` that `b` has too, 0 to 1. */
export function coverage(a: Subject, b: Subject): number {
  if (a.pairs.size === 0) return 0;
  let common = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) common += 1;
  return common / a.pairs.size;
}

function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const each of small) if (large.has(each)) return true;
  return false;
}
