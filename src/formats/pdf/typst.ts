/** Characters that a string literal of Typst has to escape. */
const SPECIAL = /[\\"]/g;
/** Control characters and lone surrogates, which no page can show. */
const UNSHOWN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as a string literal: whatever it says, it stays text and is never markup. */
export const literal = (text: string): string =>
  `"${text.replace(UNSHOWN, '').replace(SPECIAL, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '').replace(/\t/g, '\u3000\u3000')}"`;

/** A text as content, its line breaks kept. */
export const content = (text: string): string =>
  text
    .split('\n')
    .map((line) => `#${literal(line)}`)
    .join('#linebreak()');

/** A list of literals, with the comma that makes a single one a list too. */
export const list = (items: readonly string[]): string => `(${items.map(literal).join(', ')},)`;
