import type { Document, Format } from '../../document/document.ts';
import { assemble } from './assemble.ts';
import type { Gutter } from './leaves/gutter.ts';
import { leavesOf } from './leaves/leaves.ts';
import { pagesOnSheet } from './leaves/two-up.ts';
import type { PageMarks } from './marks.ts';
import { layOut, type PageFlow } from './page.ts';
import type { Tagged } from './tagged/tables.ts';

/** A page laid out, its columns one after the other where it is set in two, and what was left out of it. */
export interface Page {
  readonly flows: readonly PageFlow[];
  readonly images: number;
  readonly slanted: number;
}

/** Lays out the marks of a page, its tables that the file itself tells among them. */
export type LayPage = (marks: PageMarks, number: number, tagged?: Tagged) => Page;

/** Lays out the pages of a file one after the other. */
export function layingPages(): LayPage {
  let page = 0;
  let known: Gutter | undefined;
  let twoUp = false;
  return (marks, number, tagged) => {
    const sheet = tagged ? undefined : pagesOnSheet(marks, twoUp);
    twoUp = sheet !== undefined;
    const flows = (sheet ?? [marks]).flatMap((one) => {
      const { leaves, gutter } = leavesOf(one, tagged, known);
      known = gutter ?? known;
      return leaves.map((leaf) => {
        page += 1;
        return { ...layOut(leaf, page), printed: number };
      });
    });
    return { flows, images: marks.images, slanted: marks.slanted };
  };
}

/** Puts pages together; `pictures` are those that stand in the file but were not met on a page. */
export function together(
  pages: readonly Page[],
  format: Extract<Format, 'pdf' | 'ofd'>,
  pictures = 0,
): Document {
  const images = pages.reduce((sum, page) => sum + page.images, pictures);
  const slanted = pages.reduce((sum, page) => sum + page.slanted, 0);
  const dropped = [
    ...(images > 0 ? [`图片 ${images} 幅`] : []),
    ...(slanted > 0 ? [`斜排文字（水印）${slanted} 字`] : []),
  ];
  return assemble(
    pages.flatMap((page) => page.flows),
    { format, dropped },
  );
}
