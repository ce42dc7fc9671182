import { describe, expect, test } from 'vitest';
import { byLines, grid, handmade, rule, say } from '../../../../test/pdf/handmade.ts';
import type { Document, Table } from '../../../document/document.ts';
import { readPdf } from '../../pdf/read.ts';

const SIZE = 10;
const PITCH = 13;
const wide = (text: string): number =>
  [...text].reduce((sum, mark) => sum + (mark < '\u007f' ? SIZE / 2 : SIZE), 0);

/** A cell over columns: its lines, and how they stand. */
interface Cell {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
  /** Over how many rows it runs down. */
  readonly down?: number;
}

/** Writes rows of cells without a rule; answers the operations and the heights between the rows. */
function rows(
  xs: readonly number[],
  top: number,
  all: readonly (readonly Cell[])[],
  stand: 'centre' | 'left' | 'top' = 'centre',
  padding = 3,
): { readonly content: string; readonly ys: readonly number[] } {
  const heights = all.map(
    (row) =>
      2 * padding +
      PITCH * Math.max(1, ...row.filter((cell) => !cell.down).map((cell) => cell.lines.length)),
  );
  const ys = [top];
  for (const height of heights) ys.push((ys[ys.length - 1] ?? 0) - height);
  const content = all
    .flatMap((row, r) =>
      row.flatMap(({ from, to, lines, down = 1 }) => {
        const [left, right] = [xs[from] ?? 0, xs[to] ?? 0];
        const [high, low] = [ys[r] ?? 0, ys[r + down] ?? 0];
        const middle = (high + low) / 2 + (PITCH * lines.length) / 2;
        const first = stand === 'top' ? high - padding : middle;
        return lines.map((line, i) =>
          say(
            stand === 'centre' ? (left + right - wide(line)) / 2 : left + 4,
            first - PITCH * (i + 0.5) - 3.6,
            line,
            SIZE,
          ),
        );
      }),
    )
    .join('');
  return { content, ys };
}

/** A row of single cells, one a column; a line break parts the lines of a cell, nothing is written for a blank one. */
const row = (...texts: readonly string[]): readonly Cell[] =>
  texts.flatMap((text, at) =>
    text === '' ? [] : [{ from: at, to: at + 1, lines: text.split('\n') }],
  );

const XS = [60, 110, 160, 260, 330, 400, 440, 480];
const FORM = [
  row('一级\n指标', '二级\n指标', '三级指标', '指标值', '完成值', '分值', '得分'),
  [
    { from: 0, to: 1, lines: ['产出指', '标'], down: 3 },
    { from: 1, to: 2, lines: ['数量指标'], down: 2 },
    ...row('', '', '新建养老服务站\n个数', '≥3个', '3个', '15', '15'),
  ],
  row('', '', '培训护理员人次', '≥200人次', '210人次', '15', '15'),
  row('', '质量指标', '验收合格率', '100%', '100%', '20', '20'),
  row('满意度\n指标', '服务对\n象满意\n度指标', '老人满意度', '≥90%', '95%', '10', '10'),
];
const READ = [
  '一级指标|二级指标|三级指标|指标值|完成值|分值|得分',
  '产出指标↓3|数量指标↓2|新建养老服务站个数|≥3个|3个|15|15',
  '培训护理员人次|≥200人次|210人次|15|15',
  '质量指标|验收合格率|100%|100%|20|20',
  '满意度指标|服务对象满意度指标|老人满意度|≥90%|95%|10|10',
];

const tables = (document: Document): readonly Table[] =>
  document.blocks.filter((block) => block.kind === 'table');
const texts = (document: Document): readonly string[] =>
  document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
const shown = (table: Table | undefined): readonly string[] =>
  Array.from({ length: table?.rows ?? 0 }, (_, r) =>
    (table?.cells ?? [])
      .filter((cell) => cell.row === r)
      .map(
        ({ text, rowSpan, columnSpan }) =>
          `${text.replaceAll('\n', '')}${rowSpan > 1 ? `↓${rowSpan}` : ''}${columnSpan > 1 ? `→${columnSpan}` : ''}`,
      )
      .join('|'),
  );
const read = (content: string): Promise<Document> =>
  readPdf(handmade([{ content: byLines(content) }]));

