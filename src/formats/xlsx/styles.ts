import { escapeXml } from '../xml/entities.ts';

/** Hands out the numbers of cell formats while sheets are written, and prints the part that defines them. */
export interface Styles {
  readonly title: number;
  readonly note: number;
  readonly cell: number;
  /** Text that stands flush left. */
  readonly left: number;
  /** Text that must never be taken for a formula. */
  readonly quoted: number;
  readonly number: (format: string) => number;
  readonly xml: () => string;
}

const FIRST_OWN_FORMAT = 164;
const CELL = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const FIXED: readonly string[] = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${CELL}</xf>`,
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1">${CELL}</xf>`,
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${CELL}</xf>`,
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf>',
];
const SIDES = ['left', 'right', 'top', 'bottom'];
const THIN = SIDES.map((side) => `<${side} style="thin"><color auto="1"/></${side}>`).join('');

export function newStyles(): Styles {
  const formats = new Map<string, number>();
  return {
    title: 1,
    note: 2,
    cell: 3,
    quoted: 4,
    left: 5,
    number: (format) => {
      const known = formats.get(format) ?? formats.size;
      formats.set(format, known);
      return FIXED.length + known;
    },
    xml: () => stylesXml([...formats.keys()]),
  };
}

function stylesXml(formats: readonly string[]): string {
  const own = formats.map(
    (format, i) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${escapeXml(format)}"/>`,
  );
  const numbers = formats.map(
    (_, i) =>
      `<xf numFmtId="${FIRST_OWN_FORMAT + i}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${CELL}</xf>`,
  );
  const cells = [...FIXED, ...numbers];
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : '',
    '<fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="16"/><name val="宋体"/><charset val="134"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${THIN}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
