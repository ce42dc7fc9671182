import type { Context as Request } from 'hono';
import { isRefusal, type Refusal } from '../../cycle/refusal.ts';
import type { Env } from '../context.ts';
import { invalid } from '../refusals.ts';
import { emptyFile, fileTooLarge, safeName } from './body.ts';

/** What the parts of a form are cut out of: a stream of which no more than a piece lies in memory. */
class Pieces {
  readonly #from: AsyncIterator<Uint8Array>;
  #rest = Buffer.alloc(0);

  constructor(from: AsyncIterable<Uint8Array>) {
    this.#from = from[Symbol.asyncIterator]();
  }

  /** All up to a mark, which is taken off too. Throws `Broken` where the stream ends before it. */
  async *upTo(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#rest.indexOf(mark);
      if (at >= 0) {
        const part = this.#rest.subarray(0, at);
        this.#rest = this.#rest.subarray(at + mark.length);
        if (part.length > 0) yield part;
        return;
      }
      // The last bytes may be the beginning of the mark.
      const sure = this.#rest.length - mark.length + 1;
      if (sure > 0) {
        const part = this.#rest.subarray(0, sure);
        this.#rest = this.#rest.subarray(sure);
        yield part;
      }
      const { done, value } = await this.#from.next();
      if (done) throw new Broken('a form ends before its boundary');
      this.#rest = Buffer.concat([this.#rest, value]);
    }
  }

  /** The same as text, where it is short. Throws `Broken` where it is not. */
  async text(mark: Buffer, most: number): Promise<string> {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of this.upTo(mark)) {
      size += part.length;
      if (size > most) throw new Broken('a part of a form is longer than any of ours');
      parts.push(part);
    }
    return Buffer.concat(parts).toString();
  }

  /** So many bytes as text, without taking them off. Throws `Broken` where the stream ends before. */
  async next(length: number): Promise<string> {
    while (this.#rest.length < length) {
      const { done, value } = await this.#from.next();
      if (done) throw new Broken('a form ends before its boundary');
      this.#rest = Buffer.concat([this.#rest, value]);
    }
    return this.#rest.subarray(0, length).toString('latin1');
  }

  /** Takes no more, and lets the sender know. */
  async end(): Promise<void> {
    await this.#from.return?.();
  }
}

/** A form that is none. */
class Broken extends Error {
  override readonly name = 'Broken';
}

/** The head of a part, and a field that is not the file. */
const HEAD = 8 * 1024;
const FIELD = 64 * 1024;
const MOST_PARTS = 20;

/** A file of a form as it was kept. */
interface Kept {
  readonly name: string;
  /** What keeping it answered. */
  readonly kept: string;
  readonly size: number;
}

/**
 * Takes in the file of a form while it comes: it is handed to `keep` piece by piece and is never whole in memory. Stops as
 * soon as it is refused, whatever the header says.
 */
export async function takeFile(
  request: Request<Env>,
  most: number,
  keep: (bytes: AsyncIterable<Uint8Array>) => Promise<string | Refusal>,
): Promise<Kept | Refusal> {
  if (Number(request.req.header('content-length') ?? 0) > most + FIELD) return fileTooLarge(most);
  return inForm(request, async (pieces, end) => {
    const kept = await nextFile(pieces, end, most, (_, bytes) => keep(bytes));
    if (kept === undefined) return invalid('file');
    return !isRefusal(kept) && kept.size === 0 ? emptyFile(kept.name) : kept;
  });
}

/**
 * Takes in all files of a form, each handed to `keep` with its name, folders included, while it comes. Stops at the first that is
 * refused; answers how many were kept.
 */
export async function takeFiles(
  request: Request<Env>,
  most: number,
  keep: (path: string, bytes: AsyncIterable<Uint8Array>) => Promise<string | Refusal>,
): Promise<number | Refusal> {
  return inForm(request, async (pieces, end) => {
    for (let count = 0; ; count += 1) {
      const kept = await nextFile(pieces, end, most, keep);
      if (isRefusal(kept)) return kept;
      if (kept === undefined) return count > 0 ? count : invalid('file');
    }
  });
}

/** Reads a form whose parts end with a mark; the stream is let go at the end whatever happens. */
async function inForm<T>(
  request: Request<Env>,
  take: (pieces: Pieces, end: Buffer) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const type = request.req.header('content-type') ?? '';
  const boundary = /^multipart\/form-data;.*boundary="?([^";]{1,200})"?/.exec(type)?.[1];
  const { body } = request.req.raw;
  if (boundary === undefined || !body) return invalid('file');
  const pieces = new Pieces(body as unknown as AsyncIterable<Uint8Array>);
  try {
    await pieces.text(Buffer.from(`--${boundary}`), HEAD);
    return await take(pieces, Buffer.from(`\r\n--${boundary}`));
  } catch (error) {
    if (error instanceof Broken) return invalid('file');
    throw error;
  } finally {
    await pieces.end();
  }
}

/** The next part that is a file; undefined when no more comes. */
async function nextFile(
  pieces: Pieces,
  end: Buffer,
  most: number,
  keep: (path: string, bytes: AsyncIterable<Uint8Array>) => Promise<string | Refusal>,
): Promise<Kept | Refusal | undefined> {
  for (let part = 0; part < MOST_PARTS; part += 1) {
    // After the boundary of the last part stand two dashes and the end of the form.
    if ((await pieces.next(2)) === '--') return undefined;
    const head = await pieces.text(Buffer.from('\r\n\r\n'), HEAD);
    const name = /\bname="([^"]*)"/.exec(head)?.[1];
    const file = /\bfilename="([^"]*)"/.exec(head)?.[1]?.replaceAll('%22', '"');
    if (name !== 'file' || file === undefined) {
      await pieces.text(end, FIELD);
      continue;
    }
    const kept = await keepPart(pieces, end, (bytes) => keep(file, bytes));
    if (isRefusal(kept)) return kept.refused === 'tooLarge' ? fileTooLarge(most) : kept;
    return { name: safeName(file), ...kept };
  }
  return undefined;
}

/** Hands a part to `keep`; what keeping did not want is passed over, up to the next part. */
async function keepPart(
  pieces: Pieces,
  end: Buffer,
  keep: (bytes: AsyncIterable<Uint8Array>) => Promise<string | Refusal>,
): Promise<Omit<Kept, 'name'> | Refusal> {
  let size = 0;
  let whole = false;
  const counted = async function* () {
    for await (const piece of pieces.upTo(end)) {
      size += piece.length;
      yield piece;
    }
    whole = true;
  };
  const kept = await keep(counted());
  if (isRefusal(kept)) return kept;
  if (!whole) for await (const _ of pieces.upTo(end));
  return { kept, size };
}