describe('a form without rules', () => {
  test.each(['centre', 'left', 'top'] as const)(
    'is read by where its words stand: cells %s, lines of a cell joined, labels over their rows',
    async (stand) => {
      const [table] = tables(await read(rows(XS, 700, FORM, stand).content));
      expect(shown(table)).toEqual(READ);
      expect({ uncertain: table?.uncertain, flattened: table?.flattened }).toEqual({
        uncertain: true,
        flattened: 'positions',
      });
    },
  );

  test('is read where rows keep no more space between them than lines', async () => {
    const [table] = tables(await read(rows(XS, 700, FORM, 'centre', 0.5).content));
    expect(shown(table)).toEqual(READ);
  });

  test('is read where letters of a scanned page stand a little uneven', async () => {
    const { content } = rows(XS, 700, FORM);
    let n = 0;
    const uneven = content.replace(/ (\d+(?:\.\d+)?) Td/g, (_, y) => {
      n += 1;
      return ` ${Number(y) + ((n * 7) % 5) * 0.3 - 0.6} Td`;
    });
    expect(shown(tables(await read(uneven))[0])).toEqual(READ);
  });

  test.each([
    ['level rules', (ys: readonly number[]) => ys.map((y) => rule(60, y, 480, y)).join('')],
    ['a box around it', (ys: readonly number[]) => grid([60, 480], [ys[0] ?? 0, ys.at(-1) ?? 0])],
    [
      'a box and level rules',
      (ys: readonly number[]) => grid([60, 480], [...ys.slice(0, 2), ...ys.slice(4)]),
    ],
    ['upright rules', (ys: readonly number[]) => grid(XS, [ys[0] ?? 0, ys.at(-1) ?? 0])],
    ['its heads ruled', (ys: readonly number[]) => grid(XS, ys.slice(0, 2))],
  ])('with %s alone is the same form', async (_, drawn) => {
    const { content, ys } = rows(XS, 700, FORM);
    expect(shown(tables(await read(drawn(ys) + content))[0])).toEqual(READ);
  });

  test('goes on on the next page: the repeated heads and what stands at the edge of the page are left out', async () => {
    const upper = rows(XS, 160, FORM.slice(0, 4));
    const lower = rows(XS, 770, [FORM[0] ?? [], ...FORM.slice(4)]);
    const document = await readPdf(
      handmade([
        { content: say(60, 740, '附件2') + upper.content + say(290, 40, '- 1 -', 9) },
        { content: say(60, 800, '自评材料', 9) + lower.content + say(290, 40, '- 2 -', 9) },
      ]),
    );
    expect(tables(document).map(shown)).toEqual([READ]);
    expect(texts(document)).toEqual(['附件2', '自评材料']);
  });
});

describe('amounts without rules', () => {
  const COLUMNS = [60, 200, 300, 400, 500];
  const amounts = (y: number, name: string, ...figures: readonly string[]): string =>
    say(64, y, name, SIZE) +
    figures.map((each, i) => say((COLUMNS[i + 2] ?? 0) - 4 - wide(each), y, each, SIZE)).join('');

  test('at the right edge belong to the heads in the middle of their columns', async () => {
    const heads = ['项目', '年初预算', '全年预算', '决算数']
      .map((head, i) =>
        say(((COLUMNS[i] ?? 0) + (COLUMNS[i + 1] ?? 0) - wide(head)) / 2, 700, head, SIZE),
      )
      .join('');
    const document = await read(
      heads +
        amounts(680, '办公费', '3.50', '3.20', '3.18') +
        amounts(660, '差旅费', '1.00', '', '0.90') +
        amounts(640, '合计', '4.50', '3.20', '4.08'),
    );
    expect(shown(tables(document)[0])).toEqual([
      '项目|年初预算|全年预算|决算数',
      '办公费|3.50|3.20|3.18',
      '差旅费|1.00||0.90',
      '合计|4.50|3.20|4.08',
    ]);
  });

  test('stand under heads over several columns, and heads beside those run down', async () => {
    const xs = [60, 180, 260, 340, 420, 500];
    const { content } = rows(xs, 700, [
      [
        { from: 0, to: 1, lines: ['单位'], down: 2 },
        { from: 1, to: 2, lines: ['支出合计'], down: 2 },
        { from: 2, to: 4, lines: ['基本支出'] },
        { from: 4, to: 5, lines: ['项目支出'], down: 2 },
      ],
      row('', '', '人员经费', '公用经费', ''),
      row('局机关', '100.00', '60.00', '10.00', '30.00'),
      row('下属服务中心', '50.00', '20.00', '10.00', '20.00'),
    ]);
    const found = shown(tables(await read(content))[0]);
    expect(found.slice(-2)).toEqual([
      '局机关|100.00|60.00|10.00|30.00',
      '下属服务中心|50.00|20.00|10.00|20.00',
    ]);
  });
});

