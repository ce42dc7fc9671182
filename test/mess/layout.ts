import { document as numbered } from '../../src/document/build.ts';
import type { Cell, Table } from '../../src/document/document.ts';
import { composed } from '../mutate/hunt.ts';
import {
  each,
  inProse,
  inTables,
  type Loose,
  line,
  type Mess,
  slice,
  square,
  tableOf,
} from './mess.ts';

/** The row behind which a table is cut: about its middle. */
const middle = (table: Table): number => Math.max(2, Math.floor(table.rows / 2));
const shifted = (cells: readonly Cell[], rows: number, columns = 0): readonly Cell[] =>
  cells.map((cell) => ({ ...cell, row: cell.row + rows, column: cell.column + columns }));
const blankRow = (row: number, columns: number): readonly Cell[] =>
  Array.from({ length: columns }, (_, column) => square(row, column));

function split(table: Table, between: readonly Loose[], repeat: boolean): readonly Loose[] {
  if (table.rows < 8) return [table];
  const at = middle(table);
  const head = repeat ? slice(table, 0, 1) : [];
  const rest = slice(table, at, table.rows);
  return [
    tableOf(slice(table, 0, at)),
    ...between,
    tableOf([...head, ...shifted(rest, repeat ? 1 : 0)]),
  ];
}

/** Every merged cell over rows becomes single cells: the text in the first, the rest blank or the same. */
const unmerged = (table: Table, repeat: boolean): Loose =>
  tableOf(
    table.cells.flatMap((cell) =>
      Array.from(
        { length: cell.rowSpan },
        (_, i): Cell => ({
          ...cell,
          row: cell.row + i,
          rowSpan: 1,
          text: i === 0 || repeat ? cell.text : '',
        }),
      ),
    ),
  );

/** Merged cells over columns become single cells, the rest blank. */
const unspanned = (table: Table): Loose =>
  tableOf(
    table.cells.flatMap((cell) =>
      Array.from(
        { length: cell.columnSpan },
        (_, i): Cell => ({
          ...cell,
          column: cell.column + i,
          columnSpan: 1,
          text: i === 0 ? cell.text : '',
        }),
      ),
    ),
  );

function blankRows(table: Table): Loose {
  const free = (row: number) =>
    table.cells.every((cell) => cell.row >= row || cell.row + cell.rowSpan <= row);
  let added = 0;
  const cells: Cell[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    if (row > 0 && row % 3 === 0 && free(row))
      cells.push(...blankRow(row + added++, table.columns));
    cells.push(
      ...shifted(
        table.cells.filter((cell) => cell.row === row),
        added,
      ),
    );
  }
  cells.push(...blankRow(table.rows + added, table.columns));
  return tableOf(cells);
}

const blankColumns = (table: Table): Loose =>
  tableOf([
    ...shifted(table.cells, 0, 1),
    ...Array.from({ length: table.rows }, (_, row) => square(row, 0)),
    ...Array.from({ length: table.rows }, (_, row) => square(row, table.columns + 1)),
  ]);

/** The title above a table goes into its first row, and what stands under it into its last. */
function intoTables(blocks: readonly Loose[]): readonly Loose[] {
  const out: Loose[] = [];
  for (const block of blocks) {
    const before = out.at(-1);
    if (
      block.kind === 'table' &&
      before?.kind === 'paragraph' &&
      before.style === 'attachmentTitle'
    ) {
      out.pop();
      const table = block as Table;
      out.push(tableOf([square(0, 0, before.text, table.columns), ...shifted(table.cells, 1)]));
    } else if (
      block.kind === 'paragraph' &&
      before?.kind === 'table' &&
      block.style === 'signature'
    ) {
      out.pop();
      const table = before as Table;
      out.push(tableOf([...table.cells, square(table.rows, 0, block.text, table.columns)]));
    } else out.push(block);
  }
  return out;
}

