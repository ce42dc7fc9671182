import { expect, test } from 'vitest';
import { byLines, handmade, say } from '../../../../test/pdf/handmade.ts';
import { shown } from '../../../../test/shown-blocks.ts';
import { readPdf } from '../../pdf/read.ts';

const SIZE = 10;
const PITCH = 13;
const XS = [60, 110, 170, 260, 300, 340];
const wide = (text: string): number =>
  [...text].reduce((sum, mark) => sum + (mark < '\u007f' ? SIZE / 2 : SIZE), 0);

/** A cell with its lines as it is drawn: its column, and the height of its middle. */
const cell = (column: number, middle: number, text: string): string => {
  const lines = text.split('\n');
  const [left, right] = [XS[column] ?? 0, XS[column + 1] ?? 0];
  return lines
    .map((line, i) =>
      say(
        (left + right - wide(line)) / 2,
        700 - middle - PITCH * (i - (lines.length - 1) / 2),
        line,
        SIZE,
      ),
    )
    .join('');
};

/** Rows without any space between them: the heights of lines alone tell no row from the next. */
const TIGHT = [
  ...['一级\n指标', '三级指标', '指标值', '分值', '得分'].map((text, at) => cell(at, 13, text)),
  cell(0, 65, '产出\n指标'),
  ...['新建养老\n服务站个数', '≥3个', '12.5\n0', '12.5\n0'].map((text, at) =>
    cell(at + 1, 39, text),
  ),
  ...['培训护理\n员人次', '≥200人次', '17.5\n0', '17.0\n0'].map((text, at) =>
    cell(at + 1, 65, text),
  ),
  ...['验收合格率', '100%', '20.0\n0', '20.0\n0'].map((text, at) => cell(at + 1, 91, text)),
  ...['满意\n指标', '老人满意度', '≥90%', '10', '10'].map((text, at) => cell(at, 117, text)),
].join('');

test('rows that stand as close as lines are told apart by the order in which their cells were drawn', async () => {
  const { blocks } = await readPdf(handmade([{ content: TIGHT }]));
  expect(blocks.map(shown)).toEqual([
    [
      '一级指标|三级指标|指标值|分值|得分',
      '产出指标[3×1]|新建养老服务站个数|≥3个|12.50|12.50',
      '培训护理员人次|≥200人次|17.50|17.00',
      '验收合格率|100%|20.00|20.00',
      '满意指标|老人满意度|≥90%|10|10',
    ],
  ]);
});

test('words that stand close in two columns are parted where other lines were drawn between them', async () => {
  const row = (y: number, name: readonly string[], figures: readonly string[]): string =>
    name.map((line, i) => say(60, y - PITCH * i, line, SIZE)).join('') +
    figures.map((text, i) => say(114 + 60 * i, y, text, SIZE)).join('');
  const content = [
    row(700, ['项目名称'], ['年初预算', '全年预算', '决算数']),
    row(660, ['农村道路养', '护'], ['105.20', '110.30', '108.00']),
    row(620, ['公共照明维', '修'], ['33.10', '35.00', '34.20']),
    row(580, ['合计'], ['138.30', '145.30', '142.20']),
  ].join('');
  const { blocks } = await readPdf(handmade([{ content }]));
  expect(blocks.map(shown)).toEqual([
    [
      '项目名称|年初预算|全年预算|决算数',
      '农村道路养护|105.20|110.30|108.00',
      '公共照明维修|33.10|35.00|34.20',
      '合计|138.30|145.30|142.20',
    ],
  ]);
});

test('the order of a page drawn line after line tells nothing of its cells', async () => {
  const { blocks } = await readPdf(handmade([{ content: byLines(TIGHT) }]));
  expect(blocks.map(shown)).not.toContainEqual(
    expect.arrayContaining(['一级|三级指标|指标值|分值|得分']),
  );
  expect(blocks).toHaveLength(1);
});

test('a row that the end of a page cut is whole: the lines that stand alone at the head of the next go on with its cell', async () => {
  const row = (y: number, ...texts: readonly (readonly [number, string])[]): string =>
    texts
      .flatMap(([x, text]) => text.split('\n').map((line, i) => say(x, y - PITCH * i, line, SIZE)))
      .join('');
  const heads = row(150, [60, '三级指标'], [150, '指标值'], [220, '分值'], [270, '未完成原因']);
  const first = row(120, [60, '新建养老\n服务站'], [150, '≥3个'], [220, '30'], [270, '选址反复']);
  const cut = row(
    84,
    [60, '培训护理\n员人次'],
    [150, '≥200人次'],
    [220, '20'],
    [270, '课程安排\n在旺季，'],
  );
  const rest = row(780, [270, '调整到淡']) + row(767, [270, '季']);
  const next = row(740, [60, '服务投诉\n办结率'], [150, '100%'], [220, '25'], [270, '无']);
  const last = row(700, [60, '老人\n满意度'], [150, '≥90%'], [220, '25'], [270, '无']);
  const { blocks } = await readPdf(
    handmade([{ content: heads + first + cut }, { content: rest + next + last }]),
  );
  expect(
    blocks.map((block) => (shown(block) as string[]).map((each) => each.replaceAll('¶', ''))),
  ).toEqual([
    [
      '三级指标|指标值|分值|未完成原因',
      '新建养老服务站|≥3个|30|选址反复',
      '培训护理员人次|≥200人次|20|课程安排在旺季，调整到淡季',
      '服务投诉办结率|100%|25|无',
      '老人满意度|≥90%|25|无',
    ],
  ]);
});
