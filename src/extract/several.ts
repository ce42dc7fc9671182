import type { Block, Document } from '../document/document.ts';
import { markerOf } from '../document/outline.ts';
import { squeeze } from '../values/chinese.ts';

// The title line of a report: it names the kind of report, and nothing else follows.
const TITLE =
  /^[^，。；：、]{0,60}(?:绩效)?(?:自评价?|评价|自我评价)(?:工作)?报告(?:书)?(?:[（(][^（()）]{1,12}[）)])?$/;
// The title line of published accounts or of a published budget; group 1 and 3 are the year, group 2 the unit.
const PUBLISHED =
  /^(20\d\d年度?)?([^，。；：、\d]{4,30}?)(20\d\d年度?)?(?:部门|单位)?[决预]算(?:公开)?(?:情况)?(?:说明|公开说明)?$/;
/** Headings of parts and sections may read like titles. */
const NUMBERED = /^第.{1,3}部分|^[（(]?[一二三四五六七八九十\d]+[）)、.．]/;
const ATTACHED = /^附[件表录]/;
// What stands on a cover in front of the title.
const COVER =
  /^$|名称[：:]|[（(]盖章[）)]|^(?:编制|填报|报告|评价)?(?:日期|时间|单位)[：:]|^(?:20\d\d|二[〇○Ｏ零一二三四五六七八九]{3})年.{1,7}$/;
const MOST_COVER = 12;
/** A report has at least so many first-level sections. */
const LEAST_SECTIONS = 2;

/**
 * The reports that a file holds one after another, as parts of it that keep the numbers of their blocks: that of the
 * department and those of its units, each with its own title and its own 一、. A report that is an attachment is none.
 * Published accounts and budgets of several units are told apart likewise.
 */
export function reportsIn(document: Document): readonly Document[] {
  const { blocks } = document;
  const starts: number[] = [];
  let title: number | undefined;
  let published: string | undefined;
  let sections = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'table' || isFurniture(block)) continue;
    const text = squeeze(block.text);
    const unit = text.length <= 80 ? unitOf(text) : undefined;
    // Accounts may bear their title again above their notes: only those of another unit are a document of their own.
    const another = unit !== undefined && unit !== published;
    if (unit !== undefined) published = unit;
    if (another || (isTitle(text) && !isAttached(blocks, i, text))) {
      if (title === undefined || sections > 0) title = i;
      sections = 0;
    } else if (title !== undefined && isSection(block.text, sections + 1)) {
      sections += 1;
      if (sections === LEAST_SECTIONS) starts.push(coverOf(blocks, title));
    }
  }
  if (starts.length < 2) return [document];
  return starts.map((start, i) => ({
    ...document,
    blocks: blocks.slice(i === 0 ? 0 : start, starts[i + 1]),
  }));
}

const isTitle = (text: string): boolean =>
  text.length <= 80 && text.includes('报告') && TITLE.test(text);

/** The unit and year of published accounts or of a budget, by their title. */
function unitOf(text: string): string | undefined {
  if (!text.includes('算') || NUMBERED.test(text)) return undefined;
  const [, year, unit, behind] = PUBLISHED.exec(text) ?? [];
  return unit && (year ?? behind) ? `${unit} ${(year ?? behind ?? '').slice(0, 4)}` : undefined;
}

const isFurniture = (block: Block): boolean =>
  block.kind === 'paragraph' && block.role !== undefined && block.role !== 'textBox';

function isSection(text: string, number: number): boolean {
  const marker = markerOf(text);
  return marker?.form === '一、' && marker.number === number && !/[.…·]{3,}|\t\d+$/.test(text);
}

/** Whether a title stands under 附件 or names itself one. */
function isAttached(blocks: readonly Block[], at: number, text: string): boolean {
  if (ATTACHED.test(text) || /^\d{1,2}[.、．]/.test(text) || text.startsWith('《')) return true;
  for (let i = at - 1; i >= Math.max(0, at - MOST_COVER); i -= 1) {
    const block = blocks[i];
    if (!block || block.kind === 'table') return false;
    const above = squeeze(block.text);
    if (ATTACHED.test(above)) return true;
    if (!COVER.test(above)) return false;
  }
  return false;
}

/** Where the cover of a report begins. */
function coverOf(blocks: readonly Block[], title: number): number {
  let start = title;
  while (start > 0 && title - start < MOST_COVER) {
    const block = blocks[start - 1];
    if (!block || block.kind === 'table' || !COVER.test(squeeze(block.text))) break;
    start -= 1;
  }
  return start;
}
