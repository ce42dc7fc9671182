import type { Document } from '../../document/document.ts';
import type { PageMarks } from '../pages/marks.ts';
import { IDENTITY } from '../pages/matrix.ts';
import { newPen } from '../pages/pen.ts';
import { layingPages, type Page, together } from '../pages/together.ts';
import { upright } from '../pages/upright.ts';
import { scanXml } from '../xml/scan.ts';
import { CONTENT, newDrawing } from './content.ts';
import { extentOf } from './numbers.ts';
import { type Ofd, type OfdDocument, openOfd } from './package.ts';
import { withoutText } from './refusals.ts';

/**
 * Reads an OFD file (GB/T 33190-2016), the fixed layout of Chinese offices. As in PDF, signs and lines stand at places of a page:
 * what is a paragraph and what a table is found the same way.
 */
export function readOfd(bytes: Uint8Array): Document {
  const ofd = openOfd(bytes);
  const pages = ofd.documents.flatMap((document) =>
    document.pages.map((part) => ({ document, part })),
  );
  const lay = layingPages();
  const laidOut = pages.map(({ document, part }, at) =>
    drawn(ofd, document, part, (marks) => lay(marks, at + 1)),
  );
  if (laidOut.every(({ flows }) => flows.every(({ items }) => items.length === 0)))
    throw withoutText();
  return together(laidOut, 'ofd');
}

function drawn(
  ofd: Ofd,
  { templates, box }: OfdDocument,
  name: string,
  lay: (marks: PageMarks) => Page,
): Page {
  const pen = newPen(IDENTITY);
  const drawing = newDrawing(pen, box);
  scanXml(ofd.part(name), CONTENT, drawing, name);
  const [width, height] = extentOf(drawing.box);
  for (const id of new Set(drawing.templates)) {
    const template = templates.get(id);
    if (template !== undefined) scanXml(ofd.part(template), CONTENT, drawing, template);
  }
  return lay(upright(pen, width, height));
}
