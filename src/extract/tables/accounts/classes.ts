import type { Metric } from '../../../report/terms.ts';

/** Economic classes (domain rule 8.1) by code, with the words that the name must hold: code and name bind together. */
const CLASSES: Readonly<Record<string, readonly [Metric, RegExp]>> = {
  '301': ['compensationOfEmployees', /工资福利/],
  '302': ['goodsAndServices', /商品和?服务/],
  '303': ['householdTransfers', /个人和家庭/],
  '307': ['debtInterest', /债务利息/],
  '309': ['capitalConstruction', /资本性支出/],
  '310': ['capitalExpenditure', /资本性支出/],
  '311': ['enterpriseSubsidyConstruction', /企业补助/],
  '312': ['enterpriseSubsidy', /企业补助/],
  '313': ['socialSecuritySubsidy', /社会保障基金/],
  '399': ['otherExpenditure', /其他支出/],
  '30211': ['travel', /差旅费/],
  '30212': ['officialOverseasTravel', /出国/],
  '30215': ['meetings', /会议费/],
  '30216': ['training', /培训费/],
  '30217': ['officialHospitality', /接待/],
  '30231': ['vehicleOperation', /公务用车/],
  '30913': ['vehiclePurchase', /公务用车/],
  '31013': ['vehiclePurchase', /公务用车/],
};

/** Names that say enough without a code. */
const NAMES: readonly (readonly [RegExp, Metric])[] = [
  [/^人员经费(?:支出)?(?:合计|小计)?$/, 'personnelExpenditure'],
  [/^(?:日常)?公用经费(?:支出)?(?:合计|小计)?$/, 'runningCosts'],
  [/^工资福利支出$/, 'compensationOfEmployees'],
  [/^商品和服务支出$/, 'goodsAndServices'],
  [/^对个人和家庭的?补助(?:支出)?$/, 'householdTransfers'],
  [/^债务利息及费用支出$/, 'debtInterest'],
  [/^资本性支出\(基本建设\)$/, 'capitalConstruction'],
  [/^资本性支出$/, 'capitalExpenditure'],
  [/^(?:其中)?[:：]?公务接待费$/, 'officialHospitality'],
  [/^公务用车运行维护费$/, 'vehicleOperation'],
  [/^公务用车购置(?:费)?$/, 'vehiclePurchase'],
  [/^因公出国\(境\)费用?$/, 'officialOverseasTravel'],
];

/** The metric of a line of expenditure by economic class; a name with another class's code is bound to neither. */
export function classMetric(code: string | undefined, name: string): Metric | undefined {
  if (code !== undefined) {
    const known = CLASSES[code];
    return known?.[1].test(name) ? known[0] : undefined;
  }
  return NAMES.find(([pattern]) => pattern.test(name))?.[1];
}

/** Lines of the tables of income and expenditure as a whole, by their names without 一、 before. */
const LEFT: readonly (readonly [RegExp, Metric])[] = [
  [/^本年收入(?:合计)?$|^收入合计$/, 'currentRevenue'],
  [/^(?:收入)?总计$/, 'totalRevenue'],
  [/^使用(?:非财政拨款|专用)结余|^用事业基金弥补/, 'surplusUsed'],
  [/^(?:年初|上年).{0,8}结转(?:和?结余)?$/, 'openingCarryOver'],
  [/^一般公共预算(?:财政)?拨款(?:收入)?$/, 'generalPublicBudget'],
  [/^政府性基金预算?(?:财政)?拨款(?:收入)?$/, 'governmentFundsBudget'],
  [/^国有资本经营预算?(?:财政)?拨款(?:收入)?$/, 'stateCapitalBudget'],
  [/^财政拨款收入$/, 'appropriationRevenue'],
  [/^上级补助收入$/, 'superiorSubsidyRevenue'],
  [/^事业收入$/, 'institutionalRevenue'],
  [/^经营收入$/, 'operatingRevenue'],
  [/^附属单位上缴收入$/, 'affiliateRevenue'],
  [/^其他收入$/, 'otherRevenue'],
];
const RIGHT: readonly (readonly [RegExp, Metric])[] = [
  [/^本年支出(?:合计)?$|^支出合计$/, 'currentExpenditure'],
  [/^(?:支出)?总计$/, 'totalExpenditure'],
  [/^结余分配$/, 'surplusDistributed'],
  [/^(?:年末|年终|期末).{0,8}结转(?:和?结余)?$|^结转下年(?:支出)?$/, 'closingBalance'],
  [/^基本支出$/, 'basicExpenditure'],
  [/^项目支出$/, 'projectExpenditure'],
  [/^人员经费$/, 'personnelExpenditure'],
  [/^(?:日常)?公用经费$/, 'runningCosts'],
  [/^上缴上级支出$/, 'superiorRemittance'],
  [/^经营支出$/, 'operatingExpenditure'],
  [/^对附属单位补助(?:支出)?$/, 'affiliateSubsidy'],
];

const plain = (name: string) =>
  name.replace(/^(?:[一二三四五六七八九十]+、|其中[:：]?|[-—]+)/, '').replace(/[-—:：]+$/, '');

/** The metric that a name says on the side of income. */
export const incomeMetric = (name: string): Metric | undefined =>
  LEFT.find(([pattern]) => pattern.test(plain(name)))?.[1];

/** The metric that a name says on the side of expenditure. */
export const spendingMetric = (name: string): Metric | undefined =>
  RIGHT.find(([pattern]) => pattern.test(plain(name)))?.[1];
