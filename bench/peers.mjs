import { inflateRawSync } from 'node:zlib';
import * as docxLibrary from 'docx';
import ExcelJS from 'exceljs';
import { HyperFormula } from 'hyperformula';
import mammothLibrary from 'mammoth';
import * as officeParserLibrary from 'officeparser';
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';
import WordExtractor from 'word-extractor';

export const mammoth = (bytes) => mammothLibrary.convertToHtml({ buffer: bytes });

const parseOffice = officeParserLibrary.parseOffice ?? officeParserLibrary.OfficeParser?.parseOffice ?? officeParserLibrary.parseOfficeAsync;
export const officeparser = (bytes) => parseOffice(bytes);

export const wordExtractor = (bytes) => new WordExtractor().extract(bytes);

/** The document part of the package through saxes, nothing built: the floor of an event parser. */
export function saxes(bytes) {
  const text = partOf(bytes, 'word/document.xml').toString('utf8');
  const parser = new SaxesParser({ xmlns: false });
  let events = 0;
  parser.on('opentag', () => events++);
  parser.on('text', () => events++);
  parser.write(text).close();
  return events;
}

function partOf(bytes, name) {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (;;) {
    const length = bytes.readUInt16LE(at + 28);
    const offset = bytes.readUInt32LE(at + 42);
    if (bytes.toString('utf8', at + 46, at + 46 + length) === name) {
      const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
      return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20)));
    }
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** parse5 and the texts of all cells with their spans. */
export function parse5(bytes) {
  const tables = [];
  const text = (node) => node.value ?? (node.childNodes ?? []).map(text).join('');
  const walk = (node) => {
    if (node.nodeName === 'td' || node.nodeName === 'th')
      tables.push([text(node), ...(node.attrs ?? []).map((each) => each.value)]);
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse(new TextDecoder().decode(bytes)));
  return tables;
}

let pdfjs;
export async function pdfText(bytes) {
  pdfjs ??= await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), useWorkerFetch: false, isEvalSupported: false, verbosity: 0 });
  const document = await task.promise;
  let text = '';
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n);
    text += (await page.getTextContent()).items.map((item) => item.str).join('');
  }
  await task.destroy();
  return text;
}

/** The same document with the library docx: paragraphs, tables with spans, one font a paragraph. */
export function docx(document) {
  const { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } = docxLibrary;
  void VerticalMergeType;
  const paragraph = (text) => new Paragraph({ children: [new TextRun({ text, font: { eastAsia: '仿宋_GB2312', ascii: 'Times New Roman' }, size: 32 })] });
  const children = document.blocks.map((block) => {
    if (block.kind !== 'table') return paragraph(block.text);
    const rows = Array.from({ length: block.rows }, (_, r) =>
      new TableRow({
        children: block.cells
          .filter((cell) => cell.row === r)
          .map((cell) => new TableCell({ rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, children: cell.text.split('\n').map(paragraph) })),
      }),
    );
    return new Table({ rows });
  });
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** The tables of the document as sheets with merges and borders. */
export function exceljs(document) {
  const book = new ExcelJS.Workbook();
  const thin = { style: 'thin' };
  document.blocks
    .filter((block) => block.kind === 'table')
    .forEach((table, i) => {
      const sheet = book.addWorksheet(`表${i + 1}`);
      for (const cell of table.cells) {
        const at = sheet.getCell(cell.row + 1, cell.column + 1);
        at.value = cell.text;
        at.border = { top: thin, left: thin, bottom: thin, right: thin };
        at.alignment = { wrapText: true };
        if (cell.rowSpan > 1 || cell.columnSpan > 1)
          sheet.mergeCells(cell.row + 1, cell.column + 1, cell.row + cell.rowSpan, cell.column + cell.columnSpan);
      }
    });
  return book.xlsx.writeBuffer();
}

/** Indicators of a usual sheet, every fifth one better the lower it is. */
const TWENTY = Array.from({ length: 20 }, (_, i) => ({ target: 10 + i, result: 9 + i, weight: 4.5, reverse: i % 5 === 4 }));

/**
 * A scoring sheet of such indicators with execution line, total, grade and group sums, built; each run sets a new unit's values.
 * A line without numbers is scored by people: it keeps its weight.
 */
export function hyperformula(lines = TWENTY) {
  const count = lines.length;
  const rows = lines.map(({ target, result, weight, reverse }, i) => {
    const r = i + 1;
    if (!target || result === undefined) return [null, null, weight ?? 0, `=C${r}`];
    const formula = reverse
      ? `=IF(B${r}<=A${r},C${r},IF(B${r}>=2*A${r},0,ROUND(C${r}*(1-(B${r}-A${r})/A${r}),2)))`
      : `=IF(B${r}>=A${r},C${r},ROUND(C${r}*B${r}/A${r},2))`;
    return [target, result, weight, formula];
  });
  const [execution, sum] = [count + 1, count + 2];
  const [half, most] = [Math.ceil(count / 2), Math.ceil((count * 3) / 4)];
  rows.push([70.91, 67.46, 10, `=ROUND(MIN(1,B${execution}/A${execution})*C${execution},2)`]);
  rows.push([null, null, `=SUM(C1:C${execution})`, `=SUM(D1:D${execution})`]);
  rows.push([null, null, null, `=IF(D${sum}>=90,"优",IF(D${sum}>=80,"良",IF(D${sum}>=60,"中","差")))`]);
  rows.push([`=SUM(D1:D${half})`, `=SUM(D${half + 1}:D${most})`, `=SUM(D${most + 1}:D${count})`]);
  const engine = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' });
  let n = 0;
  return () => {
    n += 1;
    engine.batch(() => {
      for (let r = 0; r < count; r += 1) {
        engine.setCellContents({ sheet: 0, row: r, col: 0 }, 10 + ((r + n) % 17));
        engine.setCellContents({ sheet: 0, row: r, col: 1 }, 9 + ((r * 3 + n) % 19));
      }
      engine.setCellContents({ sheet: 0, row: count, col: 1 }, 60 + (n % 10));
    });
    return engine.getCellValue({ sheet: 0, row: count + 2, col: 3 });
  };
}

/** Headless Chromium from npm, started once; undefined where it cannot start. */
export async function chromium() {
  try {
    const { chromium: launcher } = await import('playwright-core');
    const { default: packed } = await import('@sparticuz/chromium');
    const browser = await launcher.launch({ executablePath: await packed.executablePath(), args: packed.args, headless: true });
    const page = await browser.newPage();
    return {
      print: async (html) => {
        await page.setContent(html, { waitUntil: 'load' });
        return page.pdf({ format: 'A4' });
      },
      close: () => browser.close(),
    };
  } catch (error) {
    console.error(`Chromium is not measured: ${error.message.split('\n')[0]}`);
    return undefined;
  }
}
