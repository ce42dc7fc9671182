/** One page of a PDF made by hand: its drawing operations, and how it lies. */
export interface HandmadePage {
  readonly content: string | Uint8Array;
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
  /** Further entries of its stream's dictionary. */
  readonly stream?: string;
  /** Further resources. */
  readonly resources?: string;
}

/** Writes a small PDF; `more` are further objects, numbered from 6; `catalog` are further entries of its catalog. Font F is a Chinese face without its own file and without a map to Unicode, as older programs made them. */
export function handmade(
  pages: readonly HandmadePage[],
  more: readonly string[] = [],
  trailer = '',
  catalog = '',
): Uint8Array {
  const first = 6 + more.length;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const objects: (string | Uint8Array)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...more,
  ];
  pages.forEach((page, i) => {
    const { width = 595, height = 842, rotate = 0, resources = '' } = page;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F 3 0 R >> ${resources} >> /Contents ${first + 2 * i + 1} 0 R >>`,
      streamOf(page.content, page.stream ?? ''),
    );
  });
  return fileOf(objects, trailer);
}

/** A stream object. */
export function streamOf(content: string | Uint8Array, entries = ''): Uint8Array {
  const body = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  return Buffer.concat([
    Buffer.from(`<< /Length ${body.length} ${entries} >>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ]);
}

function fileOf(objects: readonly (string | Uint8Array)[], trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, i) => {
    offsets.push(length);
    add(Buffer.from(`${i + 1} 0 obj\n`));
    add(Buffer.from(object as Uint8Array));
    add(Buffer.from('\nendobj\n'));
  });
  const start = length;
  const lines = offsets.map((offset) => `${`${offset}`.padStart(10, '0')} 00000 n \n`).join('');
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** Operations that write a text at a point, measured from the lower left corner. */
export function say(x: number, y: number, text: string, size = 12): string {
  const hex = [...text].map((mark) => mark.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT /F ${size} Tf ${x} ${y} Td <${hex}> Tj ET\n`;
}

/** The operations of a page with its words drawn line after line, from left to right, whatever cell they are of. */
export function byLines(content: string): string {
  const operations = content.split('\n').filter((line) => line !== '');
  const placeOf = (line: string): readonly number[] =>
    / (-?[\d.]+) (-?[\d.]+) Td /.exec(line)?.slice(1).map(Number) ?? [];
  const words = operations.filter((line) => placeOf(line).length > 0);
  words.sort((a, b) => {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [placeOf(a), placeOf(b)];
    return by - ay || ax - bx;
  });
  const rest = operations.filter((line) => placeOf(line).length === 0);
  return [...rest, ...words].join('\n');
}

/** Operations that draw a straight line. */
export const rule = (x0: number, y0: number, x1: number, y1: number): string =>
  `${x0} ${y0} m ${x1} ${y1} l S\n`;

/** Operations that draw a grid over column and row edges. */
export const grid = (xs: readonly number[], ys: readonly number[]): string =>
  [
    ...ys.map((y) => rule(Math.min(...xs), y, Math.max(...xs), y)),
    ...xs.map((x) => rule(x, Math.min(...ys), x, Math.max(...ys))),
  ].join('');
