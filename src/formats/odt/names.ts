import { attributeName } from '../xml/grammar.ts';

/** The languages inside an ODF text, under the prefixes that our rules use (OASIS ODF 1.3). */
export const NAMESPACES = {
  office: ['urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  text: ['urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  table: ['urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  draw: ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  style: ['urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  dc: ['http://purl.org/dc/elements/1.1/'],
  meta: ['urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  form: ['urn:oasis:names:tc:opendocument:xmlns:form:1.0'],
  chart: ['urn:oasis:names:tc:opendocument:xmlns:chart:1.0'],
} as const;

export const NAME = attributeName('name');
export const STYLE_NAME = attributeName('style-name');
export const OUTLINE_LEVEL = attributeName('outline-level');
export const IS_LIST_HEADER = attributeName('is-list-header');
export const COUNT = attributeName('c');
export const COLUMNS_REPEATED = attributeName('number-columns-repeated');
export const ROWS_REPEATED = attributeName('number-rows-repeated');
export const COLUMNS_SPANNED = attributeName('number-columns-spanned');
export const ROWS_SPANNED = attributeName('number-rows-spanned');
export const COLUMN_WIDTH = attributeName('column-width');
export const REL_COLUMN_WIDTH = attributeName('rel-column-width');
export const CONTINUE_NUMBERING = attributeName('continue-numbering');
export const CONTINUE_LIST = attributeName('continue-list');
export const ID = attributeName('id');
export const START_VALUE = attributeName('start-value');
export const LEVEL = attributeName('level');
export const NUM_FORMAT = attributeName('num-format');
export const NUM_PREFIX = attributeName('num-prefix');
export const NUM_SUFFIX = attributeName('num-suffix');
export const NUM_LIST_FORMAT = attributeName('num-list-format');
export const DISPLAY_LEVELS = attributeName('display-levels');
export const BULLET_CHAR = attributeName('bullet-char');
export const FONT_NAME = attributeName('font-name');
