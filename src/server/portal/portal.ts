import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { PortalSettings, PublishedHead } from '../../portal/published.ts';
import type { Context } from '../context.ts';
import { portalSettings } from './settings.ts';

/** What is public at a moment: the index that lists are made of. */
export interface Index {
  readonly settings: PortalSettings;
  /** All public versions. */
  readonly heads: readonly PublishedHead[];
  /** Those that count. */
  readonly current: readonly PublishedHead[];
}

/** A page as it is sent. */
export interface Rendered {
  readonly type: string;
  readonly bytes: Buffer;
  readonly packed: Buffer;
  readonly etag: string;
}

/** The public pages in memory, as long as nothing that is published changes. */
export interface Portal {
  index(): Promise<Index>;
  /** The page of an address, made when it is first asked for; undefined where there is none. */
  page(
    address: string,
    make: (index: Index) => Promise<Written | undefined>,
  ): Promise<Rendered | undefined>;
  /** What was published or set just now is seen by the next request. */
  changed(): void;
}

/** A page as it is made. */
export interface Written {
  readonly type: string;
  readonly text: string;
}

/** Milliseconds within which another process's publication is seen. */
const LOOK_AGAIN = 2000;
/** Bytes of pages that are kept. */
const ROOM = 64 * 1024 * 1024;

const pack = promisify(gzip);

/** The portal over a store. */
export function portalOf(context: Context): Portal {
  const { publications } = context.store;
  let index: Promise<Index> | undefined;
  let stamp = '';
  let looked = 0;
  let kept = new Map<string, Rendered>();
  let used = 0;

  const forget = () => {
    index = undefined;
    kept = new Map();
    used = 0;
  };
  const read = async (): Promise<Index> => {
    const [settings, heads] = await Promise.all([portalSettings(context), publications.heads()]);
    return { settings, heads, current: heads.filter(({ superseded }) => !superseded) };
  };
  const fresh = async () => {
    const now = Date.now();
    if (index && now - looked < LOOK_AGAIN) return index;
    // Before the answer: those who come meanwhile do not ask too.
    looked = now;
    const [changes, settings] = await Promise.all([publications.stamp(), portalSettings(context)]);
    const seen = `${changes} ${JSON.stringify(settings)}`;
    if (seen !== stamp) {
      stamp = seen;
      forget();
    }
    index ??= read().catch((error: unknown) => {
      index = undefined;
      throw error;
    });
    return index;
  };
  const keep = (address: string, page: Rendered) => {
    const size = page.bytes.length + page.packed.length;
    for (const [oldest, { bytes, packed }] of kept) {
      if (used + size <= ROOM) break;
      kept.delete(oldest);
      used -= bytes.length + packed.length;
    }
    kept.set(address, page);
    used += size;
  };
  return {
    index: fresh,
    page: async (address, make) => {
      const at = await fresh();
      const known = kept.get(address);
      if (known) return known;
      const pages = kept;
      const written = await make(at);
      if (!written) return undefined;
      const page = await rendered(written);
      // Not among the pages of a later index.
      if (pages === kept && !kept.has(address)) keep(address, page);
      return page;
    },
    changed: () => {
      looked = 0;
    },
  };
}

async function rendered({ type, text }: Written): Promise<Rendered> {
  const bytes = Buffer.from(text);
  const packed = await pack(bytes);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  return { type, bytes, packed, etag };
}
