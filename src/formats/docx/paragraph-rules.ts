import type { Rules, Tag } from '../xml/grammar.ts';
import { skip } from '../xml/grammar.ts';
import { ID, NAME, VAL } from './names.ts';
import { beginParagraph, endParagraph, roleOfStyle } from './paragraphs.ts';
import { drop, type Walk } from './walk.ts';

/** Rules of paragraphs, their properties and tracked changes (ECMA-376 part 1, 17.3.1 and 17.13). */
export const PARAGRAPH_RULES: Rules<Walk> = {
  'w:p': {
    open: (walk, tag) => beginParagraph(walk, tag.to),
    close: (walk, tag) => endParagraph(walk, tag.from),
  },
  'w:pPr': {
    open: (walk) => {
      walk.inProperties = true;
    },
    close: (walk, tag) => {
      walk.inProperties = false;
      if (walk.paragraph) walk.paragraph.from = tag.to;
    },
  },
  'w:pStyle': {
    open: ({ paragraph }, tag) => {
      if (paragraph) paragraph.styleId = tag.attribute(VAL);
    },
  },
  'w:numId': {
    open: ({ paragraph }, tag) => {
      if (paragraph) paragraph.numId = tag.attribute(VAL);
    },
  },
  'w:ilvl': {
    open: ({ paragraph }, tag) => {
      if (paragraph) paragraph.level = Number(tag.attribute(VAL)) || 0;
    },
  },
  'w:outlineLvl': {
    open: ({ paragraph }, tag) => {
      const level = Number(tag.attribute(VAL));
      if (paragraph && level >= 0) paragraph.outline = level;
    },
  },
  'w:rStyle': {
    open: (walk, tag) => {
      if (walk.inProperties && walk.paragraph)
        walk.paragraph.marker = roleOfStyle(tag.attribute(VAL));
    },
  },
  'w:pPrChange': skip,
  'w:sdtPr': skip,
  'w:sdtContent': {
    open: (walk) => {
      if (walk.paragraph) walk.controls += 1;
    },
    close: (walk) => {
      if (walk.paragraph) walk.controls -= 1;
    },
  },
  'w:del': { open: deleted },
  'w:moveFrom': { open: deleted },
  'w:sectPr': {
    open: ({ paragraph, inProperties }) => {
      if (inProperties && paragraph) paragraph.endsSection = true;
    },
  },
  'w:sectPrChange': skip,
  'w:headerReference': { open: furniture },
  'w:footerReference': { open: furniture },
  'w:bookmarkStart': {
    open: ({ context }, tag) => {
      if (!tag.attribute(NAME)?.startsWith('_')) drop(context, '书签');
    },
  },
};

/** What was deleted or moved away is skipped; on a paragraph mark or a row it takes the mark or the row. */
function deleted(walk: Walk, _tag: Tag): boolean {
  const { table } = walk;
  if (walk.inProperties && walk.paragraph) walk.paragraph.joinsNext = true;
  else if (!walk.paragraph && table?.row && !table.cell) table.rowDeleted = true;
  return true;
}

function furniture(walk: Walk, tag: Tag): void {
  const id = tag.attribute(ID);
  if (id) walk.context.furniture.add(id);
}