describe('what is no table', () => {
  test('lines that are filled in by hand stay text', async () => {
    const line = (y: number): string =>
      say(60, y, '填表人：') + say(220, y, '联系电话：') + say(400, y, '填报日期：');
    const document = await read(line(700) + line(680));
    expect(tables(document)).toEqual([]);
  });

  test('a title between two tables parts them', async () => {
    const one = rows(XS, 740, FORM);
    const two = rows(XS, (one.ys.at(-1) ?? 0) - 36, FORM);
    const title = say(210, (one.ys.at(-1) ?? 0) - 22, '项目支出绩效自评表', SIZE);
    const document = await read(one.content + title + two.content);
    expect(tables(document).map(shown)).toEqual([READ, READ]);
    expect(texts(document)).toEqual(['项目支出绩效自评表']);
  });

  test('running text beside a table stays paragraphs', async () => {
    const full = '本单位按照规定编制年度预算并严格执行各项开支标准没有超支情况发生';
    const { content } = rows(XS, 640, FORM);
    const document = await read(
      say(80, 700, full.slice(0, 31), 12) + say(60, 680, `${full.slice(31)}。`, 12) + content,
    );
    expect(texts(document)).toEqual([`${full}。`]);
    expect(tables(document).map(shown)).toEqual([READ]);
  });
});

describe('a table whose columns stand close', () => {
  test('is parted where a narrow gap goes on over its lines', async () => {
    const xs = [60, 102, 154, 186, 260];
    const { content } = rows(xs, 700, [
      row('二级指标', '三级指标名', '目标', '分值'),
      row('数量指标', '新建服务站', '3个', '10'),
      row('数量指标', '培训护理员', '20人', '10'),
      row('质量指标', '验收合格率', '98%', '20'),
      row('时效指标', '按期竣工率', '95%', '10'),
    ]);
    expect(shown(tables(await read(content))[0])).toEqual([
      '二级指标|三级指标名|目标|分值',
      '数量指标|新建服务站|3个|10',
      '数量指标|培训护理员|20人|10',
      '质量指标|验收合格率|98%|20',
      '时效指标|按期竣工率|95%|10',
    ]);
  });
});

test('heads in the middle of wide columns are those of the figures at the left of them, in order', async () => {
  const xs = [60, 180, 280, 380, 480];
  const head = rows(xs, 700, [row('项目', '上年决算数', '本年预算数', '本年决算数')]);
  const body = rows(
    xs,
    680,
    [
      row('因公出国（境）费', '0.00', '0.00', '0.00'),
      row('公务用车运行维护费', '5.92', '4.72', '4.18'),
      row('公务接待费', '3.77', '3.69', '3.36'),
      row('合计', '9.69', '8.41', '7.54'),
    ],
    'left',
  );
  expect(shown(tables(await read(head.content + body.content))[0])).toEqual([
    '项目|上年决算数|本年预算数|本年决算数',
    '因公出国（境）费|0.00|0.00|0.00',
    '公务用车运行维护费|5.92|4.72|4.18',
    '公务接待费|3.77|3.69|3.36',
    '合计|9.69|8.41|7.54',
  ]);
});

