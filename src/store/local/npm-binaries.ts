import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Binaries } from './binaries.ts';
import { type Identity, reachable } from './identity.ts';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the binaries from npm usable: the links between their libraries (their install script may not have run), and a
 * copy in `state` when the user of the server cannot reach them, or the links cannot be made in place.
 */
export function prepareNpmBinaries(
  binaries: Binaries,
  identity: Identity | undefined,
  state: string,
): Binaries {
  if (binaries.from !== 'npm') return binaries;
  const pack = dirname(dirname(binaries.folder));
  const inPlace = identity === undefined || reachable(binaries.folder, identity);
  if (inPlace && (linked(pack) || writable(pack))) {
    link(pack);
    return binaries;
  }
  const copy = join(state, `postgresql-${binaries.major}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    cpSync(join(pack, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    link(half);
    try {
      renameSync(half, copy);
    } catch {
      rmSync(half, { recursive: true, force: true });
    }
  }
  return { ...binaries, folder: join(copy, 'native', 'bin') };
}

const links = (pack: string): readonly Link[] => {
  const file = join(pack, 'native', 'pg-symlinks.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Link[]) : [];
};

const linked = (pack: string): boolean =>
  links(pack).every(({ target }) => existsSync(join(pack, target)));

function link(pack: string): void {
  for (const { source, target } of links(pack)) {
    const place = join(pack, target);
    if (!existsSync(place)) symlinkSync(relative(dirname(place), join(pack, source)), place);
  }
}

function writable(pack: string): boolean {
  try {
    accessSync(join(pack, 'native', 'lib'), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
