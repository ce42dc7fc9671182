import type { Block, Document } from '../document/document.ts';
import { markerOf } from '../document/outline.ts';
import { squeeze } from '../values/chinese.ts';

// The title line of a report: it names the kind of report, and nothing else follows.
const TITLE =
  /^[^，。；：、]{0,60}(?:绩效)?(?:自评价?|评价|自我评价)(?:工作)?报告(?:书)?(?:[（(][^（()）]{1,12}[）)])?$/;
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
 */
export function reportsIn(document: Document): readonly Document[] {
  const { blocks } = document;
  const starts: number[] = [];
  let title: number | undefined;
  let sections = 0;
  blocks.forEach((block, i) => {
    if (block.kind === 'table' || isFurniture(block)) return;
    const text = squeeze(block.text);
    if (text.length <= 80 && TITLE.test(text) && !isAttached(blocks, i, text)) {
      if (title === undefined || sections > 0) title = i;
      sections = 0;
    } else if (title !== undefined && isSection(block.text, sections + 1)) {
      sections += 1;
      if (sections === LEAST_SECTIONS) starts.push(coverOf(blocks, title));
    }
  });
  if (starts.length < 2) return [document];
  return starts.map((start, i) => ({
    ...document,
    blocks: blocks.slice(i === 0 ? 0 : start, starts[i + 1]),
  }));
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
