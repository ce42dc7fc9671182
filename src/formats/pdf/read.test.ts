import { describe, expect, test } from 'vitest';
import { grid, handmade, rule, say } from '../../../test/pdf/handmade.ts';
import type { Document, Table } from '../../document/document.ts';
import { readPdf } from './read.ts';

const texts = (document: Document): readonly string[] =>
  document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
const tables = (document: Document): readonly Table[] =>
  document.blocks.filter((block) => block.kind === 'table');
const rows = (table: Table | undefined): readonly string[] =>
  (table?.cells ?? []).map(
    (cell) => `${cell.row},${cell.column} ${cell.rowSpan}x${cell.columnSpan} ${cell.text}`,
  );
const onePage = (content: string, more: { rotate?: number } = {}): Promise<Document> =>
  readPdf(handmade([{ content, ...more }]));

describe('running text', () => {
  test('a font without a map to Unicode is read by its encoding', async () => {
    expect(await onePage(say(80, 700, '财政拨款12.5万元'))).toEqual({
      blocks: [{ kind: 'paragraph', block: 0, page: 1, text: '财政拨款12.5万元' }],
      source: { format: 'pdf', dropped: [] },
    });
  });

  test('a full line goes on in the next one, an indented one begins a paragraph', async () => {
    const full = '本单位按照规定编制年度预算并严格执行各项开支标准';
    const document = await onePage(
      say(124, 700, full.slice(0, 20)) +
        say(100, 680, full) +
        say(100, 660, '未超支。') +
        say(124, 640, full.slice(0, 20)) +
        say(100, 620, '完成。'),
    );
    expect(texts(document)).toEqual([
      full.slice(0, 20),
      `${full}未超支。`,
      full.slice(0, 20),
      '完成。',
    ]);
  });

  test('a marker of an item that came to the head of a line by wrapping begins no paragraph', async () => {
    const first = '本单位全年设定以下各项目标：（1）培训护理员；';
    const document = await onePage(
      say(124, 700, first) +
        say(100, 680, '（2）新建服务站；（3）开展探访关爱，全年按月进行') +
        say(100, 660, '登记。') +
        say(124, 640, `${'全年'.repeat(10)}开展；`) +
        say(124, 620, '（1）下设两个股室。') +
        say(124, 600, '全年'.repeat(11)) +
        say(100, 580, '完成。'),
    );
    expect(texts(document)).toEqual([
      `${first}（2）新建服务站；（3）开展探访关爱，全年按月进行登记。`,
      `${'全年'.repeat(10)}开展；`,
      '（1）下设两个股室。',
      `${'全年'.repeat(11)}完成。`,
    ]);
  });

  test('raised small letters stay in their line', async () => {
    expect(
      texts(await onePage(say(80, 700, '面积120m') + say(128, 705, '2', 7) + say(132, 700, '。'))),
    ).toEqual(['面积120m2。']);
  });

  test('letters painted twice for boldness are read once', async () => {
    expect(texts(await onePage(say(80, 700, '绩效') + say(80.4, 700, '绩效')))).toEqual(['绩效']);
  });

  test('a page that lies on its side is read upright', async () => {
    const turned = `q 0 1 -1 0 595 0 cm ${say(80, 400, '横向页面')} Q`;
    expect(texts(await onePage(turned))).toEqual(['横向页面']);
    expect(texts(await onePage(turned, { rotate: 90 }))).toEqual(['横向页面']);
  });

  test('page numbers go and a running head is kept once', async () => {
    const pages = [1, 2, 3, 4].map((n) => ({
      content:
        say(80, 800, '某某中心自评报告') +
        say(80, 600, `第${'一二三四'[n - 1]}段落。`) +
        say(280, 40, `— ${n} —`),
    }));
    const document = await readPdf(handmade(pages));
    expect(texts(document)).toEqual([
      '第一段落。',
      '第二段落。',
      '第三段落。',
      '第四段落。',
      '某某中心自评报告',
    ]);
    expect(document.blocks.at(-1)).toEqual({
      kind: 'paragraph',
      block: 4,
      page: 1,
      role: 'header',
      text: '某某中心自评报告',
    });
  });
});

