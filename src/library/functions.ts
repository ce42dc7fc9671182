import type { Bilingual } from '../document/finding.ts';

/** Functions of government, near the functional classes of the budget, with the words by which units of them are known. */
export const FUNCTIONS = {
  common: ['各单位通用', 'Any unit', /^$/],
  general: [
    '一般公共服务',
    'General public services',
    /政府办|人大|政协|机关事务|组织部|统计|审计|财政|档案|史志|行政审批|政务/,
  ],
  safety: ['公共安全', 'Public safety', /公安|司法|法院|检察|政法|禁毒/],
  education: ['教育', 'Education', /教育|学校|中学|小学|幼儿园|教师/],
  science: ['科学技术', 'Science and technology', /科技|科学|科协/],
  culture: [
    '文化旅游体育',
    'Culture, tourism and sport',
    /文化|旅游|文旅|体育|图书|博物|广电|融媒/,
  ],
  welfare: [
    '社会保障和就业',
    'Social security and employment',
    /人力资源|社会保障|民政|社保|就业|退役军人|残联|残疾|养老/,
  ],
  health: ['卫生健康', 'Health', /卫生|健康|医院|疾控|疾病|妇幼|医保|医疗/],
  environment: ['节能环保', 'Environment', /环境|环保|生态|节能/],
  community: ['城乡社区', 'Urban and rural communities', /城管|城市管理|环卫|园林|市政|街道|社区/],
  rural: [
    '农林水',
    'Agriculture, forestry and water',
    /农业|农村|林业|水利|畜牧|乡村振兴|水库|灌区/,
  ],
  transport: ['交通运输', 'Transport', /交通|公路|运输|海事|港航/],
  resources: ['自然资源', 'Natural resources', /自然资源|国土|规划|测绘|不动产|地质/],
  housing: ['住房保障', 'Housing', /住建|住房|房产|公积金|棚改/],
  emergency: ['应急管理', 'Emergency management', /应急|消防|防汛|地震|气象/],
  petitions: ['信访维稳', 'Petitions and stability', /信访|维稳|矛盾调处/],
  investment: ['招商引资', 'Attracting investment', /招商|投资促进|经济协作|商务|开发区|园区|工业/],
  market: ['市场监管', 'Market supervision', /市场监督|市场监管|知识产权|消费者|计量|检验检测/],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string, units: RegExp]>>;

/** A function of government. */
export type FunctionId = keyof typeof FUNCTIONS;

/** All functions in the order of the budget. */
export const FUNCTION_IDS = Object.keys(FUNCTIONS) as readonly FunctionId[];

/** What a function is called. */
export const functionName = (id: FunctionId): Bilingual => ({
  zh: FUNCTIONS[id][0],
  en: FUNCTIONS[id][1],
});

/** The function that the name of a unit speaks of; 'common' when it speaks of none. */
export const functionOfUnit = (unitName: string): FunctionId =>
  FUNCTION_IDS.find((id) => FUNCTIONS[id][2].test(unitName)) ?? 'common';
