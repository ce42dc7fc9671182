import type { Quote, Severity } from '../../../document/finding.ts';
import { type Entry, statedOf } from '../../../document/stated.ts';
import type { FundRow, SelfEvaluationForm } from '../../../report/forms.ts';
import type { Report } from '../../../report/report.ts';
import type { Figure } from '../../../values/figure.ts';
import { itemsOfClasses } from '../../accounts/items-of-classes.ts';
import { toldBalance } from '../../accounts/told-balance.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { selfEvaluationForm } from '../../examples.ts';
import { type Balance, balance, isZero } from '../../figures/amounts.ts';
import { overlap } from '../../group.ts';
import { addedUp } from '../../lists/added-up.ts';
import { type AmountList, sourceLists } from '../../lists/amount-lists.ts';
import { type ClosedList, closedLists } from '../../lists/closed-lists.ts';
import { industries } from '../../lists/industries.ts';
import { namedInTurn } from '../../lists/named-in-turn.ts';
import { type Unbalanced, unbalanced } from '../../lists/narrative-sum-check.ts';
import { type Partition, sumsOf } from '../../lists/narrative-sums.ts';
import { numberedInLine } from '../../lists/numbered-in-line.ts';
import { numberedItems } from '../../lists/numbered-items.ts';
import { sharedByKind } from '../../lists/shared-by-kind.ts';
import { slippedLists } from '../../lists/slipped-lists.ts';
import { summedBelow } from '../../lists/summed-in-words.ts';
import { toldLists } from '../../lists/told-lists.ts';
import { listedBudgets } from '../../projects/listed-budgets.ts';
import { moneyUnitOf } from '../../tables/rows.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

/** Sources of income, and kinds of procurement, that running text states with their total. */
const PARTITIONS: readonly Partition[] = [
  {
    wholes: ['currentRevenue'],
    needed: ['appropriationRevenue'],
    optional: [
      'superiorSubsidyRevenue',
      'institutionalRevenue',
      'operatingRevenue',
      'affiliateRevenue',
      'otherRevenue',
    ],
    least: 2,
  },
  {
    wholes: ['totalRevenue'],
    needed: ['openingCarryOver', 'generalPublicBudget', 'otherRevenue'],
    optional: ['governmentFundsBudget', 'stateCapitalBudget', 'specialAccountRevenue'],
    least: 3,
  },
  {
    wholes: ['procurement'],
    needed: ['procurementGoods', 'procurementServices'],
    optional: ['procurementWorks'],
    least: 3,
    closed: 'surely',
  },
];

