import type { Cell, Table } from '../../document/document.ts';
import { gridOf, lostItsColumns } from '../../document/grid.ts';
import type { Fact } from '../../report/facts.ts';
import type { Metric } from '../../report/terms.ts';
import type { Figure } from '../../values/figure.ts';
import { layoutOf } from './accounts/layout.ts';
import { threePublicItem } from './accounts/three-public.ts';
import { figureOf } from './amounts.ts';
import { fieldIn } from './base/fields.ts';
import { entryIn, labelIn } from './cells.ts';

/** Heads of the old Hunan form: institutions by sources, kinds of expenditure, 三公 and assets. */
const HEADS: readonly (readonly [RegExp, Metric])[] = [
  [/^(?:年度)?收入(?:合计|总计|总额)/, 'totalRevenue'],
  [/^(?:年度)?支出(?:合计|总计|总额)/, 'totalExpenditure'],
  [/上年结转|年初结转/, 'openingCarryOver'],
  [/^(?:一般)?公共(?:财政|预算)(?:财政)?拨款/, 'generalPublicBudget'],
  [/^政府(?:性)?基金(?:预算)?(?:财政)?拨款/, 'governmentFundsBudget'],
  [/非税收入/, 'specialAccountRevenue'],
  [/^其他收入/, 'otherRevenue'],
  [/^基本支出/, 'basicExpenditure'],
  [/^人员(?:支出|经费)/, 'personnelExpenditure'],
  [/^公用(?:支出|经费)/, 'runningCosts'],
  [/^项目支出/, 'projectExpenditure'],
  [/^固定资产(?:合计|总额)/, 'fixedAssets'],
];
const WHOLE: Readonly<Partial<Record<Metric, Metric>>> = {
  basicExpenditure: 'totalExpenditure',
  projectExpenditure: 'totalExpenditure',
  personnelExpenditure: 'basicExpenditure',
  runningCosts: 'basicExpenditure',
  openingCarryOver: 'totalRevenue',
  generalPublicBudget: 'totalRevenue',
  governmentFundsBudget: 'totalRevenue',
  specialAccountRevenue: 'totalRevenue',
  otherRevenue: 'totalRevenue',
  officialHospitality: 'threePublicExpenses',
  officialOverseasTravel: 'threePublicExpenses',
};

interface Said {
  readonly metric: Metric;
  readonly subject: string;
  readonly cell: Cell;
  readonly value: Figure;
}

const PEOPLE = {
  authorizedPositions: '编制数',
  filledPositions: '在职人数',
  positionFillRatio: '控制率',
};

/**
 * Facts of a profile in the shape of a table (reports of Hunan until 2021): pairs of label and value for people, and
 * stacked heads 机构名称 | 收入合计 | … over a row an institution. The whole is the row of sums, or the first where none is.
 * They count as running text: the table stands where others have sentences.
 */
export function profileFacts(table: Table, year?: number): readonly Fact[] {
  const said = [
    ...peopleSaid(table),
    ...segmentsOf(table).flatMap(([from, to]) => moneySaid(table, from, to)),
  ];
  const index = new Map(said.map((each, i) => [each.metric, i]));
  return said.map(({ metric, subject, cell, value }): Fact => {
    const whole = WHOLE[metric];
    const within = whole && index.get(whole);
    const { verbatim, at } = entryIn(table, cell);
    return {
      value,
      verbatim,
      at,
      metric,
      subject,
      basis: 'actual',
      scope: 'whole',
      kind: 'level',
      part: 'prose',
      holder: 0,
      sentence: -1,
      ...(year !== undefined && { year }),
      ...(within !== undefined && { within }),
    };
  });
}

function peopleSaid(table: Table): readonly Said[] {
  return table.cells.flatMap((cell) => {
    const found = fieldIn(table, cell);
    if (!found || !(found.field in PEOPLE) || found.entry.value === undefined) return [];
    const metric = found.field as keyof typeof PEOPLE;
    return [{ metric, subject: PEOPLE[metric], cell: found.cell, value: found.entry.value }];
  });
}

/** The parts of the table that begin with the head 机构名称, as rows from and to. */
function segmentsOf(table: Table): readonly (readonly [number, number])[] {
  const starts = table.cells
    .filter((cell) => /^机构名称$|^单位名称$/.test(labelIn(cell)))
    .map((cell) => cell.row);
  return starts.map((row, i) => [row, starts[i + 1] ?? table.rows] as const);
}

function moneySaid(table: Table, from: number, to: number): readonly Said[] {
  const cells = table.cells.flatMap((cell) =>
    cell.row >= from && cell.row < to ? [{ ...cell, row: cell.row - from }] : [],
  );
  const layout = layoutOf({ ...table, rows: to - from, cells });
  const line = wholeOf(gridOf(table).slice(from + layout.firstRow, to));
  if (lostSquares(table, cells, layout.firstRow)) return [];
  const unit =
    cells.map((cell) => /\((亿元|万元|元)\)/.exec(labelIn(cell))?.[1]).find((found) => found) ??
    '万元';
  const seen = new Set<Metric>();
  return layout.sides.flatMap((side) =>
    side.values.flatMap(({ column, head }): readonly Said[] => {
      const cell = line[column];
      const metric = metricOfHead(head);
      const value = cell && figureOf(cell.text, unit);
      if (!cell || !metric || !value || seen.has(metric)) return [];
      seen.add(metric);
      return [{ metric, subject: head[head.length - 1] ?? '', cell, value }];
    }),
  );
}

type Row = readonly (Cell | undefined)[];

/** The row of sums (合计), wherever it stands; where there is none the first, unless it is one institution beside others. */
function wholeOf(rows: readonly Row[]): Row {
  const labels = rows.map(([cell]) => (cell ? labelIn(cell) : ''));
  const sums = rows[labels.findIndex((label) => /^(?:合计|总计|汇总)$/.test(label))];
  if (sums) return sums;
  const others = labels.slice(1).filter((label) => /[所站局院馆校队中心室级]$/.test(label));
  const isOne =
    /本级$/.test(labels[0] ?? '') || (others.length > 0 && /机关$/.test(labels[0] ?? ''));
  return (isOne ? undefined : rows[0]) ?? [];
}

/** Whether heads lost squares, so that they are more or fewer than the figures: of no column it is known whose it is. */
const lostSquares = (table: Table, cells: readonly Cell[], firstRow: number): boolean => {
  const many = (row: number): number => cells.filter((cell) => cell.row === row).length;
  return (
    lostItsColumns(table) &&
    table.uncertain === true &&
    Array.from({ length: firstRow }, (_, row) => many(row)).some(
      (heads) => heads > 1 && heads !== many(firstRow),
    )
  );
};

function metricOfHead(head: readonly string[]): Metric | undefined {
  for (let i = head.length - 1; i >= 0; i -= 1) {
    const word = (head[i] ?? '').replace(/^其中[:：]?/, '');
    const known =
      HEADS.find(([pattern]) => pattern.test(word))?.[1] ?? threePublicItem([word])?.metric;
    if (known) return known;
    if (!/^(?:小计|合计|金额)$/.test(word)) return undefined;
  }
  return undefined;
}
