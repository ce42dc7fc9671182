import { describe, expect, it } from 'vitest';
import { formatNumber } from '../number-formats.ts';
import { docxOf, p, partOf } from './example.ts';
import { readDocx } from './read.ts';

const level = (number: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const instance = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const item = (text: string, id: number, at?: number): string =>
  p(
    text,
    `<w:numPr>${at === undefined ? '' : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${id}"/></w:numPr>`,
  );
const labels = (
  body: string,
  numbering: string,
  styles?: string,
): readonly (string | undefined)[] =>
  readDocx(
    docxOf(body, {
      numbering: partOf('numbering', numbering),
      ...(styles && { styles: partOf('styles', styles) }),
    }),
  ).blocks.map((block) => (block.kind === 'table' ? undefined : block.label));

const OFFICIAL =
  level(0, 'chineseCountingThousand', '%1、') +
  level(1, 'chineseCounting', '（%2）') +
  level(2, 'decimal', '%3.') +
  level(3, 'decimal', '%1.%2.%4', '<w:isLgl/>');

describe('automatic numbers', () => {
  it('run on through a list and begin anew under each higher number', () => {
    const body = [
      item('甲', 1, 0),
      item('乙', 1, 1),
      item('丙', 1, 1),
      item('丁', 1),
      item('戊', 1, 1),
      item('己', 1, 2),
    ];
    expect(labels(body.join(''), list(0, OFFICIAL) + instance(1, 0))).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
      '（一）',
      '1.',
    ]);
  });

  it('are part of the text, set off only where they would run into a figure', () => {
    const given = readDocx(
      docxOf(item('基本情况', 1, 0) + item('5万元', 1, 2), {
        numbering: partOf('numbering', list(0, OFFICIAL) + instance(1, 0)),
      }),
    );
    expect(given.blocks).toEqual([
      { kind: 'paragraph', text: '一、基本情况', label: '一、', block: 0 },
      { kind: 'paragraph', text: '1. 5万元', label: '1.', block: 1 },
    ]);
  });

  it('of legal levels show all numbers in Arabic digits', () => {
    expect(labels(item('甲', 1, 0) + item('乙', 1, 3), list(0, OFFICIAL) + instance(1, 0))).toEqual(
      ['一、', '1.1.1'],
    );
  });

  it('go on in another instance of the list unless that starts anew', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering =
      list(0, OFFICIAL) + instance(1, 0) + instance(2, 0) + instance(3, 0, override);
    const body = item('甲', 1) + item('乙', 2) + item('丙', 3) + item('丁', 3);
    expect(labels(body, numbering)).toEqual(['一、', '二、', '一、', '二、']);
  });

  it('of an overridden level take its format', () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1.')}</w:lvlOverride>`;
    expect(labels(item('甲', 1), list(0, OFFICIAL) + instance(1, 0, override))).toEqual(['I.']);
  });

  it('never restart where lvlRestart is 0', () => {
    const levels =
      level(0, 'decimal', '%1') + level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>');
    const body = item('甲', 1, 0) + item('乙', 1, 1) + item('丙', 1, 0) + item('丁', 1, 1);
    expect(labels(body, list(0, levels) + instance(1, 0))).toEqual(['1', '1', '2', '2']);
  });

  it('come from styles, whose level is the one linked to the style; number 0 takes them away', () => {
    const style = (id: string, inside: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr>${inside}</w:numPr></w:pPr></w:style>`;
    const styles =
      style('a1', '<w:numId w:val="1"/>') + style('a2', '<w:ilvl w:val="1"/><w:numId w:val="1"/>');
    const levels =
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="a1"/>') +
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="a2"/>');
    const of = (id: string, more = ''): string => p('字', `<w:pStyle w:val="${id}"/>${more}`);
    const body =
      of('a1') + of('a2') + of('a1', '<w:numPr><w:numId w:val="0"/></w:numPr>') + of('a1');
    expect(labels(body, list(0, levels) + instance(1, 0), styles)).toEqual([
      '一、',
      '（一）',
      undefined,
      '二、',
    ]);
  });

  it('of bullets are shown as plain characters', () => {
    const bullet = level(0, 'bullet', '\uf06c').replace(
      '</w:lvl>',
      '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>',
    );
    expect(labels(item('甲', 1), list(0, bullet) + instance(1, 0))).toEqual(['●']);
  });
});

describe('number formats', () => {
  it('write counters as Word does', () => {
    const row = (format: string, ...values: readonly number[]): string =>
      values.map((value) => formatNumber(value, format)).join(' ');
    expect({
      thousand: row('chineseCountingThousand', 1, 10, 11, 20, 21, 100, 101, 110, 1005),
      counting: row('chineseCounting', 9, 10, 12, 99, 100),
      digital: row('ideographDigital', 1, 10, 20),
      japanese: row('japaneseCounting', 1, 11, 100, 105),
      legal: row('chineseLegalSimplified', 1, 10, 15),
      circle: row('decimalEnclosedCircle', 1, 20, 21),
      full: row('decimalFullWidth', 1, 12),
      letters: row('lowerLetter', 1, 26, 27),
      roman: row('upperRoman', 4, 9, 14),
      stems: row('ideographTraditional', 1, 2),
      zero: row('decimalZero', 3, 12),
      unknown: row('someOtherFormat', 7),
    }).toEqual({
      thousand: '一 十 十一 二十 二十一 一百 一百零一 一百一十 一千零五',
      counting: '九 十 十二 九十九 一〇〇',
      digital: '一 一〇 二〇',
      japanese: '一 十一 百 百五',
      legal: '壹 壹拾 壹拾伍',
      circle: '① ⑳ ㉑',
      full: '１ １２',
      letters: 'a z aa',
      roman: 'IV IX XIV',
      stems: '甲 乙',
      zero: '03 12',
      unknown: '7',
    });
  });
});