test('a ground of colour under every other row makes one table of all rows', async () => {
  const { content, ys } = rows(XS, 700, [
    row('一级指标', '二级', '三级指标', '指标值', '完成值', '分值', '得分'),
    row('产出指标', '数量', '新建养老服务站个数', '≥3个', '3个', '15', '15'),
    row('产出指标', '数量', '培训护理员人次', '≥200人次', '210人次', '15', '15'),
    row('产出指标', '质量', '验收合格率', '100%', '100%', '20', '20'),
    row('效益指标', '社会', '受益老人数', '≥90人', '95人', '10', '10'),
  ]);
  const grounds = [0, 2, 4].flatMap((r) =>
    XS.slice(1).map((x, at) => {
      const [left, low, high] = [XS[at] ?? 0, ys[r + 1] ?? 0, ys[r] ?? 0];
      return `0.9 g ${left} ${low} ${x - left} ${high - low} re f 0 g\n`;
    }),
  );
  expect(shown(tables(await read(grounds.join('') + content))[0])).toEqual([
    '一级指标|二级|三级指标|指标值|完成值|分值|得分',
    '产出指标|数量|新建养老服务站个数|≥3个|3个|15|15',
    '产出指标|数量|培训护理员人次|≥200人次|210人次|15|15',
    '产出指标|质量|验收合格率|100%|100%|20|20',
    '效益指标|社会|受益老人数|≥90人|95人|10|10',
  ]);
});

test('labels at the top of their rows run down over them though all rows have one line', async () => {
  const label = (text: string, down: number): Cell => ({ from: 0, to: 1, lines: [text], down });
  const { content } = rows(
    [60, 140, 280, 360, 440],
    700,
    [
      row('一级指标', '三级指标', '指标值', '完成值'),
      [label('产出指标', 3), ...row('', '新建养老服务站', '3', '3')],
      row('', '培训护理员人次', '200', '210'),
      row('', '验收合格率', '98', '100'),
      [label('效益指标', 2), ...row('', '受益老人数', '90', '95')],
      row('', '志愿者人数', '30', '36'),
    ],
    'top',
  );
  expect(shown(tables(await read(content))[0])).toEqual([
    '一级指标|三级指标|指标值|完成值',
    '产出指标↓3|新建养老服务站|3|3',
    '培训护理员人次|200|210',
    '验收合格率|98|100',
    '效益指标↓2|受益老人数|90|95',
    '志愿者人数|30|36',
  ]);
});

test('a head of two words that each page repeats is left out', async () => {
  const part = (names: readonly string[]): string =>
    rows(
      XS.slice(0, 5),
      780,
      [
        row('项目名称', '', '城区路灯照明设施维护', ''),
        ...names.map((name, i) => row(`${i + 1}`, `${i + 3}.50`, name, `${i}.25`)),
      ],
      'left',
    ).content;
  const many = (first: string): readonly string[] =>
    Array.from({ length: 36 }, (_, i) => `${first}路段第${i}处`);
  const document = await readPdf(
    handmade([{ content: part(many('东')) }, { content: part(many('西')) }]),
  );
  const [table] = tables(document);
  expect(shown(table).filter((line) => line.includes('项目名称'))).toHaveLength(1);
  expect(table?.rows).toBe(73);
});

describe('figures that a narrow column broke over lines', () => {
  test('are whole where the others of the column tell how they are written', async () => {
    const xs = [60, 200, 300, 338, 420];
    const { content } = rows(xs, 700, [
      row('支出科目', '年初预算', '决算', '执行率'),
      row('城乡社区支出', '1,100.00', '1,045.\n63', '95.06%'),
      row('卫生健康支出', '120.00', '119.56', '99.63%'),
      row('住房保障支出', '1,030.00', '1,029.6\n8', '99.97%'),
      row('社会保障支出', '45.00', '44.66', '99.24%'),
    ]);
    expect(shown(tables(await read(content))[0])).toEqual([
      '支出科目|年初预算|决算|执行率',
      '城乡社区支出|1,100.00|1,045.63|95.06%',
      '卫生健康支出|120.00|119.56|99.63%',
      '住房保障支出|1,030.00|1,029.68|99.97%',
      '社会保障支出|45.00|44.66|99.24%',
    ]);
  });

  test('are whole where the cells beside them stand in their middle', async () => {
    const xs = [60, 200, 300, 324, 420];
    const { content } = rows(xs, 700, [
      row('项目', '年初预算', '决算', '分值'),
      row('路灯维护费', '9356481.00', '942\n924\n8.00', '10'),
      row('河道保洁费', '820.00', '815\n0.00', '10'),
    ]);
    expect(shown(tables(await read(content))[0])).toEqual([
      '项目|年初预算|决算|分值',
      '路灯维护费|9356481.00|9429248.00|10',
      '河道保洁费|820.00|8150.00|10',
    ]);
  });

  test('and figures of two rows beside a label of both stay two', async () => {
    const xs = [60, 120, 260, 330, 400, 430];
    const { content } = rows(
      xs,
      700,
      [
        row('一级指标', '三级指标', '指标值', '完成值', '分值'),
        [
          { from: 0, to: 1, lines: ['产出指标'], down: 2 },
          ...row('', '新建养老服务站', '3', '3', '15'),
        ],
        row('', '培训护理员人次', '200', '210', '15'),
        row('效益指标', '受益老人数', '90', '95', '20'),
      ],
      'centre',
      0.5,
    );
    expect(shown(tables(await read(content))[0])).toEqual([
      '一级指标|三级指标|指标值|完成值|分值',
      '产出指标↓2|新建养老服务站|3|3|15',
      '培训护理员人次|200|210|15',
      '效益指标|受益老人数|90|95|20',
    ]);
  });
});

