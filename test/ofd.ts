import type { Glyph, PageMarks, Rule } from '../src/formats/pages/marks.ts';
import { packText, writeZip } from '../src/formats/zip/write.ts';

const MILLIMETRES = 25.4 / 72;
const BODY_MIDDLE = 0.36;
const mm = (points: number): string => String(Math.round(points * MILLIMETRES * 1e6) / 1e6);
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));

/** One shape may stand for several signs (——): OFD has a distance for each. */
function signsOf(glyph: Glyph): readonly Glyph[] {
  const signs = [...glyph.text];
  const width = glyph.width / signs.length;
  return signs.map((text, k) => ({ ...glyph, text, x: glyph.x + k * width, width }));
}

/** Signs that stand on one line one behind the other in one size: one object of text. */
function runsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs.flatMap(signsOf)) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (last && last.middle === glyph.middle && last.size === glyph.size && glyph.x > last.x)
      run?.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

function textObject(run: readonly Glyph[], id: number): string {
  const [first] = run;
  if (!first) return '';
  const { size, x } = first;
  const top = first.middle - size / 2;
  const deltas = run.slice(1).map((glyph, k) => mm(glyph.x - (run[k]?.x ?? 0)));
  const alike = deltas.length > 2 && deltas.every((delta) => delta === deltas[0]);
  const across = alike ? `g ${deltas.length} ${deltas[0]}` : deltas.join(' ');
  const text = run.map((glyph) => glyph.text).join('');
  return `<ofd:TextObject ID="${id}" Boundary="${mm(x)} ${mm(top)} 100 ${mm(size)}" Font="1" Size="${mm(size)}"><ofd:FillColor Value="0 0 0"/><ofd:CGTransform CodePosition="0"><ofd:Glyphs>1</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X="0" Y="${mm(first.middle + size * BODY_MIDDLE - top)}" DeltaX="${across}">${escaped(text)}</ofd:TextCode></ofd:TextObject>`;
}

function pathObject({ level, at, from, to }: Rule, id: number): string {
  const boundary = level ? `${mm(from)} ${mm(at)} 1 1` : `${mm(at)} ${mm(from)} 1 1`;
  const end = level ? `${mm(to - from)} 0` : `0 ${mm(to - from)}`;
  return `<ofd:PathObject ID="${id}" Boundary="${boundary}" LineWidth="0.2"><ofd:StrokeColor Value="0 0 0"/><ofd:AbbreviatedData>M 0 0 L ${end}</ofd:AbbreviatedData></ofd:PathObject>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** A page's content; rules of a template stand in a part of their own. */
export const ofdPage = (objects: string, head = ''): string =>
  `${XML}<ofd:Page ${NAMESPACE}>${head}<ofd:Content><ofd:Layer ID="1">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;

/** A package of pages that are written down already, each by its name, with templates by number. */
export function ofdOf(
  pages: readonly string[],
  templates: readonly string[] = [],
  box = '0 0 210 297',
): Uint8Array {
  const name = (kind: string, k: number): string => `Doc_0/${kind}/${kind}_${k}/Content.xml`;
  const document =
    `${XML}<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:PageArea>` +
    `${templates.map((_, k) => `<ofd:TemplatePage ID="t${k}" BaseLoc="Tpls/Tpls_${k}/Content.xml"/>`).join('')}</ofd:CommonData>` +
    `<ofd:Pages>${pages.map((_, k) => `<ofd:Page ID="p${k}" BaseLoc="/${name('Pages', k)}"/>`).join('')}</ofd:Pages></ofd:Document>`;
  return writeZip([
    packText(
      'OFD.xml',
      `${XML}<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    packText('Doc_0/Document.xml', document),
    ...pages.map((page, k) => packText(name('Pages', k), page)),
    ...templates.map((template, k) => packText(name('Tpls', k), template)),
  ]);
}

/** The marks of pages as an OFD file, rules in front and texts behind as printers write them. */
export const ofdOfMarks = (pages: readonly PageMarks[]): Uint8Array =>
  ofdOf(
    pages.map(({ glyphs, rules, width, height }) =>
      ofdPage(
        rules.map((rule, k) => pathObject(rule, k)).join('') +
          runsOf(glyphs)
            .map((run, k) => textObject(run, 10_000 + k))
            .join(''),
        `<ofd:Area><ofd:PhysicalBox>0 0 ${mm(width)} ${mm(height)}</ofd:PhysicalBox></ofd:Area>`,
      ),
    ),
  );
