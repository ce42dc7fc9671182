import { describe, expect, test } from 'vitest';
import { decodeHtml, decodeText } from './encoding.ts';
import { decode1252 } from './windows-1252.ts';

const utf16 = (text: string, little: boolean): Uint8Array =>
  new Uint8Array(
    [...text].flatMap((c) => {
      const code = c.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
const TEXT = '绩效自评报告\n全年支出67.46万元。\n';
/** 绩效自评 and 预算 in GB 18030; 績效報告 in Big5. */
const GB = new Uint8Array([0xbc, 0xa8, 0xd0, 0xa7, 0xd7, 0xd4, 0xc6, 0xc0]);
const GB_SHORT = new Uint8Array([0xd4, 0xa4, 0xcb, 0xe3]);
const BIG5 = new Uint8Array([0xc1, 0x5a, 0xae, 0xc4, 0xb3, 0xf8, 0xa7, 0x69, 0xa1, 0x43]);

describe('the encoding of a text', () => {
  test('is told by a byte order mark', () => {
    expect(
      decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('绩')])),
    ).toEqual({ text: '绩', encoding: 'utf-8', dropped: [] });
    expect(decodeText(new Uint8Array([0xff, 0xfe, ...utf16(TEXT, true)])).text).toBe(TEXT);
    expect(decodeText(new Uint8Array([0xfe, 0xff, ...utf16(TEXT, false)])).text).toBe(TEXT);
  });

  test('is told by the bytes themselves', () => {
    expect(decodeText(new TextEncoder().encode('绩'))).toEqual({
      text: '绩',
      encoding: 'utf-8',
      dropped: [],
    });
    expect(decodeText(utf16(TEXT, true))).toEqual({
      text: TEXT,
      encoding: 'utf-16le',
      dropped: [],
    });
    expect(decodeText(utf16(TEXT, false))).toEqual({
      text: TEXT,
      encoding: 'utf-16be',
      dropped: [],
    });
    expect(decodeText(GB)).toEqual({ text: '绩效自评', encoding: 'gb18030', dropped: [] });
    expect(decodeText(GB_SHORT)).toEqual({ text: '预算', encoding: 'gb18030', dropped: [] });
    expect(decodeText(BIG5)).toEqual({ text: '績效報告。', encoding: 'big5', dropped: [] });
    expect(decodeText(new TextEncoder().encode('plain'))).toEqual({
      text: 'plain',
      encoding: 'utf-8',
      dropped: [],
    });
  });

  test('forgives a character cut off at the end of a truncated file, and single broken bytes', () => {
    const bytes = new TextEncoder().encode('绩效自评报告绩效');
    expect(decodeText(bytes.subarray(0, bytes.length - 1))).toEqual({
      text: '绩效自评报告绩',
      encoding: 'utf-8',
      dropped: ['文件末尾不完整的字符'],
    });
    const broken = new TextEncoder().encode(TEXT.repeat(20));
    broken[40] = 0xff;
    expect(decodeText(broken).encoding).toBe('utf-8');
  });

  test('of a page is the declared one unless the bytes are valid UTF-8', () => {
    const head = new TextEncoder().encode('<meta charset="gb2312"><p>');
    expect(decodeHtml(new Uint8Array([...head, ...GB])).text).toBe(
      '<meta charset="gb2312"><p>绩效自评',
    );
    expect(decodeHtml(new Uint8Array([...head, ...new TextEncoder().encode('绩效')])).text).toBe(
      '<meta charset="gb2312"><p>绩效',
    );
    const big5 = new TextEncoder().encode(
      "<meta http-equiv='Content-Type' content='text/html; charset=big5'>",
    );
    expect(decodeHtml(new Uint8Array([...big5, ...BIG5])).encoding).toBe('big5');
  });

  test('Windows-1252 has curly quotes where Latin-1 has controls', () => {
    expect(decode1252(new Uint8Array([0x93, 0x61, 0x94, 0x80]))).toBe('“a”€');
  });
});
