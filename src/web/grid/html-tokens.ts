/** A piece of HTML: text with its entities resolved, or a tag. */
export type Token = { readonly kind: 'text'; readonly text: string } | Tag;

/** A tag; its name in small letters. */
export interface Tag {
  readonly kind: 'open' | 'close';
  readonly name: string;
  readonly attributes: string;
}

/** Elements whose content is no text of the table. */
const SILENT = new Set(['script', 'style', 'head', 'title', 'xml', 'template', 'noscript']);

/**
 * Takes HTML apart without giving it to the browser, so that nothing in it can load or run. Understands what office
 * programs write to the clipboard: comments, conditional sections, attributes without quotes.
 */
export function* tokensOf(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next !== at)
      yield { kind: 'text', text: decoded(html.slice(at, next < 0 ? undefined : next)) };
    if (next < 0) return;
    const end = endOfTag(html, next);
    if (end === undefined) {
      yield { kind: 'text', text: '<' };
      at = next + 1;
      continue;
    }
    const tag = TAG.exec(html.slice(next, end));
    at = end;
    if (!tag) continue;
    const [, slash = '', name = '', attributes = ''] = tag;
    const lower = name.toLowerCase();
    if (slash === '' && SILENT.has(lower)) at = endOfElement(html, lower, end);
    else yield { kind: slash === '' ? 'open' : 'close', name: lower, attributes };
  }
}

const TAG = /^<(\/?)([a-zA-Z][^\s/>]*)([\s\S]*)$/;

/** Index after a tag, comment or declaration that begins here; undefined where `<` is a plain character. */
function endOfTag(html: string, from: number): number | undefined {
  if (html.startsWith('<!--', from)) return after(html, '-->', from + 4);
  const next = html[from + 1] ?? '';
  if (next === '!' || next === '?') return after(html, '>', from + 2);
  return /[a-zA-Z/]/.test(next) ? afterAttributes(html, from + 2) : undefined;
}

/** Index after the `>` that stands in no quoted value. */
function afterAttributes(html: string, from: number): number {
  let quote = '';
  for (let i = from; i < html.length; i += 1) {
    const char = html[i] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') return i + 1;
    else if ((char === '"' || char === "'") && html[i - 1] === '=') quote = char;
  }
  return html.length;
}

const after = (html: string, mark: string, from: number): number => {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
};

function endOfElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html) ? closing.lastIndex : html.length;
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ge: '≥',
  le: '≤',
  times: '×',
  divide: '÷',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  yen: '¥',
  permil: '‰',
};

const decoded = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,8}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
