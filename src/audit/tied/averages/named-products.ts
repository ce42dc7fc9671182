import type { Report } from '../../../report/report.ts';
import { lastClause } from '../../../values/last-clause.ts';
import { looseOf } from '../../figures/average-slips.ts';
import { alike, type Counted, isRate, manyOf, only } from '../../figures/counted.ts';
import { halfOf } from '../../figures/products.ts';
import { passagesOf } from '../around.ts';
import { printedLike, type Reading } from '../reading.ts';

/** A sum for each of what a name calls, and the only number that the text tells of it. */
interface Row {
  readonly each: Counted;
  readonly number: Counted;
  /** The amounts that are called by the name. */
  readonly totals: readonly Counted[];
}

const EACH =
  /^按?([^，。；、\d每均]{2,8}?)(?:平均)?(?:每([^，。；、\d]{1,3}?)|([^，。；、\d平每])均)(?:补助|补贴|投资|单价|造价|奖补|费用|成本|支出|发放)?(?:为)?$/;
const OTHER = /上年|去年|计划|目标|每|均(?!衡)|单价|标准|增|减|比|较|剩|余|加上|其[他它]|另/;
const TOTAL = /合计|共|总|计算|测算/;

/** The words that are a figure's own. */
const nameOf = ({ before }: Counted): string => lastClause(before, '，,；;（(、：:');

/**
 * 「按新建亩均2400元、改造亩均1800元测算，总投资6960万元」: sums for each of several kinds whose numbers the text tells by the names of the kinds: what they
 * come to, and the amount of each kind where that of another kind, told beside it, is what its sum and number make.
 */
export const namedProducts = (report: Report): readonly Reading[] =>
  passagesOf(report).flatMap((list) => {
    if (list.length > LONGEST) return [];
    const heads = list.map((each) => (isRate(each) ? null : EACH.exec(nameOf(each))));
    if (heads.filter(Boolean).length < 2) return [];
    const rows = list.map((each, at) => rowOf(list, each, heads[at] ?? null));
    return list.flatMap((_, at) => {
      const own = runAt(rows, at);
      return own.length < 2 ? [] : [...sumOf(list, own), ...oddIn(own)];
    });
  });

/** Rows whose sums for each stand right behind each other, from where no other stands in front. */
function runAt(rows: readonly (Row | undefined)[], at: number): readonly Row[] {
  const first = rows[at];
  const front = rows[at - 1];
  if (!first || (front && alike(front.each, first.each))) return [];
  const run: Row[] = [];
  for (let k = at; k < rows.length && run.length < MOST; k += 1) {
    const row = rows[k];
    if (!row || !alike(row.each, first.each) || row.each.line !== first.each.line) break;
    // 「除新建改造5万亩外」: what calls several kinds is the number of none.
    if (run.some(({ number }) => number === row.number)) return [];
    run.push(row);
  }
  return run;
}

const MOST = 12;
/** A passage of more figures tells of many things by one name. */
const LONGEST = 400;

function rowOf(
  list: readonly Counted[],
  each: Counted,
  head: RegExpExecArray | null,
): Row | undefined {
  if (!head) return undefined;
  const unit = head[2] ?? head[3] ?? '';
  const stem = (head[1] ?? '').slice(0, 2);
  const called = list.filter(
    (other) => other !== each && nameOf(other).includes(stem) && !OTHER.test(nameOf(other)),
  );
  const numbers = called.filter(({ nature, value }) => nature === unit || value.unit === unit);
  const number = only(numbers);
  if (!number) return undefined;
  return { each, number, totals: called.filter((other) => alike(other, each)) };
}

const productOf = ({ each, number }: Row): number => each.size * manyOf(number);
const slackOf = ({ each, number }: Row): number =>
  halfOf(each) * manyOf(number) * (each.value.decimals > 0 ? 1 : 0) +
  each.size * manyOf(number) * looseOf(number);

/** What all of them come to, right behind the last. */
function sumOf(list: readonly Counted[], rows: readonly Row[]): readonly Reading[] {
  const last = rows.at(-1)?.each;
  const total = last && list[list.indexOf(last) + 1];
  if (!total || !last || !alike(total, last) || total.line !== last.line) return [];
  if (total.sentence !== last.sentence || !TOTAL.test(total.before) || OTHER.test(nameOf(total)))
    return [];
  const made = rows.reduce((all, row) => all + productOf(row), 0);
  const slack = rows.reduce((all, row) => all + slackOf(row), halfOf(total));
  if (Math.abs(made - total.size) <= slack * (1 + 1e-9)) return [];
  return [
    {
      said: total,
      from: rows.flatMap(({ each, number }) => [number, each]),
      computed: printedLike(total, made),
    },
  ];
}

const makes = (row: Row, total: Counted): boolean =>
  Math.abs(productOf(row) - total.size) <= (slackOf(row) + halfOf(total)) * (1 + 1e-9);

/** The one amount of a kind that its number and its sum for each do not make, where those of the others do, which stand beside it. */
function oddIn(rows: readonly Row[]): readonly Reading[] {
  return rows.flatMap((row) => {
    const [total] = row.totals;
    if (!total || row.totals.some((each) => makes(row, each) || each.size !== total.size))
      return [];
    const isKept = rows.some(
      (other) =>
        other !== row &&
        other.number.line === row.number.line &&
        other.totals.some((each) => each.line === total.line && makes(other, each)),
    );
    if (!isKept) return [];
    return [
      {
        said: total,
        from: [row.number, row.each],
        computed: printedLike(total, productOf(row)),
      },
    ];
  });
}