test('figures that end at the right edge of a column are those of the head at its left, the last column being blank', async () => {
  const xs = [60, 180, 260, 340, 420];
  const head = rows(xs, 700, [row('三级指标', '指标值', '分值', '得分', '未完成说明')], 'left');
  const right = (y: number, texts: readonly string[]): string =>
    texts.map((text, i) => say((xs[i + 3] ?? 0) - 4 - wide(text), y - 9.6, text, SIZE)).join('');
  const body = ['12', '8', '10', '7'].map((weight, i) => {
    const y = 681 - 19 * i;
    const name = `第${'一二三四'[i]}项任务个数`;
    return rows(xs, y, [row(name, `≥${i + 3}个`)], 'left').content + right(y - 3, [weight, weight]);
  });
  const document = await read(head.content + body.join(''));
  expect(shown(tables(document)[0]).slice(1)).toEqual(
    ['12', '8', '10', '7'].map(
      (weight, i) => `第${'一二三四'[i]}项任务个数|≥${i + 3}个|${weight}|${weight}|`,
    ),
  );
});

test('the label of a level is whole: the next label does not go on with it, and its points do', async () => {
  const xs = [60, 130, 260, 330, 390];
  const { content } = rows(
    xs,
    700,
    [
      row('二级指标', '三级指标', '指标值', '分值'),
      row('数量指标\n（20分）', '新建老年食堂的个数', '≥3个', '20'),
      row('可持续影\n响指标', '老年食堂长期开放的\n保障制度', '健全', '20'),
      row('服务对象\n满意度指标', '老年人满意度', '≥90%', '10'),
    ],
    'centre',
    0,
  );
  expect(shown(tables(await read(content))[0])).toEqual([
    '二级指标|三级指标|指标值|分值',
    '数量指标（20分）|新建老年食堂的个数|≥3个|20',
    '可持续影响指标|老年食堂长期开放的保障制度|健全|20',
    '服务对象满意度指标|老年人满意度|≥90%|10',
  ]);
});

test('lines spread over their width, with units and ends of sentences at the head of words, are no table', async () => {
  const xs = [60, 140, 200, 260, 320, 400];
  const { content } = rows(xs, 700, [
    row('本年支出合计', '1359.09', '万元，比', '2020', '年决算数增加'),
    row('万元，上升', '6.4', '。其中：基', '931.86', '万元，占'),
    row('全年收入', '1400.00', '万元，其', '1200.00', '万元，占'),
  ]);
  expect(tables(await read(content))).toEqual([]);
});

test('figures torn to pieces in columns too narrow for them make no table', async () => {
  const xs = [60, 180, 204, 228, 252];
  const torn = (name: string): readonly Cell[] =>
    row(name, '1\n147\n38', '1\n133\n39', '1\n399\n71', '9\n884\n77');
  const { content } = rows(
    xs,
    700,
    [row('项目', '年', '初', '调', '决'), ...['甲类', '乙类', '丙类', '丁类'].map(torn)],
    'top',
  );
  const document = await read(content);
  expect(tables(document)).toEqual([]);
  expect(document.source.dropped).toEqual(['第1页的表格列宽过窄、数字被拆开，未按表格读取']);
});
