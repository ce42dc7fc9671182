import { Buffer } from 'node:buffer';

/** The head of a letter before its parts, as browsers and Word save a page with its pictures in one file. */
const WEB_ARCHIVE =
  /^\s{0,8}(?:[A-Za-z-]{2,40}: [^\n]{0,300}\n(?:[ \t][^\n]{0,300}\n){0,3}){0,8}MIME-Version:/i;

/** Whether a file is a web page packed as a letter (MHT), which Word also writes under the name .doc. */
export const isWebArchive = (bytes: Uint8Array): boolean =>
  WEB_ARCHIVE.test(String.fromCharCode(...bytes.subarray(0, 2048)));

/** Parts in parts: Word and browsers write one level. */
const MOST_NESTED = 4;

/** The page in a web archive (RFC 2557): the first part that is HTML, unpacked; undefined when there is none. */
export function pageOfArchive(bytes: Uint8Array): Buffer | undefined {
  return pageIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), MOST_NESTED);
}

function pageIn(part: Buffer, nested: number): Buffer | undefined {
  const { fields, body } = opened(part);
  const type = fields.get('content-type') ?? '';
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  if (/^multipart\//i.test(type) && boundary && nested > 0) {
    for (const inner of partsOf(body, boundary[1] ?? boundary[2] ?? '')) {
      const page = pageIn(inner, nested - 1);
      if (page) return page;
    }
    return undefined;
  }
  if (/^(?:image|text\/(?!html)|application\/(?!xhtml))/i.test(type)) return undefined;
  return unpacked(body, fields.get('content-transfer-encoding') ?? '');
}

/** The fields of a head, folded lines joined, and what follows the blank line behind it. */
function opened(part: Buffer): {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: Buffer;
} {
  const start = /\S/.exec(part.toString('latin1', 0, 16))?.index ?? 0;
  const ends = [part.indexOf('\r\n\r\n', start), part.indexOf('\n\n', start)].filter(
    (at) => at >= 0,
  );
  const end = ends.length > 0 ? Math.min(...ends) : part.length;
  const head = part.toString('latin1', start, Math.min(end, start + 65_536));
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { fields, body: part.subarray(end + (part[end] === 13 ? 4 : 2)) };
}

/** The parts between lines of a boundary. The last one may lack its end: the file was cut. */
function* partsOf(body: Buffer, boundary: string): Generator<Buffer> {
  const mark = `--${boundary}`;
  let from = body.indexOf(mark);
  while (from >= 0) {
    const line = body.indexOf('\n', from);
    if (line < 0 || body.toString('latin1', from + mark.length, from + mark.length + 2) === '--')
      return;
    const next = body.indexOf(mark, line);
    yield body.subarray(line + 1, next < 0 ? body.length : next);
    from = next;
  }
}

function unpacked(body: Buffer, encoding: string): Buffer {
  if (/^base64/i.test(encoding)) return Buffer.from(body.toString('latin1'), 'base64');
  return /^quoted-printable/i.test(encoding) ? unquoted(body) : body;
}

const EQUALS = 61;
const RETURN = 13;
const LINE_FEED = 10;

/** Quoted-printable (RFC 2045, 6.7): `=` and two digits are a byte, `=` at the end of a line joins it to the next. */
function unquoted(body: Buffer): Buffer {
  const out = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const code = body[at] as number;
    if (code !== EQUALS) {
      out[length++] = code;
      continue;
    }
    if (body[at + 1] === RETURN && body[at + 2] === LINE_FEED) at += 2;
    else if (body[at + 1] === LINE_FEED) at += 1;
    else {
      const value = Number.parseInt(body.toString('latin1', at + 1, at + 3), 16);
      if (Number.isNaN(value)) out[length++] = code;
      else {
        out[length++] = value;
        at += 2;
      }
    }
  }
  return out.subarray(0, length);
}
