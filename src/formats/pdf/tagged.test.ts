import { describe, expect, test } from 'vitest';
import { grid, type HandmadePage, handmade, say } from '../../../test/pdf/handmade.ts';
import { artifact, type Element, marked, taggedPdf } from '../../../test/pdf/tagged.ts';
import { shown } from '../../../test/shown-blocks.ts';
import { readPdf } from './read.ts';

/** A cell of a test: what it says, line by line, where it begins, what it covers. */
interface Told {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly span?: string;
  readonly page?: number;
}

const cell = (text: string, x: number, y: number, span = '', page = 0): Told => ({
  lines: text.split('/'),
  x,
  y,
  span,
  page,
});

/** Pages with the text of cells, and the table that tells them. */
function laidOut(rows: readonly (readonly Told[])[], around: readonly string[] = ['']) {
  const contents = [...around];
  const next = around.map(() => 0);
  const table: Element = {
    role: 'Table',
    kids: rows.map((row) => ({
      role: 'TR',
      kids: row.map(({ lines, x, y, span = '', page = 0 }) => {
        const id = next[page] ?? 0;
        next[page] = id + 1;
        const drawn = lines.map((line, k) => say(x, y - 13 * k, line, 10)).join('');
        contents[page] += marked(id, drawn);
        const entries = span ? `/A << /O /Table ${span} >>` : '';
        return { role: 'TD', entries, kids: lines[0] === '' ? [] : [{ page, id }] };
      }),
    })),
  };
  const pages: HandmadePage[] = contents.map((content) => ({ content }));
  return { pages, table };
}

const blocksOf = async (bytes: Uint8Array) => (await readPdf(bytes)).blocks.map(shown);

/** What is read without the structure. */
const bare = (pages: readonly HandmadePage[]) => blocksOf(taggedPdf(pages, []));

/** A form without rules whose labels and lines stand at heights of their own. */
const FORM: readonly (readonly Told[])[] = [
  [cell('项目名称', 80, 700), cell('村道维修', 200, 700, '/ColSpan 3')],
  [
    cell('项目资金/（万元）', 80, 666, '/RowSpan 2'),
    cell('年初预算', 200, 673),
    cell('全年预算', 300, 673),
    cell('执行数', 400, 673),
  ],
  [cell('12.50', 200, 653), cell('13.00', 300, 653), cell('12.80', 400, 653)],
];
const FORM_READ = [
  '项目名称|村道维修[1×3]',
  '项目资金（万元）[2×1]|年初预算|全年预算|执行数',
  '12.50|13.00|12.80',
];

