import type { Report } from '../../report/report.ts';
import { trimmed } from '../figures/amounts.ts';
import {
  alike,
  type Counted,
  counted,
  countedIn,
  innerClauseOf,
  inUnitOf,
  isRate,
} from '../figures/counted.ts';
import { isSumMistyped } from '../readings/one-slip.ts';
import { besideTables } from './beside-table.ts';
import { budgetGaps } from './budget-gaps.ts';
import type { ToldChange } from './told-changes.ts';

/** What was planned and what came of it, each called so, and by how much it was less or more. */
interface Kind {
  readonly plan: RegExp;
  readonly real: RegExp;
  readonly less: RegExp;
  readonly more: RegExp;
  /** There may be other costs: only a slip in one of the three is told. */
  readonly open?: true;
}

const KINDS: readonly Kind[] = [
  {
    plan: /(?:计划|合同|约定|批复|要求|设计)(?:的)?(?:工期|周期|时间|时长|期限)(?:为|是)?$/,
    real: /实际(?:的)?(?:工期|周期|时间|时长|期限|用时|建设工期)?(?:为|是)?$/,
    less: /^(?:比计划|较计划)?(?:提前|缩短|节约)(?:了|完工|完成|竣工|工期)*$/,
    more: /^(?:比计划|较计划)?(?:延误|延期|超期|滞后|延长|推迟|拖延)(?:了|完工|完成|竣工|工期)*$/,
  },
  {
    plan: /(?:招标)?(?:控制价|最高限价|限价|拦标价|概算|预算价)(?:总额|合计)?(?:为|是)?$/,
    real: /(?:中标|成交|合同|采购)(?:价|金额|总价|总额|价款|资金)*(?:合计|共计|总计)?(?:为|是)?$/,
    less: /^(?:共|累计|合计|实际)*(?:节约|节省|节支|核减|下浮)(?:了|资金|财政资金|采购资金|投资|金额|额)*(?:为|是)?$/,
    more: /^(?:共|累计|合计|实际)*(?:超出|超支|超)(?:了|资金|金额|投资|限价|控制价)*$/,
  },
  {
    plan: /(?:运营|经营|销售|营业|业务|项目|年|总)收入(?:合计)?(?:为|约)?$/,
    real: /(?:运营|经营|营业|总|项目)?(?:成本|费用|支出)(?:合计)?(?:为|约)?$/,
    less: /^(?:年|实现|可实现)*(?:净收益|净收入|净利润|利润|盈余|收支结余)(?:为|约)?$/,
    more: /^(?:年|实际)*(?:净?亏损)(?:额)?(?:为|约)?$/,
    open: true,
  },
];

/** 「计划工期300天，实际工期320天，延误20天」, 「控制价100万元，合同价92万元（…），节约8万元」. */
export const againstPlans = (report: Report): readonly ToldChange[] => [
  ...countedIn(report).flatMap((list) =>
    list.flatMap((_, k) => [...from(list, k), ...aboveLimit(list, k)]),
  ),
  ...budgetGaps(report),
  ...besideTables(report),
];

const LIMIT = /控制在(?:年初|全年|年度|批复|下达|部门)*预算(?:数|总额|安排|批复)?的?$/;
const SPENT = /(?:支出|列支|发生|花费|执行)(?:数|额|金额|合计|共)*(?:为|是)?$/;

/** 「支出20万元，控制在预算9万元以内」: what was spent is more than what it is said to lie within. */
function aboveLimit(list: readonly Counted[], at: number): readonly ToldChange[] {
  const [spent, limit] = [list[at - 1], list[at]];
  if (!spent || !limit || !alike(spent, limit) || spent.sentence !== limit.sentence) return [];
  if (!LIMIT.test(limit.before) || !/^(?:以内|之内|范围内|额度内|内)/.test(limit.after)) return [];
  if (!SPENT.test(spent.before) || spent.size <= limit.size) return [];
  return [{ places: [counted(spent), counted(limit)], wrong: 'direction', computed: 'over' }];
}

function from(list: readonly Counted[], at: number): readonly ToldChange[] {
  const plan = list[at];
  if (!plan || isRate(plan)) return [];
  const kind = KINDS.find((each) => each.plan.test(innerClauseOf(plan)));
  if (!kind) return [];
  const rest = list
    .slice(at + 1, at + 1 + FARTHEST)
    .filter((each) => alike(each, plan) && each.sentence === plan.sentence && !isInBrackets(each));
  const [real, change] = rest;
  if (!real || !change || !kind.real.test(innerClauseOf(real))) return [];
  const words = innerClauseOf(change);
  const way = kind.less.test(words) ? 'down' : kind.more.test(words) ? 'up' : undefined;
  if (!way || /[；;]/.test(real.line.text.slice(plan.at.to, change.at.from))) return [];
  const off = real.size - plan.size;
  const places = [plan, real, change].map((each) => counted(each));
  const [more, less] = way === 'up' ? [real, plan] : [plan, real];
  if (kind.open && !isSumMistyped(more, [less, change])) return [];
  if (off !== 0 && off > 0 !== (way === 'up'))
    return [{ places, wrong: 'direction', computed: off > 0 ? 'up' : 'down' }];
  if (Math.abs(off) === change.size) return [];
  const computed = `${trimmed(inUnitOf(change, Math.abs(off)))}${change.value.unit}`;
  return [{ places, wrong: 'amount', computed }];
}

/** So many figures stand between what was planned and how far it was off. */
const FARTHEST = 12;

/** Whether a figure stands in brackets that open behind the beginning of its sentence. */
const isInBrackets = ({ line, at }: Counted): boolean => {
  const last = (sign: string): number => line.text.lastIndexOf(sign, (at.from ?? 0) - 1);
  return Math.max(last('（'), last('(')) > Math.max(last('）'), last(')'));
};
