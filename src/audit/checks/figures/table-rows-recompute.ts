import { blockAt } from '../../../document/document.ts';
import type { Quote } from '../../../document/finding.ts';
import { lostItsGrid } from '../../../document/grid.ts';
import { printScaled, roundHalfUp } from '../../../values/money.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { tablesInForms } from '../../tables/form-tables.ts';
import { keepsSquares } from '../../tables/kept-squares.ts';
import { type BrokenRow, brokenRows } from '../../tables/row-laws.ts';
import { isToldBeside } from '../../tables/row-notes.ts';
import { plainTables } from '../../tables/table-sums.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Misreckoned extends Hit {
  readonly of: Quote;
  readonly plus: readonly Quote[];
  readonly minus: readonly Quote[];
  /** What stands between the columns that are added or multiplied, and before those that are taken away or divided by. */
  readonly signs: readonly [string, string];
  readonly computed: string;
}

const balances = (left: string): string =>
  [
    '表2　专项资金结转结余情况表',
    '单位：万元',
    '| 项目 | 上年结转 | 本年下达 | 本年支出 | 结转下年 |',
    '| 渠道清淤 | 3.2 | 40 | 38.6 | 4.6 |',
    '| 林区巡护 | 1.5 | 25.4 | 26.1 | 0.8 |',
    `| 村级学堂 | 2.75 | 18.3 | 19.05 | ${left} |`,
  ].join('\n');

const prices = (amount: string): string =>
  [
    '表4　设备购置明细表',
    '| 名称 | 数量（台） | 单价（元） | 金额（元） |',
    '| 扫描仪 | 12 | 2350 | 28200 |',
    '| 打印机 | 35 | 1480 | 51800 |',
    `| 除湿机 | 18 | 960 | ${amount} |`,
  ].join('\n');

/** What most rows of a plain table or a money block keep between their columns, every row keeps: what is left, changes, prices. */
export const tableRowsRecompute = check<Misreckoned>({
  id: 'TableRowsRecompute',
  title: { zh: '一般表格各行的栏间关系相符', en: 'Columns of a plain table agree in every row' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '同一张表其余各行的这几栏都合得上（结余、增减额、金额等由同一行算出），只有这一行合不上，必有一个数写错。',
    en: 'Where the other rows of a table keep a sum or product between columns, the one that does not holds a wrong figure.',
  },
  find(report) {
    const tables = [
      ...plainTables(report).filter((table) => !lostItsGrid(table)),
      ...tablesInForms(report),
    ];
    const blocks = report.forms.flatMap(({ block, funds }) => {
      const table = blockAt(report.document, block);
      const rows = funds.map(({ row }) => row);
      return table?.kind === 'table' && !lostItsGrid(table) ? [{ table, rows }] : [];
    });
    if (tables.length + blocks.length === 0) return 'notApplicable';
    const all = [...tables.map((table) => ({ table, rows: undefined })), ...blocks];
    return all.flatMap(({ table, rows }) =>
      brokenRows(table, rows)
        .filter(({ of, plus, minus }) =>
          [of, ...plus, ...minus].every(({ at }) => keepsSquares(table, at.row ?? 0)),
        )
        .filter((row) => !isToldBeside(report.document, table, row))
        .map(hitOf),
    );
  },
  say: {
    zh: (hit) =>
      phrase`按本表其他各行的算法，${listed(hit.plus, hit.signs[0])}${hit.minus.flatMap((each) => [hit.signs[1], each])}＝${hit.computed}，与${hit.of}不符。`,
    en: (hit) =>
      phrase`As the other rows of the table are reckoned, ${listed(hit.plus, ENGLISH[hit.signs[0]])}${hit.minus.flatMap((each) => [ENGLISH[hit.signs[1]] ?? '', each])} = ${hit.computed}, not ${hit.of}.`,
  },
  passes: [balances('2'), prices('17280')],
  catches: [
    {
      text: balances('12'),
      finds: '按本表其他各行的算法，「2.75」＋「18.3」－「19.05」＝2，与「12」不符。',
    },
    {
      text: prices('12780'),
      finds: '按本表其他各行的算法，「18」×「960」＝17280，与「12780」不符。',
    },
  ],
});

const ENGLISH: Readonly<Record<string, string>> = {
  '＋': ' + ',
  '－': ' − ',
  '×': ' × ',
  '÷': ' ÷ ',
};

function hitOf({ law, of, plus, minus, computed, decimals }: BrokenRow): Misreckoned {
  const scaled = roundHalfUp(Math.round(computed * 1e6), 10 ** (6 - decimals));
  return {
    subject: `${of.at.block}.${of.at.row}.${of.at.column}`,
    places: inOrder([...plus, ...minus, of]),
    of: quote(of),
    plus: plus.map(quote),
    minus: minus.map(quote),
    signs: law.product === undefined ? ['＋', '－'] : ['×', '÷'],
    computed: printScaled(scaled, decimals)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
  };
}
