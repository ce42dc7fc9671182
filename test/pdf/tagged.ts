import { type HandmadePage, handmade, streamOf } from './handmade.ts';

/** A mark on a page, counted from 0. */
interface MarkAt {
  readonly page: number;
  readonly id: number;
}

/** An element of the structure of a file: its role, further entries of its dictionary, its kids. */
export interface Element {
  readonly role: string;
  readonly entries?: string;
  readonly kids: readonly (Element | MarkAt)[];
}

/** Numbers of the objects before the structure: a face with a map to Unicode, which the direct reader needs. */
const FONT = 6;
const ROOT = 9;

const MAP = Array.from({ length: 256 }, (_, high) => high.toString(16).padStart(2, '0'))
  .map((high) => `<${high}00> <${high}ff> <${high}00>`)
  .join('\n');
const FACES = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>',
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32 126 500] >>',
  Buffer.from(streamOf(`256 beginbfrange\n${MAP}\nendbfrange`)).toString('latin1'),
];

/** Writes a small PDF with a structure; `root` are further entries of the root of the structure, `more` further objects after it. */
export function taggedPdf(
  pages: readonly HandmadePage[],
  structure: readonly Element[],
  root = '',
  more: readonly string[] = [],
): Uint8Array {
  const elements = structure.flatMap(withAll);
  const numbers = new Map(elements.map((element, at) => [element, ROOT + 1 + at]));
  const first = ROOT + 1 + elements.length + more.length;
  const kidOf = (kid: Element | MarkAt): string =>
    'role' in kid
      ? `${numbers.get(kid)} 0 R`
      : `<< /Type /MCR /Pg ${first + 2 * kid.page} 0 R /MCID ${kid.id} >>`;
  const told = elements.map(
    ({ role, entries = '', kids }) =>
      `<< /Type /StructElem /S /${role} ${entries} /K [${kids.map(kidOf).join(' ')}] >>`,
  );
  const top = structure.map(kidOf).join(' ');
  return handmade(
    pages.map((page) => ({
      ...page,
      resources: `>> /Resources << /Font << /F ${FONT} 0 R >> ${page.resources ?? ''}`,
    })),
    [...FACES, `<< /Type /StructTreeRoot /K [${top}] ${root} >>`, ...told, ...more],
    '',
    `/MarkInfo << /Marked true >> /StructTreeRoot ${ROOT} 0 R`,
  );
}

const withAll = (element: Element): readonly Element[] => [
  element,
  ...element.kids.flatMap((kid) => ('role' in kid ? withAll(kid) : [])),
];

/** Operations within a mark. */
export const marked = (id: number, operations: string): string =>
  `/P << /MCID ${id} >> BDC\n${operations}EMC\n`;

/** Operations that belong to no text. */
export const artifact = (operations: string): string => `/Artifact BMC\n${operations}EMC\n`;