/** The sources of money add up to the total, column by column of the money block, and in running text (I7). */
export const fundSourcesSum = check<Unbalanced>({
  id: 'FundSourcesSum',
  title: { zh: '各资金来源之和等于资金总额', en: 'Sources of money add up to the total' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '资金总额由各来源构成，其中项之和既不能多也不能少。',
    en: 'The total consists of its sources: no more and no less.',
  },
  find(report) {
    const columns = report.forms.flatMap(columnsOf);
    const stated = sumsOf(report, PARTITIONS);
    const lists = sourceLists(report);
    const known = [
      ...columns.flatMap((column) => judge(column, columns)),
      ...inProse(report),
      ...lists.flatMap(fromList),
    ];
    const shared = [
      ...toldLists(report),
      ...numberedItems(report),
      ...numberedInLine(report),
      ...addedUp(report),
      ...sharedByKind(report),
      ...namedInTurn(report),
    ].filter(({ isMoney }) => isMoney);
    const closed = apart([
      ...closedLists(report),
      ...industries(report),
      ...listedBudgets(report),
      ...summedBelow(report),
      ...shared,
      ...slippedLists(report),
      ...itemsOfClasses(report),
      ...toldBalance(report),
    ])
      .map((list) => unbalanced(`list.${list.whole.verbatim}`, list))
      .filter((each) => !known.some((other) => overlap(other.whole.at, each.whole.at)));
    if (columns.length + lists.length + closed.length === 0 && typeof stated === 'string')
      return stated;
    return [...known, ...closed];
  },
  say: {
    zh: (hit) =>
      phrase`总额${hit.whole}与各${hit.subject.startsWith('list.') ? '项' : '来源'}${listed(hit.parts)}之和${hit.sum}相差${hit.off}。`,
    en: (hit) =>
      phrase`The total ${hit.whole} differs by ${hit.off} from its sources ${listed(hit.parts, ', ')}, which come to ${hit.sum}.`,
  },
  passes: [
    selfEvaluationForm(
      [
        '|  | 年度资金总额 | 120 | 110 | 104.5 | 10 | 95% | 9.5 |',
        '|  | 其中：当年财政拨款 | 100 | 90 | 84.5 |  |  |  |',
        '|  | 其他资金 | 20 | 20 | 20 |  |  |  |',
      ].join('\n'),
      '| 产出指标 | 数量指标 | 修缮校舍 | ≥6间 | 7间 | 90 | 90 | 无偏差 |',
    ),
    selfEvaluationForm(
      [
        '|  | 年度资金总额 | 120 | 110 | 104.5 | 10 | 95% | 9.5 |',
        '|  | 基本支出 | 100 | 90 | 84.5 |  |  |  |',
        '|  | 其中：人员经费 | 80 | 75 | 72.5 |  |  |  |',
        '|  | 公用经费 | 20 | 15 | 12 |  |  |  |',
        '|  | 项目支出 | 20 | 20 | 20 |  |  |  |',
      ].join('\n'),
      '| 产出指标 | 数量指标 | 修缮校舍 | ≥6间 | 7间 | 90 | 90 | 无偏差 |',
    ),
  ],
  catches: [
    {
      text: selfEvaluationForm(
        [
          '|  | 年度资金总额 | 120 | 110 | 104.5 | 10 | 95% | 9.5 |',
          '|  | 其中：当年财政拨款 | 100 | 90 | 84.5 |  |  |  |',
          '|  | 其他资金 | 20 | 20 | 22 |  |  |  |',
        ].join('\n'),
        '| 产出指标 | 数量指标 | 修缮校舍 | ≥6间 | 7间 | 90 | 90 | 无偏差 |',
      ),
      finds: '总额「104.5」与各来源「84.5」、「22」之和106.5万元相差-2万元。',
    },
    {
      text: selfEvaluationForm(
        [
          '|  | 年度资金总额 | 130 | 110 | 104.5 | 10 | 95% | 9.5 |',
          '|  | 其中：当年财政拨款 | 120 | 110 | 104.5 |  |  |  |',
          '|  | 其他资金 |  |  |  |  |  |  |',
        ].join('\n'),
        '| 产出指标 | 数量指标 | 修缮校舍 | ≥6间 | 7间 | 90 | 90 | 无偏差 |',
      ),
      finds: '总额「130」与各来源「120」之和120万元相差10万元。',
    },
  ],
});

/** Of lists that share an amount of their whole the first; where one list is held against a budget and against what was spent of it, only the latter. */
function apart(lists: readonly ClosedList[]): readonly ClosedList[] {
  const isOfBudget = ({ whole }: ClosedList): boolean => OF_BUDGET.test(whole.verbatim);
  const spent = new Set(lists.flatMap((list) => (isOfBudget(list) ? [] : [opening(list)])));
  return lists.filter(
    (list, i) =>
      !(isOfBudget(list) && spent.has(opening(list))) &&
      !lists.slice(0, i).some(({ whole }) => overlap(whole.at, list.whole.at)),
  );
}

const OF_BUDGET = /预算(?:数|安排|总额)?(?:为|共|是)?\s?\d/;
/** The place at which a list begins. */
const opening = ({ parts: [first] }: ClosedList): string =>
  first ? `${first.at.block} ${first.at.row} ${first.at.column} ${first.at.from}` : '';

interface Column {
  readonly subject: string;
  readonly whole: Quote;
  readonly isNil: boolean;
  readonly parts: readonly Quote[];
  /** How many rows there are for sources, filled or not. */
  readonly rows: number;
  /** Whose parts they are, in which way of telling them, and which of them are filled. */
  readonly of: FundRow;
  readonly way: number;
  readonly filled: string;
  readonly balance: Balance;
}

const COLUMNS = ['originalBudget', 'finalBudget', 'actual'] as const;

