import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src');

interface Row {
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

/** The table of arrows in ARCHITECTURE.md. */
function arrows(): ReadonlyMap<string, Row> {
  const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const rows = page.split('\n').filter((line) => /^\| [a-z]+ \|/.test(line));
  const list = (cell: string | undefined) =>
    (cell ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  return new Map(
    rows.flatMap((line) => {
      const [, folder = '', , imports, packages] = line.split('|').map((cell) => cell.trim());
      return folder === 'folder'
        ? []
        : [[folder, { imports: list(imports), packages: list(packages) }]];
    }),
  );
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesUnder(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );
}

const IMPORT = /(?:from|import)\s*\(?\s*'([\w@./:-]+)'/g;

function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => match[1] ?? '');
}

/** The folder, or the package, that an import reaches; node:fs is node:*. */
function target(file: string, specifier: string): { folder?: string; pack?: string } {
  if (specifier.startsWith('.'))
    return { folder: relative(source, resolve(dirname(file), specifier)).split('/')[0] ?? '' };
  if (specifier.startsWith('node:')) return { pack: 'node:*' };
  const parts = specifier.split('/');
  return { pack: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '') };
}

describe('the arrows of ARCHITECTURE.md', () => {
  const table = arrows();
  const files = filesUnder(source);

  test('name every folder of src, and only those', () => {
    const folders = readdirSync(source, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect([...table.keys()].sort()).toEqual(folders.sort());
  });

  test('allow every import that the code makes', () => {
    const forbidden = files.flatMap((file) => {
      const folder = relative(source, file).split('/')[0] ?? '';
      const row = table.get(folder);
      return importsOf(file).flatMap((specifier) => {
        const { folder: to, pack } = target(file, specifier);
        const fine =
          to !== undefined
            ? to === folder || row?.imports.includes(to)
            : row?.packages.includes(pack ?? '');
        return fine ? [] : [`${relative(root, file)} imports ${specifier}`];
      });
    });
    expect(forbidden).toEqual([]);
  });

  test('cover a code base that was really read', () => {
    expect(files.length).toBeGreaterThan(100);
  });
});

describe('the house', () => {
  test('has no file over 300 lines but data', () => {
    const data =
      /src\/(demo\/kinds|regulation\/(books|tables)|extract\/.*(metrics|words|synonyms)|formats\/.*(symbols|radicals))/;
    const long = filesUnder(source)
      .filter((file) => !data.test(file))
      .map((file) => [relative(root, file), readFileSync(file, 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });

  test('knows nothing of the report that it was conceived from', () => {
    const words = /君山|争资争项|乡友|经济协作事务中心/;
    const found = filesUnder(source).filter((file) => words.test(readFileSync(file, 'utf8')));
    expect(found.map((file) => relative(root, file))).toEqual([]);
  });
});
