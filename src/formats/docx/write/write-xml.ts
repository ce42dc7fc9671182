import { escapeXml } from '../../xml/entities.ts';

/** The first line of each part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Declares the language of WordprocessingML, transitional. */
export const W_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** Declares the names of relationships. */
export const R_NAMESPACE =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** The name that types of relationships begin with. */
export const RELATION_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const textElement = (text: string): string => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;

/** A run of text: tabs and line ends become the elements that stand for them. '' for no text. */
export function run(text: string, properties = ''): string {
  if (text === '') return '';
  const inner = /[\t\n\r]/.test(text)
    ? text
        .split(/(\t|\r\n?|\n)/)
        .map((piece) =>
          piece === ''
            ? ''
            : piece === '\t'
              ? '<w:tab/>'
              : /^[\r\n]/.test(piece)
                ? '<w:br/>'
                : textElement(piece),
        )
        .join('')
    : textElement(text);
  return `<w:r>${properties}${inner}</w:r>`;
}

/** A paragraph, or the row of a table, that stays on the page of the next. */
export const KEEP_NEXT = '<w:keepNext/>';