describe('ruled tables', () => {
  test('a missing rule joins squares to a merged cell', async () => {
    const lines =
      rule(100, 700, 400, 700) +
      rule(200, 670, 400, 670) +
      rule(100, 640, 400, 640) +
      rule(100, 640, 100, 700) +
      rule(200, 640, 200, 700) +
      rule(300, 640, 300, 670) +
      rule(400, 640, 400, 700);
    const words =
      say(105, 665, '合计') +
      say(250, 680, '全年预算') +
      say(205, 650, '12.5') +
      say(305, 650, '13');
    expect(rows(tables(await onePage(lines + words))[0])).toEqual([
      '0,0 2x1 合计',
      '0,1 1x2 全年预算',
      '1,1 1x1 12.5',
      '1,2 1x1 13',
    ]);
  });

  test('dashed and doubled rules are rules', async () => {
    const dashes = Array.from({ length: 50 }, (_, i) =>
      rule(100 + i * 6, 670, 103 + i * 6, 670),
    ).join('');
    const document = await onePage(
      grid([100, 250, 400], [640, 700]) +
        rule(101.2, 640, 101.2, 700) +
        dashes +
        say(105, 680, '甲') +
        say(255, 680, '乙') +
        say(105, 650, '丙') +
        say(255, 650, '丁'),
    );
    expect(rows(tables(document)[0])).toEqual([
      '0,0 1x1 甲',
      '0,1 1x1 乙',
      '1,0 1x1 丙',
      '1,1 1x1 丁',
    ]);
  });

  test('cells that are coloured boxes make a table', async () => {
    const box = (x: number, y: number): string => `0.9 g ${x} ${y} 99 29 re f 0 g\n`;
    const document = await onePage(
      box(100, 640) +
        box(200, 640) +
        box(100, 670) +
        box(200, 670) +
        say(105, 680, '甲') +
        say(205, 680, '乙') +
        say(105, 650, '丙') +
        say(205, 650, '丁'),
    );
    expect(rows(tables(document)[0])).toEqual([
      '0,0 1x1 甲',
      '0,1 1x1 乙',
      '1,0 1x1 丙',
      '1,1 1x1 丁',
    ]);
  });

  test('a table without its outer rules keeps its outer columns', async () => {
    const lines =
      rule(100, 700, 400, 700) +
      rule(100, 670, 400, 670) +
      rule(100, 640, 400, 640) +
      rule(250, 640, 250, 700);
    const document = await onePage(
      lines +
        say(105, 680, '项目') +
        say(255, 680, '金额') +
        say(105, 650, '合计') +
        say(255, 650, '9'),
    );
    expect(rows(tables(document)[0])).toEqual([
      '0,0 1x1 项目',
      '0,1 1x1 金额',
      '1,0 1x1 合计',
      '1,1 1x1 9',
    ]);
  });

  test('text wrapped in a cell is one paragraph, a numbered line another', async () => {
    const words =
      say(104, 680, '一是加强管理完') +
      say(104, 665, '善制度。') +
      say(104, 650, '二是控制支出。') +
      say(205, 680, '无');
    const document = await onePage(grid([100, 192, 400], [640, 700]) + words);
    expect(tables(document)[0]?.cells[0]?.text).toBe('一是加强管理完善制度。\n二是控制支出。');
  });

  test('characters one below another are one word', async () => {
    const words =
      [...'绩效指标'].map((mark, i) => say(108, 685 - 14 * i, mark)).join('') +
      say(205, 660, '产出');
    expect(
      tables(await onePage(grid([100, 130, 400], [630, 700]) + words))[0]?.cells[0]?.text,
    ).toBe('绩效指标');
  });

  test('a table inside a cell belongs to the cell', async () => {
    const document = await onePage(
      grid([100, 250, 400], [500, 700]) +
        grid([270, 320, 380], [550, 600, 650]) +
        say(105, 680, '外') +
        say(275, 620, '内'),
    );
    expect(tables(document)).toHaveLength(1);
    expect(rows(tables(document)[0]?.cells[1]?.tables?.[0])).toEqual([
      '0,0 1x1 内',
      '0,1 1x1 ',
      '1,0 1x1 ',
      '1,1 1x1 ',
    ]);
  });

  test('a table over a page break is one, its repeated head left out', async () => {
    const head = (y: number): string => say(105, y, '项目') + say(255, y, '金额');
    const document = await readPdf(
      handmade([
        {
          content:
            grid([100, 250, 400], [80, 110, 140]) +
            head(120) +
            say(105, 90, '办公费') +
            say(255, 90, '3.5'),
        },
        {
          content:
            grid([100, 250, 400], [700, 730, 760]) +
            head(740) +
            say(105, 710, '差旅费') +
            say(255, 710, '1.2'),
        },
      ]),
    );
    expect(rows(tables(document)[0])).toEqual([
      '0,0 1x1 项目',
      '0,1 1x1 金额',
      '1,0 1x1 办公费',
      '1,1 1x1 3.5',
      '2,0 1x1 差旅费',
      '2,1 1x1 1.2',
    ]);
    expect(tables(document)[0]?.uncertain).toBeUndefined();
  });

  test('a row cut in two by the page is made whole where a bracket proves it', async () => {
    const document = await readPdf(
      handmade([
        {
          content:
            grid([100, 168, 400], [80, 140]) +
            say(105, 90, '完整性（15') +
            say(172, 90, '正文齐全的得分'),
        },
        {
          content:
            grid([100, 168, 400], [700, 760]) +
            say(105, 740, '分）') +
            say(172, 740, '附件齐全的得分。'),
        },
      ]),
    );
    expect(rows(tables(document)[0])).toEqual([
      '0,0 1x1 完整性（15分）',
      '0,1 1x1 正文齐全的得分\n附件齐全的得分。',
    ]);
  });
});

test('columns without rules make a table when at least three rows keep to them', async () => {
  const row = (y: number, ...words: readonly string[]): string =>
    words.map((word, i) => say(80 + 140 * i, y, word)).join('');
  const document = await onePage(
    row(700, '项目', '预算数', '决算数') +
      row(680, '办公费', '3.50', '3.20') +
      row(660, '差旅费', '1.00', '0.90') +
      say(80, 620, '金额单位为万元。'),
  );
  expect(rows(tables(document)[0])).toEqual([
    '0,0 1x1 项目',
    '0,1 1x1 预算数',
    '0,2 1x1 决算数',
    '1,0 1x1 办公费',
    '1,1 1x1 3.50',
    '1,2 1x1 3.20',
    '2,0 1x1 差旅费',
    '2,1 1x1 1.00',
    '2,2 1x1 0.90',
  ]);
  expect(texts(document)).toEqual(['金额单位为万元。']);
});
