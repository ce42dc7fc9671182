import type { Lang } from './text.ts';

/** What readers leave out, as `Source.dropped` names it, and its English. */
const KINDS: readonly (readonly [zh: string, en: string])[] = [
  ['图片或嵌入内容', 'pictures or embedded objects'],
  ['图片', 'pictures'],
  ['图表', 'charts'],
  ['图示', 'diagrams'],
  ['嵌入对象', 'embedded objects'],
  ['控件', 'controls'],
  ['书签', 'bookmarks'],
  ['外部插入内容', 'inserted files'],
  ['隐藏文字', 'hidden text'],
  ['隐藏内容', 'hidden content'],
  ['隐藏的工作表', 'hidden sheets'],
  ['页眉页脚', 'headers and footers'],
  ['页码', 'page numbers'],
  ['网页导航、页脚等', "the site's own navigation and footers"],
  ['斜排文字（水印）', 'slanted letters (a watermark)'],
  ['无法识别的字节', 'bytes that are no text'],
  ['文件末尾不完整的字符', 'an incomplete character at the end'],
];

const TORN_PAGE = /^第(\d+)页的表格列宽过窄、数字被拆开，未按表格读取$/;

/** What was left out, in the language: 图片3幅未读入 is "pictures: 3". What has no English stays as it is. */
export function droppedWords(what: string, lang: Lang): string {
  if (lang === 'zh') return what;
  const page = TORN_PAGE.exec(what)?.[1];
  if (page !== undefined)
    return `the table on page ${page}: its columns are so narrow that figures are torn; not read as a table`;
  const kind = KINDS.find(([zh]) => what.startsWith(zh));
  if (!kind) return what;
  const count = /\d+/.exec(what.slice(kind[0].length))?.[0];
  return count === undefined ? kind[1] : `${kind[1]}: ${count}`;
}
