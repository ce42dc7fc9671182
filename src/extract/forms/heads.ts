import type { FormColumn } from '../../report/forms.ts';
import type { Metric } from '../../report/terms.ts';
import { remembered } from '../../values/remembered.ts';
import { headOf } from './lines.ts';

/** Column heads of indicator tables over all layouts (domain rule 7.4); the first that fits holds. */
const COLUMNS: readonly (readonly [FormColumn, RegExp])[] = [
  ['level1', /^(?:一级(?:指标)?(?:名称)?|一级目标)$/],
  ['level2', /^(?:二级(?:指标)?(?:名称)?)$/],
  [
    'level3',
    /^(?:三级(?:指标)?(?:名称|内容)?|指标内容|具体(?:绩效)?指标|(?:绩效)?指标名称|三级绩效指标|明细指标|绩效指标内容|四级指标)$/,
  ],
  [
    'nature',
    /^(?:(?:绩效)?指标性质|性质|指标方向|指标属性|(?:运算|比较|计算|(?:指标|目标)值?)符号?|符号)$/,
  ],
  ['targetUnit', /^(?:度量单位|计量单位|指标单位|单位|指标值单位)$/],
  [
    'reason',
    /(?:偏差|未完成|未达标|未达成|未实现|扣分|失分|差异).{0,12}(?:原因|分析|措施|说明)|原因分析|改进措施|整改措施|^原因(?:及?说明|及措施)?$/,
  ],
  [
    'method',
    /^(?:得分计算方法|(?:评分|计分|评价|考核|赋分|打分)(?:标准|方法|规则|细则|依据|办法|说明)(?:及.{0,8})?|计算方法|计算公式|指标(?:解释|说明|内涵|释义)(?:及.{0,8})?|得分标准|分值(?:说明|标准))$/,
  ],
  [
    'reviewScore',
    /^(?:(?:财政|主管|部门|主管部门|单位)?(?:审核|复核|复评|评审|核定|抽查|财政|审定)(?:部门)?(?:得分|评分|分值|分数|分)|主管部门(?:得分|评分)|核分|复评分)$/,
  ],
  ['deduction', /^(?:扣分(?:值|情况|数)?|减分|失分)$/],
  [
    'score',
    /^(?:(?:自评|自评价|评价|单位自评|部门自评|实际|指标|最终|本次|单位|折算|加权)?(?:得分|评分)(?:值|数|情况)?|自评(?:分数?|分值)?|自评价分|自评结果|得分率?)$/,
  ],
  [
    'weight',
    /^(?:(?:指标|标准|设定|满分|权重)?(?:分值|权重|权数)(?:比重|系数|分值|权重|比例)?|(?:分值|权重)[/、](?:分值|权重)|标准分数?|满分(?:值)?|分数|配分|总分值)$/,
  ],
  [
    'target',
    /^(?:(?:年度|年初|全年|调整后?|预期|绩效|设定|计划|预定|当年|三级|年初设定|本年度|年初绩效|年度绩效|年度预期|年初预期)*(?:指标值|目标值|指标目标值|目标指标值|指标值设定|目标指标|预期值|计划值|预期指标)|计划完成(?:值|指标值|情况)?|(?:年初|预期|计划|目标)指标|目标|指标值目标值|标准值|预期(?:完成|实现)值|年初设定值?|年度计划(?:值|完成值)?|预期目标|(?:年初|年度|全年|当年|计划|设定|绩效)目标)$/,
  ],
  [
    'result',
    /^(?:(?:年度|全年|实际|指标|目标|自评|当年|年末|指标值|目标值|年度指标|年度目标|绩效指标|绩效目标|本年度?|三级)*(?:实际)?(?:完成|实现|达成|执行)(?:指标|目标|实际)?(?:值|情况|结果|数|程度)?|(?:全年|年度|本年|当年)?实际(?:值|指标值|结果|数|情况)|业绩值|实际完成指标值|(?:全年|年度|本年|当年|年末)?实际|完成率)$/,
  ],
  [
    'note',
    /^(?:备注|说明|备注说明|(?:自评|得分|自评得分|自评情况|完成情况|扣分情况|情况)说明|(?:评分|打分|得分)过程|其他说明|佐证材料|数据来源|证明材料)$/,
  ],
];

/** More characters than any head or label has. */
const LONGEST = 40;

