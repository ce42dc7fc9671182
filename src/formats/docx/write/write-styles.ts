import type { Style } from '../../../document/document.ts';
import { GAP_ID, ROLE_IDS, STYLE_IDS } from '../own-styles.ts';
import { FANGSONG, headingLook, LOOKS, type Look, PLAIN, SONG } from './look.ts';
import { W_NAMESPACE, XML_HEAD } from './write-xml.ts';

/** Heading levels that Word knows. */
export const HEADING_LEVELS = 9;
/** Identifier of the style of a heading level. */
export const headingId = (level: number): string => `jpHeading${level}`;
/** Identifiers of the styles of table text. */
export const CELL_ID = 'jpCell';
export const CELL_LEFT_ID = 'jpCellLeft';
export const TABLE_ID = 'jpTable';

/** Names as users see them in Word's list of styles. */
const NAMES: Readonly<Record<Style, string>> = {
  cover: '公文封面',
  title: '公文标题',
  body: '公文正文',
  attachmentLabel: '公文附件序号',
  attachmentTitle: '公文附件标题',
  tableNote: '公文表注',
  signature: '公文填表签字',
  date: '公文成文日期',
  centred: '公文居中',
};
const ROLE_NAMES: Readonly<Record<keyof typeof ROLE_IDS, string>> = {
  note: '脚注内容',
  textBox: '文本框内容',
  header: '页眉内容',
  footer: '页脚内容',
  comment: '批注内容',
};

/** styles.xml; `titles` is the number of heading levels that are titles of the whole document. */
export function stylesXml(titles: number): string {
  const headings = Array.from({ length: HEADING_LEVELS }, (_, i) =>
    paragraphStyle(headingId(i + 1), `heading ${i + 1}`, headingLook(i + 1, titles), i),
  );
  const styles = Object.entries(STYLE_IDS).map(([style, id]) =>
    paragraphStyle(id, NAMES[style as Style], LOOKS[style as Style]),
  );
  const cells = [
    paragraphStyle(CELL_ID, '公文表格文字', { eastAsia: SONG, size: 21, align: 'center', line: 0 }),
    paragraphStyle(CELL_LEFT_ID, '公文表格长文字', {
      eastAsia: SONG,
      size: 21,
      align: 'left',
      line: 0,
    }),
    paragraphStyle(GAP_ID, '公文表间空行', { eastAsia: SONG, size: 2, align: 'left', line: 20 }),
  ];
  const roles = Object.entries(ROLE_IDS).map(
    ([role, id]) =>
      `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${ROLE_NAMES[role as keyof typeof ROLE_IDS]}"/><w:rPr><w:color w:val="595959"/><w:sz w:val="24"/></w:rPr></w:style>`,
  );
  return `${XML_HEAD}<w:styles ${W_NAMESPACE}>${DEFAULTS}${headings.join('')}${styles.join('')}${cells.join('')}${roles.join('')}${TABLE_STYLES}</w:styles>`;
}

const DEFAULTS = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="${FANGSONG}" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${PLAIN.line}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:style>`;

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const TABLE_STYLES = `<w:style w:type="table" w:default="1" w:styleId="tn"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_ID}"><w:name w:val="公文表格"/><w:basedOn w:val="tn"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr></w:style>`;

function paragraphStyle(id: string, name: string, look: Look, outline?: number): string {
  const custom = outline === undefined ? ' w:customStyle="1"' : '';
  return `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="a"/><w:qFormat/><w:pPr>${properties(look, outline)}</w:pPr><w:rPr>${font(look)}</w:rPr></w:style>`;
}

/** Paragraph properties in the order of the schema. */
function properties(look: Look, outline: number | undefined): string {
  const line =
    look.line === 0
      ? ' w:line="240" w:lineRule="auto"'
      : ` w:line="${look.line ?? PLAIN.line}" w:lineRule="exact"`;
  const point = look.size / 2;
  const indent = look.firstLine
    ? `<w:ind w:firstLineChars="${look.firstLine}" w:firstLine="${(look.firstLine / 100) * point * 20}"/>`
    : look.right
      ? `<w:ind w:rightChars="${look.right}" w:right="${(look.right / 100) * point * 20}"/>`
      : '';
  return [
    look.keepNext ? '<w:keepNext/>' : '',
    `<w:spacing w:before="${look.before ?? 0}" w:after="${look.after ?? 0}"${line}/>`,
    indent,
    look.align ? `<w:jc w:val="${look.align}"/>` : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
}

const font = (look: Look): string =>
  `<w:rFonts w:ascii="Times New Roman" w:eastAsia="${look.eastAsia}" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>${look.bold ? '<w:b/>' : ''}<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>`;