describe('a table without rules that the file itself tells', () => {
  test('has its cells with their spans, and what stands around it stays text', async () => {
    const heading = say(80, 760, '一、资金情况');
    const { pages, table } = laidOut(FORM, [heading + artifact(say(290, 40, '3'))]);
    expect(await blocksOf(taggedPdf(pages, [{ role: 'Document', kids: [table] }]))).toEqual([
      '一、资金情况',
      FORM_READ,
    ]);
  });

  test('is sure of its grid', async () => {
    const { pages, table } = laidOut(FORM);
    const [block] = (await readPdf(taggedPdf(pages, [table]))).blocks;
    expect(block).toMatchObject({ kind: 'table', page: 1, rows: 3, columns: 4 });
    expect(block).not.toHaveProperty('uncertain');
  });

  test('may give its spans by classes, its roles by a map, its marks by names', async () => {
    const { pages, table } = laidOut(FORM);
    const rows = table.kids.map((row) => ({
      ...(row as Element),
      role: 'Zeile',
      kids: (row as Element).kids.map((each) => ({
        ...(each as Element),
        entries: (each as Element).entries?.includes('ColSpan')
          ? '/C /Breit'
          : (each as Element).entries,
      })),
    })) as readonly Element[];
    const named = pages.map((page) => ({
      content: String(page.content).replace('<< /MCID 0 >>', '/First'),
      resources: '/Properties << /First << /MCID 0 >> >>',
    }));
    const root =
      '/RoleMap << /Zeile /Reihe /Reihe /TR >> /ClassMap << /Breit << /O /Table /ColSpan 3 >> >>';
    expect(
      await blocksOf(
        taggedPdf(named, [{ role: 'Table', kids: [{ role: 'TBody', kids: rows }] }], root),
      ),
    ).toEqual([FORM_READ]);
  });

  test('has its paragraphs in a cell, each with its lines', async () => {
    const long = '按月登记护理员名册，每季核对一次台';
    const content =
      marked(0, say(80, 700, '主要措施', 10)) +
      marked(1, say(200, 700, long, 10) + say(200, 687, '账。', 10)) +
      marked(2, say(200, 674, '年底公开。', 10)) +
      marked(3, say(80, 654, '联系人', 10)) +
      marked(4, say(200, 654, '（略）', 10));
    const row = (...cells: readonly (readonly number[])[]): Element => ({
      role: 'TR',
      kids: cells.map((ids) => ({
        role: 'TD',
        kids: ids.map((id) => ({ role: 'P', kids: [{ page: 0, id }] })),
      })),
    });
    const table = { role: 'Table', kids: [row([0], [1, 2]), row([3], [4])] };
    expect(await blocksOf(taggedPdf([{ content }], [table]))).toEqual([
      [`主要措施|${long}账。¶年底公开。`, '联系人|（略）'],
    ]);
  });

  test('has cells without text where the file leaves them out', async () => {
    const rows = [
      [
        cell('科目', 80, 700),
        cell('预算', 200, 700),
        cell('执行', 300, 700),
        cell('备注', 400, 700),
      ],
      [
        cell('人员', 80, 680),
        cell('5.20', 200, 680),
        cell('5.10', 300, 680),
        cell('节约', 400, 680),
      ],
      [cell('公用', 80, 660), cell('3.10', 300, 660)],
      [cell('合计', 80, 640), cell('8.20', 300, 640)],
    ];
    const { pages, table } = laidOut(rows);
    expect(await blocksOf(taggedPdf(pages, [table]))).toEqual([
      ['科目|预算|执行|备注', '人员|5.20|5.10|节约', '公用||3.10|', '合计||8.20|'],
    ]);
  });

  const headOn = (page: number): readonly Told[] => [
    cell('指标', 80, 700, '', page),
    cell('目标值', 200, 700, '', page),
    cell('完成值', 300, 700, '', page),
  ];
  const over = [
    headOn(0),
    [cell('培训人次', 80, 100), cell('30人', 200, 100), cell('31人', 300, 100)],
    [
      cell('巡查次数', 80, 680, '', 1),
      cell('12次', 200, 680, '', 1),
      cell('12次', 300, 680, '', 1),
    ],
  ];
  const overRead = ['指标|目标值|完成值', '培训人次|30人|31人', '巡查次数|12次|12次'];

  test('is one over two pages, its head that is printed again left out', async () => {
    const again = artifact(
      headOn(1)
        .map(({ lines, x, y }) => say(x, y, lines[0] ?? '', 10))
        .join(''),
    );
    const { pages, table } = laidOut(over, ['', again]);
    expect(await blocksOf(taggedPdf(pages, [table]))).toEqual([overRead]);
  });

  test('has its head once where each print of it is given to the same cells', async () => {
    const { pages, table } = laidOut([...over, headOn(1)], ['', '']);
    const rows = table.kids as readonly Element[];
    const again = (rows[3] as Element).kids as readonly Element[];
    const head = {
      role: 'TR',
      kids: ((rows[0] as Element).kids as readonly Element[]).map((each, k) => ({
        ...each,
        kids: [...each.kids, ...(again[k]?.kids ?? [])],
      })),
    };
    const whole = { role: 'Table', kids: [head, ...rows.slice(1, 3)] };
    expect(await blocksOf(taggedPdf(pages, [whole]))).toEqual([overRead]);
  });
});

