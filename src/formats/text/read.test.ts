import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import type { Block, Document, Table } from '../../document/document.ts';
import { anchorsOfRow } from '../../document/grid.ts';
import { readText } from './read.ts';
import { writeText } from './write.ts';

/** The cells of each row in order, with their spans where they have any. */
const rowsOf = (table: Table): readonly string[] =>
  Array.from({ length: table.rows }, (_, r) =>
    anchorsOfRow(table, r)
      .map((cell) => {
        const spans =
          cell.rowSpan * cell.columnSpan > 1 ? `[${cell.rowSpan}×${cell.columnSpan}]` : '';
        return cell.text.replace(/\n/g, '¶') + spans;
      })
      .join('|'),
  );

const shown = (block: Block): unknown =>
  block.kind === 'table'
    ? { flattened: block.flattened, uncertain: block.uncertain ?? false, rows: rowsOf(block) }
    : block.text;

const blocks = (text: string): readonly unknown[] => readText(text).blocks.map(shown);
const tables = (read: Document): readonly Table[] =>
  read.blocks.filter((block) => block.kind === 'table');

describe('a text in which a tab begins each cell', () => {
  const text = [
    '2023年度绩效自评表',
    '\t预算单位名称',
    '\t某县档案馆',
    '',
    '\t绩',
    '效',
    '指标',
    '',
    '\t一级指标',
    '\t三级指标',
    '\t分值',
    '',
    '\t',
    '\t产出指标',
    '',
    '(50分)',
    '\t整理卷宗',
    '\t50',
    '',
    '\t总分',
    '\t100',
    '',
    '',
    '填表人：          填报日期：',
    '考核评分表',
    '\t一级指标',
    '\t评分标准',
    '',
    '\t布置工作',
    '\t1.印发通知的得2分。',
    '2.不印发的不得分。',
    '',
  ].join('\n');

  test('keeps cells of several lines, blank lines inside cells, and a row that a blank line tears apart', () => {
    expect(blocks(text)).toEqual([
      '2023年度绩效自评表',
      {
        flattened: 'tabs',
        uncertain: true,
        rows: [
          '预算单位名称|某县档案馆[1×3]',
          '绩¶效¶指标|一级指标|三级指标|分值',
          '|产出指标¶¶(50分)|整理卷宗|50',
          '总分|100[1×3]',
        ],
      },
      '填表人：          填报日期：',
      '考核评分表',
      {
        flattened: 'tabs',
        uncertain: false,
        rows: ['一级指标|评分标准', '布置工作|1.印发通知的得2分。¶2.不印发的不得分。'],
      },
    ]);
  });

  test('keeps residue of the conversion where it stands', () => {
    expect(blocks('[bookmark: _GoBack]总支出12万元。\n\t得分\n\t[bookmark: a]98\n')).toEqual([
      '[bookmark: _GoBack]总支出12万元。',
      { flattened: 'tabs', uncertain: false, rows: ['得分|[bookmark: a]98'] },
    ]);
  });

  const seed = '../shared/samples/seed/seed.txt';
  describe.skipIf(!existsSync(seed))('the seed (needs ../shared)', () => {
    test('has the logical rows of its three tables', () => {
      const read = readText(new Uint8Array(readFileSync(seed)));
      expect(tables(read).map((one) => [one.rows, one.columns])).toEqual([
        [24, 7],
        [24, 9],
        [10, 4],
      ]);
      const truth = JSON.parse(readFileSync('../shared/samples/seed/seed.tables.json', 'utf8'));
      const squeezed = (text: string) => text.replace(/\[bookmark: [^\]]*\]|[\s\u3000]/g, '');
      const filled = (cells: readonly { text: string }[]) =>
        cells.map((cell) => squeezed(cell.text)).filter((cell) => cell !== '');
      expect(tables(read).map((one) => filled(one.cells))).toEqual(
        truth.map((one: { cells: { text: string }[] }) => filled(one.cells)),
      );
    });
  });
});

