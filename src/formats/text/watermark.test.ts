import { expect, test } from 'vitest';
import { readText } from './read.ts';

const PAGES = ['一、单位概况', '二、预算执行', '三、绩效目标', '四、存在问题'];

/** Four pages, with letters between their lines. */
const text = (letters: (page: number) => readonly string[]): string =>
  PAGES.map((heading, page) => {
    const [first = '', ...more] = letters(page).map((each) => `\n\n\n            ${each}`);
    return [heading, first, `本页说明第${page + 1}项工作情况。`, ...more, ''].join('\n');
  }).join('\f');

const shown = (source: string): readonly string[] =>
  readText(source).blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text.trim()]));

test('the letters of a watermark that come again on every page are no text', () => {
  expect(shown(text(() => ['公', '开', '稿']))).toEqual(
    PAGES.flatMap((heading, page) => [heading, `本页说明第${page + 1}项工作情况。`]),
  );
});

test('letters that stand alone on some pages stay', () => {
  expect(shown(text((page) => (page === 1 ? ['无', '略', '否'] : [])))).toContain('略');
  expect(shown(text(() => ['无']))).toContain('无');
});