describe('the structure of a file is not believed', () => {
  const { pages, table } = laidOut(FORM);
  const rows = table.kids as readonly Element[];
  const withRows = (kids: readonly Element[]): Element => ({ role: 'Table', kids });
  const changed = (
    row: number,
    change: (cells: readonly Element[]) => readonly Element[],
  ): Element =>
    withRows(
      rows.map((each, k) =>
        k === row ? { ...each, kids: change(each.kids as readonly Element[]) } : each,
      ),
    );

  test.each<[string, readonly Element[]]>([
    ['where cells stand in another order', [changed(2, (cells) => [...cells].reverse())]],
    ['where rows stand in another order', [withRows([...rows].reverse())]],
    [
      'where two cells claim one text',
      [changed(2, ([a, b, c]) => [a as Element, a ? { ...a } : (b as Element), c as Element])],
    ],
    [
      'where a cell claims a text that is not there',
      [changed(2, (cells) => [{ role: 'TD', kids: [{ page: 0, id: 77 }] }, ...cells.slice(1)])],
    ],
    [
      'where a text between the cells is none of theirs',
      [changed(2, ([a, , c]) => [a, c] as Element[])],
    ],
    [
      'where a span leaves no room for the other cells',
      [
        changed(0, ([a, b]) => [
          a as Element,
          { ...(b as Element), entries: '/A << /O /Table /ColSpan 5 >>' },
        ]),
      ],
    ],
    [
      'where the table holds another one',
      [
        changed(0, ([a, b]) => [
          a as Element,
          { role: 'TD', kids: [{ role: 'Table', kids: (b as Element).kids }] },
        ]),
      ],
    ],
  ])('%s', async (_, structure) => {
    expect(await blocksOf(taggedPdf(pages, structure))).toEqual(await bare(pages));
  });

  test('where rules tell the cells apart', async () => {
    const ruled = laidOut(
      [
        [cell('编制', 90, 690), cell('实有', 190, 690)],
        [cell('12', 90, 670), cell('11', 190, 670)],
      ],
      [grid([80, 180, 280, 380], [665, 682, 702])],
    );
    expect(await blocksOf(taggedPdf(ruled.pages, [ruled.table]))).toEqual([
      ['编制|实有|', '12|11|'],
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    ['that goes round in circles', '/K 10 0 R', ['<< /S /Sect /K [10 0 R] >>']],
    ['whose list of kids is itself', '/K 9 0 R', []],
    [
      'that is deeper than any program writes',
      '/K 10 0 R',
      Array.from({ length: 200 }, (_, k) => `<< /S /Sect /K ${11 + k} 0 R >>`),
    ],
    ['with more kids than a report has', `/K [${'1 '.repeat(500_000)}]`, []],
    [
      'with a cell over more columns than there are',
      '/K 10 0 R',
      [
        '<< /S /Table /K << /S /TR /K << /S /TD /A << /O /Table /ColSpan 2000000000 /RowSpan 2000000000 >> >> >> >>',
      ],
    ],
    ['whose roles stand for one another', '/RoleMap << /A /B /B /A >> /K << /S /A /K [1] >>', []],
    ['whose root is a number', '/K 5', []],
  ])('%s', async (_, root, more) => {
    const content = say(80, 700, '全年没有调整预算。');
    expect(await blocksOf(taggedPdf([{ content }], [], root, more))).toEqual([
      '全年没有调整预算。',
    ]);
  });

  test('where it is cut off in the midst', async () => {
    const content = say(80, 700, '全年没有调整预算。');
    const bytes = handmade([{ content }], [], '', '/StructTreeRoot 99 0 R');
    expect(await blocksOf(bytes)).toEqual(['全年没有调整预算。']);
  });
});
