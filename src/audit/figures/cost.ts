import type { Indicator } from '../../report/indicators.ts';
import { isMoneyUnit } from '../../values/money.ts';
import { type Counted, innerClauseOf } from './counted.ts';

const ALL_MONEY =
  /^(?:财政|预算|部门|单位|项目|年度|全年|本年|整体|资金)*(?:资金|预算|经费)?(?:支出|总支出|支出总额|总成本|投入|总投入|使用|成本|成本控制|支出控制|资金总额|预算总额)(?:总额|金额|数|控制数)?$/;
const COSTS: ReadonlySet<string> = new Set(['cost', 'economicCost']);

/** A cost indicator whose target is an amount of money. */
export const isCostInMoney = (row: Indicator): boolean =>
  COSTS.has(row.kind) && isMoneyUnit(row.target?.value?.value?.unit ?? '');

/** Whether the name of a cost indicator means all the money of the form, be it by the project's name, and not the cost of one thing. */
export const meansAllMoney = (row: Indicator, project = ''): boolean => {
  const name = row.name.verbatim.replace(/\s|[（(].*[）)]/g, '');
  const rest = project !== '' && name.startsWith(project) ? name.slice(project.length) : name;
  return isCostInMoney(row) && ALL_MONEY.test(rest);
};

const GRANTED = /[补奖]助|补贴|奖补/;
const COST = /投资|造价|价款|合同/;

/** 「新建泵房200座，总投资300万元，每座补助0.5万元」: what each was granted is no share of what all of it cost. */
export const isGrantBesideCost = (each: Counted, total: Counted): boolean =>
  GRANTED.test(innerClauseOf(each)) && COST.test(innerClauseOf(total));
