/** Contents that no reader of a page sees as text. */
export const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'select',
  'button',
  'object',
  'rp',
  'rt',
  'rtc',
  'audio',
  'video',
  'canvas',
  'map',
  'title',
]);

/** Elements without content. */
export const VOID: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'col',
  'area',
  'base',
  'embed',
  'param',
  'source',
  'track',
  'wbr',
  'frame',
]);

/** Elements whose contents are one paragraph. */
export const PARAGRAPHS: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'dt',
  'dd',
  'pre',
  'caption',
  'figcaption',
  'legend',
  'summary',
  'address',
  'hr',
]);

/** Elements that hold paragraphs. */
export const BOXES: ReadonlySet<string> = new Set([
  'div',
  'section',
  'article',
  'main',
  'nav',
  'header',
  'footer',
  'aside',
  'ul',
  'ol',
  'dl',
  'form',
  'fieldset',
  'center',
  'blockquote',
  'figure',
  'details',
  'body',
  'dir',
  'menu',
]);

/** Pictures and windows to other pages: noted, not read. */
export const PICTURES: ReadonlySet<string> = new Set([
  'img',
  'iframe',
  'embed',
  'object',
  'svg',
  'video',
  'audio',
  'canvas',
]);

/** All elements that mean something to the reader; any other, such as `span` or `font`, matters only when it is hidden. */
export const KNOWN: ReadonlySet<string> = new Set([
  ...UNSEEN,
  ...VOID,
  ...PARAGRAPHS,
  ...BOXES,
  ...PICTURES,
  'table',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'td',
  'th',
  'a',
  'sup',
]);

const MAY_HIDE = /none|hid/i;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

/** Whether an element is kept from sight by its own attributes. */
export const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  attributes.hidden !== undefined ||
  (attributes.style !== undefined &&
    MAY_HIDE.test(attributes.style) &&
    HIDDEN.test(attributes.style));
