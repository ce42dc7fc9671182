import { escapeXml } from '../../xml/entities.ts';
import { grammar } from '../../xml/grammar.ts';
import { scanXml } from '../../xml/scan.ts';
import { ID, NAMESPACES } from '../names.ts';
import { type Package, related, relationsPart } from '../package.ts';
import { RELATION_TYPES, XML_HEAD } from '../write/write-xml.ts';

/** A comment to be added. */
export interface Comment {
  readonly id: number;
  readonly lines: readonly string[];
}

/** How the file at hand writes WordprocessingML. */
export interface Dialect {
  /** A prefix of the namespace. Attributes need one, so the default namespace does not count. */
  readonly prefix: string;
  /** The namespace's name: transitional or strict. */
  readonly namespace: string;
  /** Whether the root of the main part binds the prefix. */
  readonly bound: boolean;
}

const AUTHOR = '绩评';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const STRICT_TYPES = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The first free number of a comment. */
export function nextCommentId(from: Package): number {
  const name = related(from, 'comments');
  const bytes = name === undefined ? undefined : from.part(name);
  if (name === undefined || !bytes) return 0;
  const state = { next: 0 };
  scanXml(bytes, COMMENT_IDS, state, name);
  return state.next;
}

const COMMENT_IDS = grammar<{ next: number }>(NAMESPACES, {
  'w:comment': {
    open: (state, tag) => {
      const id = Number(tag.attribute(ID));
      if (Number.isSafeInteger(id)) state.next = Math.max(state.next, id + 1);
    },
  },
});

/** The parts that change when comments are added: the list of comments and, if it is new, what announces it. */
export function commentParts(
  from: Package,
  dialect: Dialect,
  comments: readonly Comment[],
  date: string | undefined,
): ReadonlyMap<string, string> {
  const existing = related(from, 'comments');
  const listed = comments.map((comment) => commentXml(comment, date)).join('');
  const text = (name: string): string | undefined => {
    const bytes = from.part(name);
    return bytes && new TextDecoder().decode(bytes);
  };
  const before = existing === undefined ? undefined : text(existing);
  if (existing !== undefined && before !== undefined)
    return new Map([[existing, appendInside(before, withPrefix(listed, dialect.namespace))]]);
  const name = freeName(from);
  const relation = `<Relationship xmlns="http://schemas.openxmlformats.org/package/2006/relationships" Id="rIdJpComments" Type="${dialect.namespace.includes('purl.oclc.org') ? STRICT_TYPES : RELATION_TYPES}/comments" Target="/${name}"/>`;
  const relations =
    text(relationsPart(from.main)) ??
    `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const type = `<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`;
  return new Map([
    [name, `${XML_HEAD}<w:comments xmlns:w="${dialect.namespace}">${listed}</w:comments>`],
    [relationsPart(from.main), appendInside(relations, relation)],
    ['[Content_Types].xml', appendInside(text('[Content_Types].xml') ?? '', type)],
  ]);
}

function freeName(from: Package): string {
  const folder = from.main.slice(0, from.main.lastIndexOf('/') + 1);
  let name = `${folder}comments.xml`;
  for (let i = 1; from.zip.entries.has(name); i += 1) name = `${folder}comments${i}.xml`;
  return name;
}

/** Appends to the root element of a part, which may be one empty tag. */
function appendInside(part: string, addition: string): string {
  const end = part.lastIndexOf('</');
  if (end >= 0) return part.slice(0, end) + addition + part.slice(end);
  const empty = part.lastIndexOf('/>');
  const name = /<([^\s<>?!/]+)[^<>]*\/>\s*$/.exec(part)?.[1] ?? '';
  return `${part.slice(0, empty)}>${addition}</${name}>`;
}

/** A part of another hand may bind another prefix: each added comment declares its own. */
const withPrefix = (comments: string, namespace: string): string =>
  comments.replaceAll('<w:comment ', `<w:comment xmlns:w="${namespace}" `);

function commentXml({ id, lines }: Comment, date: string | undefined): string {
  const when = date === undefined ? '' : ` w:date="${date}T00:00:00Z"`;
  const paragraphs = lines.map(
    (line, i) =>
      `<w:p>${i === 0 ? '<w:r><w:annotationRef/></w:r>' : ''}<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="21"/></w:rPr><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
  );
  return `<w:comment w:id="${id}" w:author="${AUTHOR}"${when} w:initials="绩">${paragraphs.join('')}</w:comment>`;
}
