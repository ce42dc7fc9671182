import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { isWebArchive } from './archive.ts';
import { readHtml } from './read.ts';

const PAGE = '<html><body><p>编制5人，实有3人。</p><table><tr><td>甲<td>1</table></body></html>';
const wide = Buffer.from(`\ufeff${PAGE}`, 'utf16le');
const letter = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'));
const text = (bytes: Uint8Array): readonly unknown[] =>
  readHtml(bytes).blocks.map((block) =>
    block.kind === 'table' ? block.cells.map((cell) => cell.text) : block.text,
  );
const WORDS = ['编制5人，实有3人。', ['甲', '1']];

describe('a web page packed with its pictures', () => {
  test('as Word packs it is the page of 16 bits behind a word to old programs', () => {
    const bytes = letter(
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="----=_NextPart_1.2"',
      '',
      'This document is a Single File Web Page.',
      '',
      '------=_NextPart_1.2',
      'Content-Location: file:///C:/1/2.htm',
      'Content-Transfer-Encoding: base64',
      'Content-Type: text/html; charset="unicode"',
      '',
      (wide.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n'),
      '------=_NextPart_1.2',
      'Content-Type: image/png',
      '',
      'PNG',
      '------=_NextPart_1.2--',
    );
    expect([isWebArchive(bytes), text(bytes)]).toEqual([true, WORDS]);
  });

  test('in parts within parts, behind a text for programs without pages, is found', () => {
    const bytes = letter(
      'From: a',
      'Subject: =?utf-8?B?5oql5ZGK?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=outer',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain',
      '',
      'other words',
      '--inner',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: 8bit',
      '',
      PAGE,
      '--inner--',
      '--outer--',
    );
    expect(text(bytes)).toEqual(WORDS);
  });

  test('that was cut short gives what came', () => {
    const bytes = letter(
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=a',
      '',
      '--a',
      'Content-Type: text/html',
      '',
      '<p>编制5人，实有3人。</p><p>决算',
    );
    expect(text(bytes)).toEqual(['编制5人，实有3人。', '决算']);
  });

  test('is not taken for one where a page only speaks of such letters', () => {
    expect(isWebArchive(Buffer.from(`${PAGE}MIME-Version: 1.0`))).toBe(false);
  });
});