describe('a text with flattened tables', () => {
  test('reads rows between bars, with or without outer bars, and the rule of Markdown', () => {
    expect(blocks('| 指标 | 得分 |\n|---|:-:|\n| 培训\\|宣传 |  |\n\n| 甲 |\n')).toEqual([
      { flattened: 'pipes', uncertain: false, rows: ['指标|得分', '培训|宣传|'] },
      { flattened: 'pipes', uncertain: false, rows: ['甲'] },
    ]);
  });

  test('moves rows that lack their leading cells under the cells that run down to them', () => {
    const text = [
      '一级指标|二级指标|三级指标|指标值|完成值|分值|得分',
      '产出指标|数量指标|培训次数|≥3次|3次|10|10',
      '培训人数|≥50人|52人|10|10',
      '质量指标|合格率|≥95%|98%|10|10',
      '总分|30|30',
    ].join('\n');
    expect(blocks(text)).toEqual([
      {
        flattened: 'pipes',
        uncertain: true,
        rows: [
          '一级指标|二级指标|三级指标|指标值|完成值|分值|得分',
          '产出指标[3×1]|数量指标[2×1]|培训次数|≥3次|3次|10|10',
          '培训人数|≥50人|52人|10|10',
          '质量指标|合格率|≥95%|98%|10|10',
          '总分[1×5]|30|30',
        ],
      },
    ]);
  });

  test('stretches the label of a total between tabs over the columns before the figures', () => {
    const lines = [
      '序号\t项目名称\t预算数\t执行数\t执行率',
      '1\t业务工作经费\t187.37\t159.50\t85.13%',
      '2\t设施维护专项\t74.07\t74.07\t100.00%',
      '合计\t261.44\t233.57\t89.34%',
    ];
    expect(blocks(lines.join('\n'))).toMatchObject([
      {
        rows: [
          ...lines.slice(0, 3).map((line) => line.replaceAll('\t', '|')),
          '合计[1×2]|261.44|233.57|89.34%',
        ],
      },
    ]);
  });

  test('takes the bars behind a cell for its columns', () => {
    expect(blocks('项目自评表|||\n项目名称|\n防汛物资||\n分值|\n得分|\n备注|')).toEqual([
      {
        flattened: 'onePerLine',
        uncertain: true,
        rows: ['项目自评表[1×3]', '项目名称|防汛物资[1×2]', '分值|得分|备注'],
      },
    ]);
  });

  test('a width at which a row ends within the heads is no width: cells merged downwards left no bars', () => {
    const cells = [
      '一级指标',
      '三级指标',
      '指标值',
      '完成值',
      '得分',
      '产出指标',
      '培训',
      '≥3次',
      '3次',
      '9',
    ];
    const more = ['宣传', '≥2次', '2次', '9', '合计', '18'];
    const lines = [...cells, ...more].map((text) => `${text}${text === '合计' ? '||||' : '|'}`);
    const [made] = blocks(lines.join('\n'));
    expect(made).toMatchObject({ rows: [...cells, ...more] });
  });

  test('sentences in columns and dots that keep a place do not end a table whose rows go on', () => {
    const rows = [
      '一级指标    三级指标    指标值    完成值    得分',
      '产出指标    培训        ≥3次      3次       9',
      '……',
      '质量指标    合格率      ≥95%      97%       9',
      '1.培训骨干。    1.已培训骨干三批。',
      '合计        18',
    ];
    expect(blocks([...rows, '二、存在的问题'].join('\n'))).toMatchObject([
      { flattened: 'positions' },
      '二、存在的问题',
    ]);
  });

  test('finds a table that stands one cell a line, and leaves the prose around it', () => {
    const cells = [
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '分值',
      '执行率',
      '得分',
      '年度资金总额',
      '100',
      '120',
      '118',
      '10',
      '98.33%',
      '9.8',
    ];
    expect(blocks(`二、绩效情况\n\n${cells.join('\n\n')}\n\n填表人：\n三、其他\n`)).toEqual([
      '二、绩效情况',
      { flattened: 'onePerLine', uncertain: true, rows: cells },
      '填表人：',
      '三、其他',
    ]);
  });

  test('keeps empty cells of a table that stands one cell a line without gaps', () => {
    const cells = [
      '财政供养人员情况（人）',
      '编制数',
      '实际在职人数',
      '控制率',
      '',
      '12',
      '11',
      '91.67%',
      '三公经费',
      '',
      '3.0',
      '2.8',
    ];
    expect(blocks(cells.join('\n'))).toEqual([
      { flattened: 'onePerLine', uncertain: true, rows: cells },
    ]);
  });

  test('cuts a table pressed into one line at its blanks', () => {
    const line =
      '乡村道路养护项目支出绩效自评表 项目资金 年初预算数 全年预算数 全年执行数 分值 得分 年度资金总额 50 50 48 10 9.6 偏差原因 无';
    expect(blocks(line)).toEqual([
      '乡村道路养护项目支出绩效自评表',
      {
        flattened: 'onePerLine',
        uncertain: true,
        rows: line.split(' ').slice(1),
      },
    ]);
  });

  test('cuts a base data table pressed into one line at its blanks', () => {
    const line =
      '基础数据表 财政供养人员情况（人） 编制数 2024年实际在职人数 控制率 13 13 100% 公用经费 18.1 17.6 17.1';
    expect(blocks(line)).toEqual([
      '基础数据表',
      { flattened: 'onePerLine', uncertain: true, rows: line.split(' ').slice(1) },
    ]);
  });

  test('reads columns that blanks align, and rows whose blanks do not', () => {
    const aligned = [
      '项目        预算数    决算数',
      '基本支出      100        98',
      '项目支出                 20',
    ].join('\n');
    expect(blocks(aligned)).toEqual([
      {
        flattened: 'spaces',
        uncertain: false,
        rows: ['项目|预算数|决算数', '基本支出|100|98', '项目支出||20'],
      },
    ]);
    expect(
      blocks('指标名称 指标值 完成值 分值 得分\n培训次数 ≥3次 3次 10 10\n合格率 ≥95% 10 10'),
    ).toEqual([
      {
        flattened: 'spaces',
        uncertain: true,
        rows: [
          '指标名称|指标值|完成值|分值|得分',
          '培训次数|≥3次|3次|10|10',
          '合格率|≥95%|10|10[1×2]',
        ],
      },
    ]);
  });

  test('keeps the upper of two lines of heads with rows that single blanks part', () => {
    const lines = [
      '支出类别 预算数 执行情况',
      '年初预算 全年预算 决算数 执行率',
      '基本支出 545.21 557.71 557.71 100.00%',
      '项目支出 299.43 299.43 271.56 90.69%',
      '合计 844.64 857.14 829.27 96.75%',
    ];
    const rows = (of: readonly string[]) => readText(of.join('\n')).blocks;
    expect(rows(lines)).toMatchObject([{ kind: 'table', rows: 5, columns: 5 }]);
    // Without a name of its own in each row nothing stands over two lines.
    const even = lines.map((line, at) => (at === 1 ? `项目 ${line}` : line));
    expect(rows(even)).toMatchObject([{ kind: 'paragraph' }, { kind: 'table', rows: 4 }]);
  });

  test('takes rows that single blanks part as a list of cells where lines of one cell stand among them', () => {
    const lines = [
      '经费控制情况 2023年决算数 2024年预算数 2024年决算数',
      '三公经费 3 2 1',
      '其中：公车购置',
      '公务接待 3 2 1',
      '二、存在的问题',
    ];
    const cells = lines.slice(0, 4).flatMap((line) => line.split(' '));
    expect(blocks(lines.join('\n'))).toEqual([
      { flattened: 'onePerLine', uncertain: true, rows: cells },
      '二、存在的问题',
    ]);
  });

  test('takes neither signature lines nor menus nor tables of contents for tables', () => {
    const lines = [
      '填表人：      填报日期：        联系电话：',
      '首页 | 新闻 | 公开',
      '一、概况\t1',
      '二、支出\t3',
    ];
    expect(blocks(lines.join('\n'))).toEqual(lines);
  });
});