/** Which column of an indicator table a head names. */
export const columnOf = remembered((words): FormColumn | undefined => {
  if (words.length > LONGEST) return undefined;
  const head = headOf(words)
    .replace(/^\d{4}年度?/, '')
    .replace(/(?<=.{2})[及和与、](?:计量|度量)?单位$/, '');
  if (head === '' || head.length > 24) return undefined;
  return COLUMNS.find(([, pattern]) => pattern.test(head))?.[0];
});

/** The columns of the money block. */
export type MoneyColumn = 'originalBudget' | 'finalBudget' | 'actual' | 'weight' | 'rate' | 'score';

const MONEY: readonly (readonly [MoneyColumn, RegExp])[] = [
  ['rate', /(?:执行|完成|支出|支付|预算|使用)率$|^(?:预算|资金)?(?:执行|支出|支付|使用)进度$/],
  ['weight', /^(?:执行率|预算执行率)?(?:分值|权重|标准分|满分|指标分值|分值权重|权重分值|权重分)$/],
  [
    'score',
    /^(?:自评|单位自评|实际|执行率?|预算执行率?)?(?:得分|评分)(?:值|数|情况)?$|^自评分数?$/,
  ],
  [
    'originalBudget',
    /^(?:年初|初始|当年年初|年度)(?:部门)?(?:预算|批复|安排|下达|预算批复|预算安排|批复预算|安排预算|下达预算)(?:数|资金|金额)?$|^年初数?$|^预算数年初$|^年初部门预算(?:数|金额)?$/,
  ],
  [
    'finalBudget',
    /^(?:全年|调整后?|调整后的?|调整后全年|最终|年末|本年|当年)?(?:调整)?预算(?:数|资金|金额|总额|调整数|安排数?)?$|^(?:全年|调整后?)(?:预算)?(?:数|下达数)$|^调整预算数$|^预算调整后(?:数|金额)?$|^(?:下达|批复|核定|安排)预算(?:数|资金|金额|总额)?$|^(?:年中|当年|年度)?(?:追加|追减|调增|调减|调整|调剂|变动)+.{0,4}后的?(?:全年)?(?:预算)?(?:数|资金|金额)$/,
  ],
  [
    'actual',
    /^(?:全年|预算|实际|本年|当年|年度|资金|全年实际|全年预算|累计|决算)*(?:执行|支出|决算|支付|完成|使用)(?:数|资金|金额|总额|额)?$|^决算数?$|^(?:全年|实际)支出(?:数|金额)?$/,
  ],
];

const CHANGED = /[（(][^）)含]*(?:[+＋±]|增[^）)]{0,3}减)[^）)]*[）)]/;
/** Whether a head tells by how much the budget was changed, which is no budget: 「调整预算（增+减-）」. */
export const isMoneyChange = (words: string): boolean => CHANGED.test(words);

/** Which column of the money block a head names. */
export const moneyColumnOf = remembered((words): MoneyColumn | undefined => {
  if (words.length > LONGEST || isMoneyChange(words)) return undefined;
  const head = headOf(words)
    .replace(/^\d{4}年度?/, '')
    .replace(/[A-Z]$/, '');
  if (head === '' || head.length > 16) return undefined;
  return MONEY.find(([, pattern]) => pattern.test(head))?.[0];
});

