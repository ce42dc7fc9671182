import { describe, expect, it } from 'vitest';
import { Unreadable } from '../unreadable.ts';
import { escapeXml, resolveEntities } from './entities.ts';
import { attributeName, grammar, type Rule, skip } from './grammar.ts';
import { scanXml } from './scan.ts';

const A = attributeName('a');
const noting: Rule<string[]> = {
  open: (seen, tag) => {
    seen.push(`<${tag.attribute(A) ?? ''}`);
  },
  text: (seen, text) => {
    seen.push(text);
  },
  close: (seen) => {
    seen.push('>');
  },
};
const rules = { 'x:e': noting, 'x:s': skip as Rule<string[]> };
const KNOWN = grammar<string[]>({ x: ['urn:x', 'urn:x2'] }, rules);

function scan(xml: string, known = KNOWN): readonly string[] | string {
  const seen: string[] = [];
  try {
    scanXml(new TextEncoder().encode(xml), known, seen, 'part.xml');
    return seen;
  } catch (thrown) {
    return thrown instanceof Unreadable ? thrown.code : `${thrown}`;
  }
}
const inRoot = (inside: string): string => `<r xmlns:x="urn:x">${inside}</r>`;

describe('the scanner', () => {
  it('knows an element by its namespace, whatever its prefix', () => {
    expect(scan('<q:e xmlns:q="urn:x">甲</q:e>')).toEqual(['<', '甲', '>']);
    expect(scan('<e xmlns="urn:x2" a="1">甲</e>')).toEqual(['<1', '甲', '>']);
    expect(scan('<x:e xmlns:x="urn:other">甲</x:e>')).toEqual([]);
  });

  it('lets an inner declaration hold as far as its element', () => {
    const inner = '<x:e xmlns:x="urn:other">外</x:e>';
    expect(scan(inRoot(`<x:e>甲</x:e>${inner}<x:e>乙</x:e>`))).toEqual([
      '<',
      '甲',
      '>',
      '<',
      '乙',
      '>',
    ]);
  });

  it('skips an element with everything inside', () => {
    expect(scan(inRoot('<x:s><x:e>甲</x:e><x:s/></x:s><x:e/>'))).toEqual(['<', '>']);
  });

  it('reads attributes in either quotes, with prefixes, entities and > inside', () => {
    expect(scan(inRoot(`<x:e b='2' x:a = '&lt;"甲">'/>`))).toEqual(['<<"甲">', '>']);
  });

  it('resolves references and CDATA and steps over comments and instructions', () => {
    expect(
      scan(inRoot('<x:e>&amp;&#x4E00;&#20108;<!-- <x:e> --><?p ?><![CDATA[<&]]></x:e>')),
    ).toEqual(['<', '&一二', '<&', '>']);
  });

  it('gives unknown elements the text rule around them only where the language wants it', () => {
    const inheriting = grammar<string[]>({ x: ['urn:x'] }, rules, { inheritText: true });
    expect(scan(inRoot('<x:e>甲<o>乙</o></x:e>'))).toEqual(['<', '甲', '>']);
    expect(scan(inRoot('<x:e>甲<o>乙</o></x:e>'), inheriting)).toEqual(['<', '甲', '乙', '>']);
  });

  it.each([
    ['<r>', 'xml-malformed'],
    ['<r></q>', 'xml-malformed'],
    ['</r>', 'xml-malformed'],
    ['<r/><r/>', 'xml-malformed'],
    ['<r a="1></r>', 'xml-malformed'],
    ['<r><</r>', 'xml-malformed'],
    ['<r', 'xml-malformed'],
    ['', 'xml-malformed'],
    ['<!DOCTYPE r><r/>', 'xml-doctype'],
    ['<r>'.repeat(300), 'xml-too-deep'],
  ])('refuses %s', (xml, code) => {
    expect(scan(xml)).toBe(code);
  });
});

describe('escaping', () => {
  it('is undone by reading, and leaves out what XML forbids', () => {
    const text = '甲&<>"𠮷\t\n';
    expect(resolveEntities(escapeXml(text))).toBe(text);
    expect(escapeXml('a\u0000\ud800b')).toBe('ab');
    expect(resolveEntities('&nbsp;&#x110000;&')).toBe('&nbsp;&#x110000;&');
  });

  it('steps over properties that repeat and did nothing, and over nothing that calls a rule', () => {
    const known = grammar<string[]>(
      { x: ['urn:x'] },
      { 'x:e': noting, 'x:p': { repeats: true }, 'x:off': noting },
    );
    const dull = '<x:p><x:font a="宋体"/></x:p>';
    const telling = '<x:p><x:off a="1"/></x:p>';
    expect(
      scan(inRoot(`${dull}${telling}${dull}<x:e a="2">甲${dull}</x:e>${telling}${telling}`), known),
    ).toEqual(['<1', '>', '<2', '甲', '>', '<1', '>', '<1', '>']);
  });

  it('reads properties anew when a prefix means something else', () => {
    const known = grammar<string[]>({ x: ['urn:x'] }, { 'x:e': noting, 'x:p': { repeats: true } });
    const properties = '<x:p><y:e a="1"/></x:p>';
    expect(
      scan(
        inRoot(`<i xmlns:y="urn:y">${properties}</i><i xmlns:y="urn:x">${properties}</i>`),
        known,
      ),
    ).toEqual(['<1', '>']);
  });

  it('refuses properties that are like earlier ones but for their end', () => {
    const known = grammar<string[]>({ x: ['urn:x'] }, { 'x:p': { repeats: true } });
    expect(scan(inRoot('<x:p><x:s/></x:p><x:p><x:s/></x:q>'), known)).toBe('xml-malformed');
  });
});