describe('running text', () => {
  const wrapped = [
    '一、部门基本情况',
    '    某县水利局为县人民政府工作部门，内设办公室、规划计划',
    '股、水资源管理股、建设管理股等八个股室，核定编制数二十五',
    '人，实有在职人员二十三人。全年支出一千二百六十七点四六万',
    '元，其中基本支出九百六十七点四六万元，项目支出三百万元，',
    '- 5 -',
    '主要用于防汛抗旱、农村饮水安全维修养护和河湖长制工作等方',
    '面。',
    '    二、绩效目标完成情况',
    '    全年围绕年初确定的绩效目标，扎实推进各项重点水利工作，',
    '完成了全年任务。',
  ];

  test('broken at the width of a page is put together, over page numbers too', () => {
    const read = readText(wrapped.join('\n'));
    expect(read.blocks.map(shown)).toEqual([
      '一、部门基本情况',
      wrapped
        .slice(1, 5)
        .join('')
        .concat(wrapped[6] ?? '', wrapped[7] ?? ''),
      '    二、绩效目标完成情况',
      `${wrapped[9]}${wrapped[10]}`,
    ]);
    expect(read.source).toEqual({ format: 'txt', dropped: ['页码1处'] });
  });

  test('has headings and names to be signed on their own lines or beside their label, however full the line', () => {
    const lines = [
      ...wrapped.slice(0, 6),
      '面。',
      '九、某县水利局部门整体支出绩效自评结果拟应用和公开情况',
      '自评结果用于下一年度预算编制，并在县人民政府门户网站公开。',
      '填表人：曹某    填报日期：4月16日    单位负责人：',
      '',
      '熊某',
    ];
    const read = blocks(lines.join('\n'));
    expect(read.slice(-3)).toEqual([lines[7], lines[8], `${lines[9]}熊某`]);
  });

  test('joins a number with the unit that the line end parted from it, and no other lines', () => {
    expect(blocks('2023年支出67.46\n万元。\n第二段没有句号\n第三段')).toEqual([
      '2023年支出67.46万元。',
      '第二段没有句号',
      '第三段',
    ]);
  });

  test('without any line end is parted at the numbers of its sections', () => {
    const page = `一、概况。${'本单位概况甚好。'.repeat(40)}二、支出。支出正常。三、绩效。${'绩效良好。'.repeat(30)}`;
    expect(blocks(page)).toEqual([
      page.slice(0, page.indexOf('二、')),
      '二、支出。支出正常。',
      page.slice(page.indexOf('三、')),
    ]);
  });
});

describe('a document written as text', () => {
  test('keeps its words and its cells in the order of rows when it is read again', () => {
    const original = document([
      paragraph('一、基本情况'),
      table([
        [span('产出指标\n（50分）', 2, 1), '数量指标', span('合计', 1, 2)],
        ['质量指标', '≥98%', ''],
      ]),
      paragraph('说明：无。'),
    ]);
    const text = writeText(original);
    expect(text).toBe(
      '一、基本情况\n\t产出指标\n（50分）\n\t数量指标\n\t合计\n\n\t\n\t质量指标\n\t≥98%\n\t\n\n\n说明：无。\n',
    );
    expect(blocks(text)).toEqual([
      '一、基本情况',
      {
        flattened: 'tabs',
        uncertain: true,
        rows: ['产出指标¶（50分）|数量指标|合计[1×2]', '|质量指标|≥98%|'],
      },
      '说明：无。',
    ]);
  });
});
