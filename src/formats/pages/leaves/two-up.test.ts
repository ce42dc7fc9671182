import { expect, test } from 'vitest';
import { grid, handmade, say } from '../../../../test/pdf/handmade.ts';
import { readPdf } from '../../pdf/read.ts';

const LANDSCAPE = { width: 842, height: 595 };
const shown = async (...contents: readonly string[]): Promise<readonly string[]> => {
  const { blocks } = await readPdf(
    handmade(contents.map((content) => ({ ...LANDSCAPE, content }))),
  );
  return blocks.map((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text).join('|') : block.text,
  );
};

const LINES = ['全年支出860.00万元，其中基本支出520.00', '万元，项目支出340.00万元，均已执行。'];
const text = (x: number): string =>
  LINES.map((line, at) => say(x, 520 - 18 * at, line, 12)).join('');
/** Rows of a name and an amount from the left edge given, the first at the height given. */
const rows = (x: number, top: number, ...cells: readonly (readonly [string, string])[]): string =>
  grid(
    [x, x + 180, x + 300],
    Array.from({ length: cells.length + 1 }, (_, at) => top - 24 * at),
  ) +
  cells
    .map(
      ([name, amount], at) =>
        say(x + 6, top - 17 - 24 * at, name) + say(x + 186, top - 17 - 24 * at, amount),
    )
    .join('');

test('two pages printed on one sheet are read one after the other, and a table goes on from the one to the other', async () => {
  expect(
    await shown(
      text(60) +
        rows(60, 120, ['项目', '金额'], ['路灯维护', '860.00']) +
        rows(481, 540, ['道路清扫', '340.00'], ['合计', '1200.00']),
      text(60),
    ),
  ).toEqual([
    LINES.join(''),
    '项目|金额|路灯维护|860.00|道路清扫|340.00|合计|1200.00',
    LINES.join(''),
  ]);
});

test('a broad page with a table in each half whose rows stand beside each other is one page', async () => {
  const beside = [0, 1, 2].map(
    (at) => say(66, 500 - 24 * at, `收入${at}`) + say(487, 500 - 24 * at, `支出${at}`),
  );
  const words = (await shown(beside.join(''))).join('').replace(/\s/g, '');
  expect(words).toBe('收入0支出0收入1支出1收入2支出2');
});
