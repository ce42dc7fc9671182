import { attributeName } from '../xml/grammar.ts';

/** The languages inside a docx, under the prefixes that our rules use: transitional and strict names (ECMA-376, ISO 29500). */
export const NAMESPACES = {
  w: [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  wx: ['http://schemas.microsoft.com/office/word/2003/auxHint'],
  aml: ['http://schemas.microsoft.com/aml/2001/core'],
  pkg: ['http://schemas.microsoft.com/office/2006/xmlPackage'],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  m: [
    'http://schemas.openxmlformats.org/officeDocument/2006/math',
    'http://purl.oclc.org/ooxml/officeDocument/math',
  ],
  pic: [
    'http://schemas.openxmlformats.org/drawingml/2006/picture',
    'http://purl.oclc.org/ooxml/drawingml/picture',
  ],
  c: [
    'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'http://purl.oclc.org/ooxml/drawingml/chart',
  ],
  dgm: [
    'http://schemas.openxmlformats.org/drawingml/2006/diagram',
    'http://purl.oclc.org/ooxml/drawingml/diagram',
  ],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
  rel: [
    'http://schemas.openxmlformats.org/package/2006/relationships',
    'http://purl.oclc.org/ooxml/package/relationships',
  ],
} as const;

export const VAL = attributeName('val');
export const TYPE = attributeName('type');
export const ID = attributeName('id');
export const W = attributeName('w');
export const FONT = attributeName('font');
export const CHAR = attributeName('char');
export const SPACE = attributeName('space');
export const NAME = attributeName('name');
export const STYLE_ID = attributeName('styleId');
export const DEFAULT = attributeName('default');
export const TARGET = attributeName('Target');
export const TARGET_MODE = attributeName('TargetMode');
export const RELATION_TYPE = attributeName('Type');
export const RELATION_ID = attributeName('Id');
export const NUM_ID = attributeName('numId');
export const ABSTRACT_NUM_ID = attributeName('abstractNumId');
export const LEVEL = attributeName('ilvl');
export const FIELD_CHAR_TYPE = attributeName('fldCharType');
export const FONTS_ASCII = attributeName('ascii');
export const FONTS_HINT = attributeName('hAnsi');

/** The language of Word 2003's single XML files, the forerunner of WordprocessingML. */
export const WORD_2003 = 'http://schemas.microsoft.com/office/word/2003/wordml';

/** The meaning of an on/off property (w:b, w:vanish): present without a value is on. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !/^(?:0|false|off|none)$/.test(value);