/** Each amount of a row that has rows of its parts, with the amounts of those in the same column. */
function columnsOf(form: SelfEvaluationForm): readonly Column[] {
  const unit = moneyUnitOf(form);
  return form.funds.flatMap((whole, index) => {
    const parts = form.funds.filter((row) => row.within === index);
    return WAYS.flatMap((way) => {
      const rows = parts.filter((row) => (row.way ?? 0) === way);
      return rows.length === 0
        ? []
        : [...COLUMNS, ...furtherOf(whole)].flatMap((key) =>
            columnOf({ whole, way, rows, key, unit }),
          );
    });
  });
}

// A total may be told by source and once more by nature.
const WAYS = [0, 1] as const;

interface Cells extends Pick<Column, 'way'> {
  readonly whole: FundRow;
  readonly rows: readonly FundRow[];
  readonly key: Key;
  readonly unit: string;
}

/** One of the three amounts, or the column of another. */
type Key = (typeof COLUMNS)[number] | number;

const furtherOf = ({ further = [] }: FundRow): readonly number[] =>
  further.map(({ column }) => column);

const amountOf = (row: FundRow, key: Key): Entry<Figure> | undefined =>
  typeof key === 'number' ? row.further?.find(({ column }) => column === key) : row[key];

/** An amount and those of its parts; none where one of them could not be read. */
function columnOf({ whole, way, rows, key, unit }: Cells): readonly Column[] {
  const total = statedOf(amountOf(whole, key));
  const cells = rows.flatMap((row) => amountOf(row, key) ?? []);
  const parts = cells.flatMap((cell) => statedOf(cell) ?? []);
  const unread = cells.some((cell) => !cell.value && /\d/.test(cell.verbatim));
  if (!total || parts.length === 0 || unread) return [];
  return [
    {
      subject: `${nameOf(whole)}.${key}`,
      whole: quote(total),
      isNil: isZero(total.value),
      parts: parts.map(quote),
      rows: rows.length,
      of: whole,
      way,
      filled: rows.map((row) => (statedOf(amountOf(row, key)) ? row.row : '')).join(),
      balance: balance(
        total.value,
        parts.map((part) => part.value),
        unit,
      ),
    },
  ];
}

const nameOf = (row: FundRow): string => row.label.value;

function judge(column: Column, all: readonly Column[]): readonly Unbalanced[] {
  const severity = gravity(column) ?? (isAlone(column, all) ? 'warning' : undefined);
  if (!severity) return [];
  const { subject, whole, parts } = column;
  return [
    {
      subject,
      severity,
      places: inOrder([whole, ...parts]),
      whole,
      parts,
      sum: column.balance.sum,
      off: column.balance.difference,
    },
  ];
}

/** Parts above the total are wrong whatever is missing; parts below it only where no row is blank. */
function gravity({ balance: { verdict, sign }, parts, rows, isNil }: Column): Severity | undefined {
  if (verdict === 'same' || verdict === 'unknown') return undefined;
  if (verdict === 'rounding') return isNil ? undefined : 'hint';
  if (sign < 0) return 'error';
  if (parts.length === rows && rows >= 2) return 'error';
  return parts.length >= 2 ? 'warning' : undefined;
}

/** A total above its parts where the same rows are all there is in the other columns: 200, 180, 160 of 210, 180, 160. */
function isAlone(column: Column, all: readonly Column[]): boolean {
  const { balance: own, of, way, filled } = column;
  const others = all.filter((each) => each.of === of && each.way === way && each !== column);
  const isWhole = (each: Column): boolean =>
    each.filled === filled && each.balance.verdict === 'same' && !each.isNil;
  return own.verdict === 'different' && own.sign > 0 && others.length > 0 && others.every(isWhole);
}

/** A list of sources: a sum below the total may lack one that goes without saying. */
function fromList(list: AmountList): readonly Unbalanced[] {
  const { verdict, sign } = list.balance;
  if (verdict !== 'different' && verdict !== 'rounding') return [];
  const told = unbalanced(`${list.whole.name}.prose`, list);
  return [verdict === 'different' && sign > 0 ? { ...told, severity: 'warning' } : told];
}

function inProse(report: Report): readonly Unbalanced[] {
  const sums = sumsOf(report, PARTITIONS);
  if (typeof sums === 'string') return [];
  return sums
    .filter(({ balance: found }) => found.verdict !== 'same')
    .map((sum) => unbalanced(sum.whole.metric, sum));
}
