import { type Money, printMoney, printScaled } from '../../values/money.ts';
import { type Coverage, type Covered, together } from './coverage.ts';
import { type Transfer, type TransferTotal, transferTotal, transferTotals } from './transfer.ts';

/** The tables of coverage: who has evaluated themselves, and the transfers by receiver. */
export const COVERAGE_TABLES = ['coverage', 'transfers'] as const;

/** Names one. */
export type CoverageTableId = (typeof COVERAGE_TABLES)[number];

/** A table as text, on the page and in files alike. */
export interface CoverageTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const WORDS = {
  zh: {
    coverage: (year: number) => `${year}年度单位自查覆盖情况表`,
    coverageHead: [
      '部门（单位）',
      '本级',
      '下属单位（已/应自查）',
      '转移支付（已/应自查）',
      '合计（已/应自查）',
      '缺少自查的',
    ],
    own: (done: boolean) => (done ? '已自查' : '未自查'),
    transfers: (year: number) => `${year}年度转移支付自评汇总表`,
    transfersHead: [
      '资金使用地区或单位',
      '类别',
      '项目数',
      '已自评',
      '盖章件',
      '下达资金（万元）',
      '其中已填使用情况的（万元）',
      '已使用资金（万元）',
      '执行率（已填使用情况的）',
      '自评得分（按资金加权）',
    ],
    kinds: { region: '地区', unit: '单位' },
    all: '合计',
    separator: '、',
  },
  en: {
    coverage: (year: number) => `Coverage of self-checks ${year}`,
    coverageHead: [
      'Department (unit)',
      'Own level',
      'Units below, done/due',
      'Receivers of transfers, done/due',
      'All, done/due',
      'Missing',
    ],
    own: (done: boolean) => (done ? 'done' : 'missing'),
    transfers: (year: number) => `Self-evaluation of transfers ${year}`,
    transfersHead: [
      'Region or unit',
      'Kind',
      'Projects',
      'Evaluated',
      'Stamped',
      'Allotted (10,000 yuan)',
      'Of it, with what was spent (10,000 yuan)',
      'Spent (10,000 yuan)',
      'Rate (where told)',
      'Score (by money)',
    ],
    kinds: { region: 'region', unit: 'unit' },
    all: 'All',
    separator: ', ',
  },
} as const;

type Words = (typeof WORDS)['zh' | 'en'];

/** The matrix of self-checks with its total. */
export function coverageTable(
  fiscalYear: number,
  matrix: readonly Coverage[],
  lang: 'zh' | 'en',
): CoverageTable {
  const words = WORDS[lang];
  const sum = (of: (each: Coverage) => Covered) => together(matrix.map(of));
  const whole = {
    own: sum(({ own }) => own),
    below: sum(({ below }) => below),
    receivers: sum(({ receivers }) => receivers),
  };
  return {
    title: words.coverage(fiscalYear),
    head: words.coverageHead,
    rows: [
      ...matrix.map((each) =>
        coverageRow(each.name, words.own(each.own.missing.length === 0), each, words),
      ),
      coverageRow(words.all, ratio(whole.own), whole, words, false),
    ],
  };
}

const ratio = ({ done, due }: Covered): string => (due === 0 ? '' : `${done}/${due}`);

function coverageRow(
  name: string,
  own: string,
  parts: Pick<Coverage, 'own' | 'below' | 'receivers'>,
  words: Words,
  named = true,
): readonly string[] {
  const all = together([parts.own, parts.below, parts.receivers]);
  return [
    ...[name, own, ratio(parts.below), ratio(parts.receivers), ratio(all)],
    named ? all.missing.join(words.separator) : `${all.missing.length}`,
  ];
}

/** The transfers by receiver with their total. Blank stands where nothing was told, never zero. */
export function transferTable(
  fiscalYear: number,
  transfers: readonly Transfer[],
  lang: 'zh' | 'en',
): CoverageTable {
  const words = WORDS[lang];
  const row = (total: TransferTotal, kind: string) => [
    ...[total.name, kind, `${total.projects}`, `${total.reported}`, `${total.stamped}`],
    wan(total.allotted),
    ...(total.spentOf === 0 ? ['', ''] : [wan(total.spentOf), wan(total.spent)]),
    rate(total),
    total.score === undefined ? '' : printScaled(total.score, 2),
  ];
  return {
    title: words.transfers(fiscalYear),
    head: words.transfersHead,
    rows: [
      ...transferTotals(transfers).map((each) =>
        row(each, each.kind === undefined ? '' : words.kinds[each.kind]),
      ),
      row(transferTotal(words.all, transfers), ''),
    ],
  };
}

const wan = (amount: Money): string => printMoney(amount, '万元', 2);

/** Spent of what was allotted to those who tell it, in per cent with two decimals, half up; large sums exceed a double. */
function rate({ spent, spentOf }: TransferTotal): string {
  if (spentOf === 0) return '';
  const whole = BigInt(spentOf);
  return `${printScaled(Number((BigInt(spent) * 20_000n + whole) / (whole * 2n)), 2)}%`;
}
