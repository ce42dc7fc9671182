import type { Line } from './lines.ts';
import type { Item, PageFlow } from './page.ts';

const PAGE_NUMBER =
  /^[—–―‐\-－~·\s]*(?:第\s*)?(?:\d{1,4}|[ivxIVX]{1,6})(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?[—–―‐\-－~·\s]*$/;
/** What a browser prints above and below a page: the time with the title, the address with the number of the page. */
const PRINTED =
  /^(?:(?:https?|file):\/\/\S+(?:\s+\d{1,4}\s*[/／]\s*\d{1,4})?|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[,，]?\s*(?:[上下]午)?\s*\d{1,2}:\d\d(?:\s*[AP]M)?(?:\s+\S.*)?)$/;
/** The strips at the top and bottom of a page where heads and page numbers stand; points. */
const HEAD = 100;
const FOOT = 110;
/** On how many pages a line has to come again to be a running head. */
const AGAIN = 3;

/** The flow without page numbers and running heads, and each running head once. */
export interface Unfurnished {
  readonly pages: readonly PageFlow[];
  readonly heads: readonly {
    readonly text: string;
    readonly role: 'header' | 'footer';
    readonly page: number;
  }[];
}

/** Takes page numbers and running heads away. */
export function withoutFurniture(pages: readonly PageFlow[]): Unfurnished {
  const numbered = pages
    .map(withLines)
    .map((page) => ({ ...page, items: trimmed(page, isNumber) }));
  const times = new Map<string, number>();
  for (const page of numbered)
    for (const key of new Set([keyAt(page, 0), keyAt(page, page.items.length - 1)]))
      if (key) times.set(key, (times.get(key) ?? 0) + 1);
  const least = Math.max(AGAIN, pages.length * 0.3);
  const heads = new Map<string, Unfurnished['heads'][number]>();
  const cleared = numbered.map((page) => {
    const running = (line: Line): boolean => {
      const key = keyOf(line, page);
      const again = (times.get(key) ?? 0) >= least;
      if (!again && !PRINTED.test(line.text.trim())) return false;
      if (!heads.has(key))
        heads.set(key, { text: line.text, role: roleOf(line, page), page: page.page });
      return true;
    };
    return { ...page, items: trimmed(page, running) };
  });
  return { pages: cleared, heads: [...heads.values()] };
}

/** One line of the margins whose words stand far apart is no table: an address and, at the other end, a number. */
const withLines = (page: PageFlow): PageFlow => ({
  ...page,
  items: page.items.map((item) => {
    const [line, ...more] = 'loose' in item ? item.loose.lines() : [];
    return line && more.length === 0 && inMargin(line.middle, page) ? { line } : item;
  }),
});

/** The items of a page without the outermost lines of which `goes` holds. */
function trimmed(page: PageFlow, goes: (line: Line, page: PageFlow) => boolean): readonly Item[] {
  let start = 0;
  let end = page.items.length;
  const removable = (item: Item | undefined): boolean => {
    if (!item || !('line' in item)) return false;
    const { middle } = item.line;
    return inMargin(middle, page) && goes(item.line, page);
  };
  while (start < end && removable(page.items[start])) start += 1;
  while (end > start && removable(page.items[end - 1])) end -= 1;
  return page.items.slice(start, end);
}

const inMargin = (middle: number, page: PageFlow): boolean =>
  middle < HEAD || middle > page.height - FOOT;

const isNumber = (line: Line): boolean => PAGE_NUMBER.test(line.text);

const roleOf = (line: Line, page: PageFlow): 'header' | 'footer' =>
  line.middle < page.height / 2 ? 'header' : 'footer';

/** What running heads have in common: words and height on the page. */
const keyOf = (line: Line, page: PageFlow): string =>
  `${line.text.replace(/\d+/g, '#')}@${Math.round(line.middle / 4)}@${roleOf(line, page)}`;

function keyAt(page: PageFlow, index: number): string | undefined {
  const item = page.items[index];
  if (!item || !('line' in item)) return undefined;
  const { middle } = item.line;
  if (!inMargin(middle, page)) return undefined;
  return keyOf(item.line, page);
}
