import { describe, expect, it } from 'vitest';
import { document, heading, paragraph, span, table } from '../../../document/build.ts';
import { openZip } from '../../zip/zip.ts';
import { annotate } from '../annotate/annotate.ts';
import { writeDocx } from './write.ts';

/** The order of children that ECMA-376 (transitional, wml.xsd) prescribes, as far as we write them. */
const ORDER: Readonly<Record<string, string>> = {
  'w:document': 'body',
  'w:p': 'pPr commentRangeStart r commentRangeEnd',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind jc outlineLvl rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps strike vanish color spacing w kern position sz szCs highlight u shd vertAlign lang',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
  'w:tr': 'tblPrEx trPr tc',
  'w:tc': 'tcPr p tbl',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols',
  'w:settings':
    'writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat',
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:style': 'name basedOn next link uiPriority qFormat pPr rPr tblPr trPr tcPr tblStylePr',
};
/** Elements whose listed children may alternate freely. */
const FREE = new Set(['w:tc', 'w:p']);

/** Each place where children stand out of order or are unknown. */
function faults(xml: string): readonly string[] {
  const found: string[] = [];
  const open: { name: string; at: number }[] = [];
  for (const [, end, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (end) {
      open.pop();
      continue;
    }
    const parent = open.at(-1);
    const order = parent && ORDER[parent.name]?.split(' ');
    if (parent && order) {
      const at = order.indexOf(name.replace('w:', ''));
      if (at < 0 || (at < parent.at && !FREE.has(parent.name)))
        found.push(`${parent.name} > ${name}`);
      parent.at = at;
    }
    if (!empty) open.push({ name, at: 0 });
  }
  return found;
}

const given = document([
  paragraph('某局（盖章）', 'cover'),
  paragraph('2025年5月6日', 'date'),
  heading(1, '某局自评报告', 'title'),
  heading(2, '一、基本情况'),
  paragraph('正文\t制表\n换行', 'body'),
  { kind: 'paragraph', text: '注', role: 'note' },
  paragraph('附件1', 'attachmentLabel'),
  paragraph('基础数据表', 'attachmentTitle'),
  {
    ...table([
      [span('项目', 2, 1), span('金额', 1, 2)],
      ['预算', '决算'],
    ]),
  },
  table([['另一表']]),
]);

describe('the Word files that are written', () => {
  const files = {
    written: writeDocx(given),
    annotated: annotate(writeDocx(given), [
      {
        id: 'a',
        check: 'a',
        severity: 'error',
        words: { zh: ['错'], en: ['no'] },
        places: [{ verbatim: '正文', at: { block: 4, from: 0, to: 2 } }],
      },
    ]),
  };
  it.each(Object.entries(files))('keep the order of the schema: %s', (_, bytes) => {
    const { entries, read } = openZip(bytes);
    const parts = [...entries.keys()].filter((name) => /^word\/\w+\.xml$/.test(name));
    const all = parts.map((name) => [name, faults(new TextDecoder().decode(read(name)))] as const);
    expect(all.filter(([, found]) => found.length > 0)).toEqual([]);
    expect(parts).toContain('word/settings.xml');
  });

  it('begin a section for the body and one for each attachment, the cover without page number', () => {
    const xml = new TextDecoder().decode(openZip(files.written).read('word/document.xml'));
    expect(
      [...xml.matchAll(/<w:sectPr>(.*?)<w:type/g)].map(([, footers]) => footers !== ''),
    ).toEqual([false, true, true]);
    expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(1);
  });
});