/** Rows and parts of the money block. */
const FUNDS: readonly (readonly [Metric | 'total', RegExp])[] = [
  [
    'total',
    /^(?:年度|项目|预算|部门|本年|全年|财政|专项|部门整体支出|整体|部门预算|当年)*(?:资金|预算|支出|收入|金额)?(?:总额|总计|合计|总量|总金额|总预算|资金总和)$|^(?:年度)?(?:部门|单位)?整体支出(?:预算|资金)?(?:总额|数)?$|^(?:整体支出|部门整体支出|年度预算|预算资金|项目资金|年度支出|部门预算|年度资金|(?:部门|单位|项目)?预算执行情况|部门整体支出预算)$/,
  ],
  ['specialAccountRevenue', /专户|非税收入/],
  ['generalPublicBudget', /一般公共预算|公共财政预算|公共预算/],
  ['governmentFundsBudget', /政府性基金|基金预算/],
  ['stateCapitalBudget', /国有资本/],
  ['socialInsuranceBudget', /社会保险基金|社保基金/],
  ['basicExpenditure', /^(?:部门)?基本支出/],
  ['projectExpenditure', /^(?:部门)?项目(?:支出|资金|经费)|^专项支出$/],
  ['personnelExpenditure', /^人员(?:经费|支出)/],
  ['runningCosts', /^(?:日常)?公用(?:经费|支出)/],
  ['superiorRemittance', /上缴上级/],
  ['operatingExpenditure', /经营支出/],
  ['affiliateSubsidy', /附属单位补助/],
  ['otherExpenditure', /^其他支出/],
  ['carriedOverFunds', /结转|结余/],
  ['centralFunds', /中央/],
  ['provincialFunds', /省级|自治区|省(?:财政|本级|补|资金|拨)|^省$/],
  ['cityFunds', /市级|地市|州级|盟级|盟市|市(?:财政|本级|州|补|资金|拨)|^市$/],
  ['countyFunds', /县级|区级|旗级|旗县|县区|区县|[县区](?:财政|本级|补|资金|\(|级|拨)|^[县区]$/],
  ['appropriation', /财政(?:拨款|资金|预算)|预算拨款|^本级财政/],
  ['institutionalRevenue', /事业收入|单位资金|自有资金/],
  ['otherFunds', /其他|自筹/],
];

/** Label words that only introduce: 其中：, 按支出性质分：, 1. , （1）. */
const LEAD =
  /^(?:其中|按[^：]{2,6}分类?：|[一二三四五六七八九十\d]+[、.．]|\(\d+\)|（[一二三四五六七八九十\d]+）|[：\-—－])+/;

/** The label of a money row without what introduces it. */
export const fundLabel = (words: string): string =>
  headOf(words.replace(LEAD, '')).replace(/^：/, '');

/** What a label of the money block names. */
export const fundOf = remembered((words): Metric | 'total' | undefined => {
  if (words.length > LONGEST) return undefined;
  const label = fundLabel(words);
  if (label === '' || label.length > 30) return undefined;
  return FUNDS.find(([, pattern]) => pattern.test(label))?.[0];
});

/** The kinds of expenditure: what stands under 按支出性质分; all other parts are sources. */
export const isExpenditureType = (metric: Metric | 'other'): boolean =>
  /Expenditure|runningCosts|Remittance|Subsidy/.test(metric);

/** Labels of a total line. */
const TOTAL =
  /^(?:总分|合计|总计|总得分|总分合计|得分合计|合计得分|自评总分|自评得分|总分值|分值合计|自评总得分|绩效自评总分|综合得分|总评分|评价总分|合计总分|自评合计|总体得分|评价得分|自评分数?)(?:：?[(（]?\d{1,3}(?:\.\d+)?分?[)）]?)?：?$/;

/** Whether words are the label of a total line, with or without what it counts in brackets: 合计（含预算执行率）. */
export function isTotal(words: string): boolean {
  if (TOTAL.test(words)) return true;
  const head = headOf(words).replace(/^[一二三四五六七八九十]{1,2}、/, '');
  return head !== words && TOTAL.test(head);
}

/** Heads of the objectives. */
export const EXPECTED =
  /^(?:年初|年度|预期|总体|绩效|履职|设定|部门|项目|全年|年初设定|整体|本年度?)*(?:绩效)?(?:目标|任务)[\d一二三四五六七八九十]{0,2}(?:设定|内容|申报|情况)*$|^目标\d*内容$/;
export const ACHIEVED =
  /^(?:年度|总体|绩效|履职|目标|全年|实际|当年|自评|整体|预期|年末|项目|部门|任务|本年度?)*(?:完成|实现|达成)(?:的)?(?:情况|结果)(?:综述|说明|及效果|概述|描述)?$/;

/** Lines that end a form: who filled it in. */
export const SIGNATURE = /填[表报]人|填[表报]日期|签字|签章|制表人/;
/** Labels that stand in the signature lines and at the head of forms alike. */
export const CONTACT = /单位负责人|联系电话|审核人/;

/** Notes under or within a form. */
export const NOTE =
  /^(?:注|备注|说明|填表说明|填报说明|注释|其他需要?说明的?(?:问题|事项|情况))\d?(?:：|[.、。])/;

/** Labels of rows that say something about the whole form, apart from its indicators. */
export const REMARK =
  /^(?:其他需要?说明的?(?:问题|事项|情况)|备注|说明|填表说明|(?:自评|评价|绩效)?(?:等级|等次|结论|级别)|联系人|偏差.{0,10}原因.{0,12}|.{0,8}未完成.{0,4}原因.{0,12}|存在(?:的)?(?:主要)?问题.{0,8}|(?:下一步)?(?:改进|整改)(?:措施|建议)|评价组意见|审核意见|主管部门(?:审核)?意见|财政部门(?:审核)?意见|结果应用.{0,8})：?$/;
