import type { Table } from '../../document/document.ts';
import { blockAt } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { cellPlace, gridOf, lostItsGrid } from '../../document/grid.ts';
import { statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Figure, figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { quotient, trimmed } from '../figures/amounts.ts';
import { quote } from '../wording/sentence.ts';
import { unitsDiffer } from './targets.ts';

/** A percentage of a row of a form that its two figures do not make. */
export interface Misreckoned {
  readonly name: string;
  /** What the column is called, and how it is reckoned. */
  readonly column: string;
  readonly base: Quote;
  readonly part: Quote;
  readonly printed: Quote;
  readonly computed: string;
  readonly kind: Kind;
}

/** completion: result ÷ target. deviation: how far the result is from the target, in per cent of it. share: score ÷ weight. */
type Kind = 'completion' | 'deviation' | 'share';

const HEADS: readonly (readonly [Kind, RegExp])[] = [
  ['completion', /^(?:指标|目标)?完成(?:率|比例|程度)(?:[（(][%％][）)])?$/],
  ['deviation', /^(?:指标)?偏[差离](?:率|度)(?:[（(][%％][）)])?$/],
  ['share', /^得分(?:率|系数)(?:[（(][%％][）)])?$/],
];
const PERCENT = /^([-－+]?\d{1,4}(?:\.\d{1,4})?)[%％]?$/;

/** The percentages beside targets and results that do not recompute; undefined where no form has such a column. */
export function misreckonedColumns(report: Report): readonly Misreckoned[] | undefined {
  const columns = report.forms.flatMap((form) => {
    const table = blockAt(report.document, form.block);
    return table?.kind === 'table' && !lostItsGrid(table) ? columnsOf(form, table) : [];
  });
  if (columns.length === 0) return undefined;
  return columns.flatMap((rows) => {
    const wrong = gather(rows, ({ wrong: each }) => each ?? []);
    // Where most rates do not recompute, they are reckoned in another way.
    return wrong.length * 2 < rows.length ? [...wrong, ...otherSign(rows)] : [];
  });
}

interface Reckoned {
  readonly wrong?: Misreckoned;
  /** Of a deviation as large as it should be: which sign it has, and which it would have. */
  readonly sign?: { readonly said: Sign; readonly due: Sign; readonly hit: Misreckoned };
}

type Sign = '+' | '-';

/** The one deviation with the other sign, in a column in which all others of either sign have their own. */
function otherSign(rows: readonly Reckoned[]): readonly Misreckoned[] {
  const signs = rows.flatMap(({ sign }) => sign ?? []);
  const apart = signs.filter(({ said, due }) => said !== due);
  const [only, second] = apart;
  if (!only || second) return [];
  // Without a single minus deviations may be told by their size alone.
  const alike = signs.filter(({ said, due }) => said === due && due === only.due);
  return alike.length >= (only.due === '+' ? FEWEST_ALIKE : 1) ? [only.hit] : [];
}

const FEWEST_ALIKE = 2;

/** The rows that can be reckoned, for each such column of a form. */
function columnsOf(form: SelfEvaluationForm, table: Table): readonly (readonly Reckoned[])[] {
  const first = form.indicators[0]?.row;
  if (first === undefined) return [];
  return HEADS.flatMap(([kind, words]) => {
    const head = table.cells.find(
      ({ row, text }) => row < first && text.length <= 20 && words.test(squeeze(text)),
    );
    // Where it is the only result, or the only score, it is no rate beside one.
    const own = [form.columns.result, form.columns.score].map((each) => each?.at.column);
    if (!head || own.includes(head.column)) return [];
    const title = squeeze(head.text);
    const soFar = form.columns.result ? undefined : soFarIn(table, first);
    const rows = [
      ...form.indicators.flatMap((row) =>
        reckoned(
          kind,
          soFar === undefined ? row : withSoFar(row, table, soFar),
          table,
          head.column,
          title,
        ),
      ),
      ...(kind === 'share' ? reckoned(kind, totalOf(form), table, head.column, title) : []),
    ];
    return rows.length > 0 ? [rows] : [];
  });
}

const SO_FAR = /月[^，。]{0,4}完成|监控期[^，。]{0,4}完成|截至[^，。]{0,8}完成/;

/** The column of what was done so far, in forms of monitoring. */
const soFarIn = (table: Table, first: number): number | undefined =>
  table.cells.find(
    ({ row, text }) => row < first && text.length <= 20 && SO_FAR.test(squeeze(text)),
  )?.column;

/** A row with what was done so far in the place of its result, where that is a number of what its target counts. */
function withSoFar(row: Indicator, table: Table, column: number): Indicator {
  const cell = gridOf(table)[row.row]?.[column];
  const [, digits, unit] =
    /^(\d[\d,]*(?:\.\d+)?)([^\d\s]{0,6})$/.exec(cell?.text.trim() ?? '') ?? [];
  const wanted = row.target?.value?.value;
  if (!cell || !digits || !wanted || (unit !== '' && unit !== wanted.unit)) return row;
  const at = cellPlace(table, cell);
  const value = figure(digits, wanted.unit);
  return { ...row, result: { value: { value }, verbatim: cell.text, at } };
}

/** What a rate is reckoned of. */
type Row = Pick<Indicator, 'row' | 'name' | 'target' | 'result' | 'weight' | 'score'>;

/** The row 合计 with its weight and score. */
function totalOf({ totalWeight, totalScore, block }: SelfEvaluationForm): Row {
  const row = totalScore?.at.row ?? -1;
  return {
    row,
    name: { verbatim: '合计', at: { block, row } },
    ...(totalWeight && { weight: totalWeight }),
    ...(totalScore && { score: totalScore }),
  };
}

function reckoned(
  kind: Kind,
  row: Row,
  table: Table,
  column: number,
  title: string,
): readonly Reckoned[] {
  const cell = gridOf(table)[row.row]?.[column];
  const digits = PERCENT.exec(cell?.text.trim() ?? '')?.[1];
  const two = kind === 'share' ? pointsOf(row) : measuresOf(row);
  if (!cell || !digits || !two) return [];
  const ratio = quotient(two.part, two.base);
  if (ratio === undefined) return [];
  const said = figure(digits.replace(/[-－+]/, ''));
  const computed = (kind === 'deviation' ? ratio - 1 : ratio) * 100;
  const met = two.atMost ? ratio <= 1 : ratio >= 1;
  const step = 0.5 / 10 ** said.decimals + 1e-9;
  // What should not be exceeded is told over its limit, the limit over it, or by how far it stays below.
  const ways = kind === 'completion' && two.atMost && ratio > 0 ? [1 / ratio, 2 - ratio] : [];
  const fits = [computed, ...ways.map((way) => way * 100)].some(
    (way) => Math.abs(numberOf(said) - Math.abs(way)) <= step,
  );
  // More than the target may be told as the target itself.
  const full = kind === 'completion' ? 100 : 0;
  const at = cellPlace(table, cell);
  const hit: Misreckoned = {
    kind,
    name: row.name.verbatim.trim(),
    column: title.replace(/[（(].*/, ''),
    base: two.from,
    part: two.got,
    printed: { verbatim: cell.text, at },
    computed: trimmed(computed),
  };
  if (fits && kind === 'deviation' && !two.atMost && Math.abs(computed) > step)
    return [
      { sign: { said: /^[-－]/.test(digits) ? '-' : '+', due: computed < 0 ? '-' : '+', hit } },
    ];
  if (fits || (kind !== 'share' && met && numberOf(said) === full)) return [{}];
  return [{ wrong: hit }];
}

interface Two {
  readonly base: Figure;
  readonly part: Figure;
  readonly from: Quote;
  readonly got: Quote;
  readonly atMost: boolean;
}

function pointsOf({ weight, score }: Row): Two | undefined {
  const [full, got] = [statedOf(weight), statedOf(score)];
  if (!full || !got || numberOf(full.value) === 0) return undefined;
  const bare = (value: Figure): Figure => ({ ...value, unit: '' });
  return {
    base: bare(full.value),
    part: bare(got.value),
    from: quote(full),
    got: quote(got),
    atMost: false,
  };
}

function measuresOf({ target, result }: Row): Two | undefined {
  const [wanted, got] = [target?.value, result?.value?.value];
  if (!target || !result || !wanted?.value || !got || wanted.upper) return undefined;
  const { direction } = wanted;
  if (direction !== 'atLeast' && direction !== 'equal' && direction !== 'atMost') return undefined;
  if (unitsDiffer(wanted.value.unit, got.unit)) return undefined;
  return {
    base: { ...wanted.value, unit: wanted.value.unit || got.unit },
    part: { ...got, unit: got.unit || wanted.value.unit },
    from: quote(target),
    got: quote(result),
    atMost: direction === 'atMost',
  };
}