/** What happens to tables and to the order of the document. */
export const LAYOUTS_OF_MESS: readonly Mess[] = [
  {
    name: '标题不是标题样式',
    make: (document) =>
      each(document, (block) =>
        block.kind === 'table' ? [block] : [{ kind: 'paragraph', text: block.text }],
      ),
  },
  {
    name: '表格断成两张',
    make: (document) => inTables(document, (table) => split(table, [line('')], false)),
  },
  {
    name: '表格断成两张（中间夹页码）',
    make: (document) => inTables(document, (table) => split(table, [line('— 7 —')], false)),
  },
  {
    name: '表格断成两张（重复表头）',
    make: (document) => inTables(document, (table) => split(table, [line('续表')], true)),
  },
  {
    name: '纵向合并拆开（下格空白）',
    make: (document) => inTables(document, (table) => [unmerged(table, false)]),
  },
  {
    name: '纵向合并拆开（逐格重复）',
    make: (document) => inTables(document, (table) => [unmerged(table, true)]),
  },
  {
    name: '横向合并拆开',
    make: (document) => inTables(document, (table) => [unspanned(table)]),
  },
  { name: '多出空行', make: (document) => inTables(document, (table) => [blankRows(table)]) },
  { name: '多出空列', make: (document) => inTables(document, (table) => [blankColumns(table)]) },
  {
    name: '表名和签字在表内',
    make: (document) => numbered(intoTables(document.blocks), document.source),
  },
  {
    name: '金额单位在表上方',
    make: (document) =>
      inTables(document, (table) => [
        line('单位：万元'),
        table,
        line('注：本表数据取自决算报表，部分项目因四舍五入可能有尾差。'),
      ]),
  },
  {
    name: '附表代替附件',
    make: (document) => inProse(document, (text) => text.replace(/^附件/, '附表')),
  },
  {
    name: '附件号用汉字',
    make: (document) =>
      inProse(document, (text) =>
        text.replace(
          /^附件(\d)/,
          (_, n: string) => `附件${'零一二三四五六七八九'.charAt(Number(n))}`,
        ),
      ),
  },
  {
    name: '附件在正文前',
    make(document) {
      const first = document.blocks.findIndex(
        (block) => block.kind === 'paragraph' && block.style === 'attachmentLabel',
      );
      return numbered(
        [...document.blocks.slice(first), ...document.blocks.slice(0, first)],
        document.source,
      );
    },
  },
  {
    name: '整篇在一个单元格里',
    make(document) {
      const tables = document.blocks.filter((block) => block.kind === 'table');
      const text = document.blocks.flatMap((b) => (b.kind === 'table' ? [] : [b.text]));
      return numbered(
        [
          {
            kind: 'table',
            rows: 1,
            columns: 1,
            cells: [{ ...square(0, 0, text.join('\n')), tables }],
          },
        ],
        document.source,
      );
    },
    hides: true,
  },
  {
    name: '一段一行的版面表格',
    hides: true,
    make(document) {
      const cells = document.blocks.map(
        (block, row): Cell =>
          block.kind === 'table'
            ? { ...square(row, 0), tables: [block] }
            : square(row, 0, block.text),
      );
      return numbered([tableOf(cells)], document.source);
    },
  },
  {
    name: '目录带点线和页码',
    make(document) {
      const heads = document.blocks.filter(
        (block) => block.kind === 'heading' && block.style !== 'title',
      );
      const list = heads.flatMap((block, i) =>
        block.kind === 'heading' ? [line(`${block.text}${'.'.repeat(30)}${i + 1}`)] : [],
      );
      const [cover, ...rest] = document.blocks;
      return numbered(
        [...(cover ? [cover] : []), line('目  录'), ...list, ...rest],
        document.source,
      );
    },
  },
  {
    name: '页眉页脚水印和手写页码',
    make: (document) =>
      numbered(
        document.blocks.flatMap((block, i): Loose[] => [
          ...(i % 9 === 4 ? [line(`第 ${i} 页 共 60 页`), line(`- ${i} -`)] : []),
          block,
          ...(i === 3
            ? [
                line('内部资料 注意保存', 'header'),
                line('仅供2019年度审核使用', 'header'),
                line('3', 'footer'),
              ]
            : []),
        ]),
        document.source,
      ),
  },
  {
    name: '正文在文本框里',
    make: (document, by) =>
      each(document, (block) =>
        block.kind === 'paragraph' && block.style === 'body' && by.percent(30)
          ? [{ ...block, role: 'textBox' as const }]
          : [block],
      ),
  },
  {
    name: '脚注说明来源',
    make: (document) =>
      each(document, (block) =>
        block.kind === 'paragraph' && /全年支出|基本支出/.test(block.text)
          ? [
              block,
              line('数据来源：2020年度部门决算报表，全省同类单位平均支出512.36万元。', 'note'),
            ]
          : [block],
      ),
  },
  {
    name: '封面是一张表',
    make(document) {
      const [cover, date, ...rest] = document.blocks;
      const text = (block: typeof cover) => (block && block.kind !== 'table' ? block.text : '');
      const [label = '', name = ''] = text(cover).split('：');
      return numbered(
        [
          tableOf([
            square(0, 0, label),
            square(0, 1, name),
            square(1, 0, '填报日期'),
            square(1, 1, text(date)),
          ]),
          ...rest,
        ],
        document.source,
      );
    },
  },
  {
    name: '空段很多',
    make: (document) => each(document, (block) => [line(''), line('　'), block]),
  },
  {
    name: '部门与下属单位两份报告',
    make(document, by) {
      const other = composed(by.whole(500, 900));
      return numbered([...document.blocks, ...other.blocks], document.source);
    },
  },
];
