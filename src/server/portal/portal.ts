import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Facet } from '../../portal/listed.ts';
import type { PortalSettings } from '../../portal/published.ts';
import type { ReportAddress } from '../../store/publications/portal.ts';
import type { Context } from '../context.ts';
import { portalSettings } from './settings.ts';

/** What a page of the public was made of, by which it is forgotten when that changes. */
export type Source =
  /** Counts over all that is published. */
  | 'all'
  | { readonly year: number }
  | { readonly region: string; readonly unitId: string; readonly fiscalYear?: number };

/** A page as it is sent. */
export interface Rendered {
  readonly type: string;
  readonly bytes: Buffer;
  readonly packed: Buffer;
  readonly etag: string;
}

/** A page as it is made. */
interface Written {
  readonly type: string;
  readonly text: string;
}

/** The public pages in memory, each as long as nothing changes that it was made of. */
export interface Portal {
  settings(): Promise<PortalSettings>;
  facets(): Promise<readonly Facet[]>;
  /** Changes with all that is published or set. */
  mark(): Promise<string>;
  /** The page of an address, made when it is first asked for; undefined where there is none. */
  page(
    address: string,
    source: Source,
    make: (settings: PortalSettings) => Promise<Written | undefined> | Written | undefined,
  ): Promise<Rendered | undefined>;
  /** What was published or set just now is seen by the next request. */
  changed(): void;
}

/** Milliseconds within which another process's publication is seen. */
const LOOK_AGAIN = 2000;
/** Bytes of pages that are kept. */
const ROOM = 64 * 1024 * 1024;

const pack = promisify(gzip);

/** What is known of the portal at a moment. */
interface Known {
  readonly settings: PortalSettings;
  /** Id of the last change that was seen. */
  readonly change: string;
}

/** The portal over a store. */
export function portalOf(context: Context): Portal {
  const { portal } = context.store;
  let known: Promise<Known> | undefined;
  let facets: Promise<readonly Facet[]> | undefined;
  let looked = 0;
  let turn = 0;
  const pages = new Map<string, { readonly page: Rendered; readonly source: Source }>();
  let used = 0;

  const forget = (address: string, { bytes, packed }: Rendered) => {
    pages.delete(address);
    used -= bytes.length + packed.length;
  };
  /** Forgets pages that were made of what changed, all of them without `changes`. */
  const forgetAll = (changes?: readonly ReportAddress[]) => {
    turn += 1;
    facets = undefined;
    for (const [address, { page, source }] of pages)
      if (!changes || changes.some((change) => madeOf(source, change))) forget(address, page);
  };
  const look = async (before: Promise<Known> | undefined): Promise<Known> => {
    const was = await before?.catch(() => undefined);
    const [changes, settings] = await Promise.all([portal.changes(), portalSettings(context)]);
    const change = changes.at(-1)?.id ?? '';
    if (was && JSON.stringify(was.settings) === JSON.stringify(settings)) {
      if (was.change === change) return was;
      const seen = changes.findIndex(({ id }) => id === was.change);
      // Out of sight: too much has changed since, or nothing was published before.
      forgetAll(seen < 0 ? undefined : changes.slice(seen + 1));
    } else forgetAll();
    return { settings, change };
  };
  const fresh = (): Promise<Known> => {
    const now = Date.now();
    if (known && now - looked < LOOK_AGAIN) return known;
    // Before the answer: those who come meanwhile wait for the same look.
    looked = now;
    const looking = look(known);
    known = looking;
    looking.catch(() => {
      if (known === looking) known = undefined;
    });
    return looking;
  };
  const keep = (address: string, page: Rendered, source: Source) => {
    const size = page.bytes.length + page.packed.length;
    for (const [oldest, each] of pages) {
      if (used + size <= ROOM) break;
      forget(oldest, each.page);
    }
    pages.set(address, { page, source });
    used += size;
  };
  return {
    settings: async () => (await fresh()).settings,
    mark: async () => {
      const { settings, change } = await fresh();
      return `${change} ${JSON.stringify(settings)}`;
    },
    facets: async () => {
      await fresh();
      const reading = facets ?? portal.facets();
      facets = reading;
      reading.catch(() => {
        if (facets === reading) facets = undefined;
      });
      return reading;
    },
    page: async (address, source, make) => {
      const { settings } = await fresh();
      const there = pages.get(address);
      if (there) return there.page;
      const began = turn;
      const written = await make(settings);
      if (!written) return undefined;
      const page = await rendered(written);
      // Something changed while it was made: perhaps it was made of what was before.
      if (began === turn && !pages.has(address)) keep(address, page, source);
      return page;
    },
    changed: () => {
      looked = 0;
    },
  };
}

/** Whether a page was made of a report. */
function madeOf(source: Source, { region, fiscalYear, unitId }: ReportAddress): boolean {
  if (source === 'all') return true;
  if ('year' in source) return source.year === fiscalYear;
  const { fiscalYear: year = fiscalYear } = source;
  return source.region === region && source.unitId === unitId && year === fiscalYear;
}

async function rendered({ type, text }: Written): Promise<Rendered> {
  const bytes = Buffer.from(text);
  const packed = await pack(bytes);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  return { type, bytes, packed, etag };
}
