import { type Block, type Document, tablesOf } from '../../document/document.ts';
import { squeeze } from '../../values/chinese.ts';
import { escapeXml } from '../xml/entities.ts';
import { packText, writeZip } from '../zip/write.ts';
import { type SheetContent, sheetXml } from './sheet-xml.ts';
import { newStyles } from './styles.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes the tables of a document as a workbook, one sheet each with the title above and the notes below; a document
 * without tables as one sheet of its paragraphs. Equal documents give equal bytes.
 */
export function writeWorkbook(document: Document): Uint8Array {
  const sheets = sheetsOf(document);
  const styles = newStyles();
  const parts = sheets.map((sheet, i) =>
    packText(`xl/worksheets/sheet${i + 1}.xml`, HEAD + sheetXml(sheet, styles)),
  );
  return writeZip([
    packText('[Content_Types].xml', HEAD + contentTypes(sheets.length)),
    packText('_rels/.rels', HEAD + relations([['officeDocument', 'xl/workbook.xml']])),
    packText('xl/workbook.xml', HEAD + workbookXml(sheets)),
    packText(
      'xl/_rels/workbook.xml.rels',
      HEAD +
        relations([
          ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
          ['styles', 'styles.xml'],
        ]),
    ),
    packText('xl/styles.xml', HEAD + styles.xml()),
    ...parts,
  ]);
}

function sheetsOf(document: Document): readonly SheetContent[] {
  const taken = new Set<string>();
  const tables = tablesOf(document);
  if (tables.length === 0) return [paragraphSheet(document)];
  const index = new Map(document.blocks.map((block, i) => [block.block, i]));
  return tables.map((table, i) => {
    const at = index.get(table.block);
    const above = at === undefined ? [] : linesAbove(document.blocks, at);
    const below = at === undefined ? [] : linesBelow(document.blocks, at);
    const title = above[above.length - 1];
    return { name: sheetName(title ?? `表${i + 1}`, taken), above, table, below };
  });
}

const paragraphSheet = (document: Document): SheetContent => ({
  name: '正文',
  above: [],
  table: undefined,
  below: document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])),
});

const TITLE = /表(?:[（(][^（()）]*[）)])?$/;
const LABEL = /^附[件表]/;

/** The title above a table, with the label 附件 above that. */
function linesAbove(blocks: readonly Block[], at: number): readonly string[] {
  const lines: string[] = [];
  for (let i = at - 1; i >= 0 && lines.length < 2; i -= 1) {
    const block = blocks[i];
    if (!block || block.kind === 'table') break;
    const bare = squeeze(block.text);
    if (bare === '') continue;
    const fits =
      lines.length === 0
        ? TITLE.test(bare) && bare.length <= 60
        : LABEL.test(bare) && bare.length <= 8;
    if (!fits) break;
    lines.unshift(block.text);
  }
  return lines;
}

/** Notes and the signature line below a table. */
function linesBelow(blocks: readonly Block[], at: number): readonly string[] {
  const lines: string[] = [];
  for (let i = at + 1; i < blocks.length && lines.length < 4; i += 1) {
    const block = blocks[i];
    if (!block || block.kind === 'table') break;
    const ours = 'style' in block && (block.style === 'tableNote' || block.style === 'signature');
    if (!ours && !/^(?:说明|注|备注|填表人|填报人)/.test(squeeze(block.text))) break;
    lines.push(block.text);
  }
  return lines;
}

/** Excel's rules for names of sheets: 31 characters, none of `[]:*?/\`, no two alike. */
function sheetName(title: string, taken: Set<string>): string {
  const clean = squeeze(title).replace(/[[\]:*?/\\'\x00-\x1f]/g, '') || '表';
  const base = clean.length <= 31 ? clean : clean.slice(-31);
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base.slice(0, 27)}(${n})`;
  taken.add(name.toLowerCase());
  return name;
}

const contentTypes = (sheets: number): string =>
  [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
    ...Array.from(
      { length: sheets },
      (_, i) =>
        `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
    ),
    '</Types>',
  ].join('');

const relations = (targets: readonly (readonly [string, string])[]): string =>
  [
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    ...targets.map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    ),
    '</Relationships>',
  ].join('');

const workbookXml = (sheets: readonly SheetContent[]): string =>
  [
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheets>`,
    ...sheets.map(
      ({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
    ),
    '</sheets></workbook>',
  ].join('');
