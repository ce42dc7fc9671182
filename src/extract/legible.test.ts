import { describe, expect, test } from 'vitest';
import { document, paragraph, table } from '../document/build.ts';
import { wordsAt } from '../document/document.ts';
import { extract } from './extract.ts';
import { legible, requoted } from './legible.ts';

const textsOf = (words: string): string => {
  const [block] = legible(document([paragraph(words)])).blocks;
  return block?.kind === 'table' ? '' : (block?.text ?? '');
};

describe('a text in other characters', () => {
  test('is the same document when there is nothing to do', () => {
    const made = document([paragraph('2023年支出12.5万元。'), table([['合计', '12.5']])]);
    expect(legible(made)).toBe(made);
  });

  test('is read with digits of half width', () => {
    expect(textsOf('支出１２．５万元，占９８％')).toBe('支出12.5万元，占98%');
  });

  test('is read in simplified characters, in tables too', () => {
    const made = legible(document([table([['實際', '執行']])]));
    const [block] = made.blocks;
    expect(block?.kind === 'table' && block.cells.map(({ text }) => text)).toEqual([
      '实际',
      '执行',
    ]);
  });

  test('is read without pinyin, and keeps its length', () => {
    const words = '预算(yùsuàn)执行率';
    expect(textsOf(words)).toHaveLength(words.length);
    expect(textsOf(words).replaceAll('\u200b', '')).toBe('预算执行率');
  });

  test('is quoted as it stands', () => {
    const words = '2023年度清河縣檔案館實際支出１２．５萬元，其中：基本支出１０．５萬元。';
    const made = document([
      paragraph('2023年度清河县档案馆部门整体支出绩效自评报告'),
      paragraph(words),
    ]);
    const { facts } = extract(made).value;
    const basic = facts.find(({ metric }) => metric === 'basicExpenditure');
    expect(basic?.value).toEqual({ coefficient: 105, decimals: 1, unit: '万元' });
    expect(basic?.verbatim).toBe('基本支出１０．５萬元');
    expect(basic && wordsAt(made, basic.at)).toBe(basic?.verbatim);
  });

  test('puts the own words of the document back into whatever quotes a place', () => {
    const made = document([paragraph('實際支出')]);
    const at = { block: 0, from: 0, to: 2 };
    expect(requoted([{ verbatim: '实际', at, value: 1 }], made)).toEqual([
      { verbatim: '實際', at, value: 1 },
    ]);
  });
});
