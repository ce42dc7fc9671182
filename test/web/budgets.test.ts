import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const kib = (path: string): number =>
  gzipSync(readFileSync(folder + path), { level: 9 }).length / 1024;
const assets = readdirSync(`${folder}assets`).map((name) => `assets/${name}`);
const scripts = assets.filter((name) => name.endsWith('.js'));
const page = readFileSync(`${folder}index.html`, 'utf8');

/** Scripts that a page waits for: those of the entry, and with them all that they import at once. */
function waitedFor(name: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const text = readFileSync(folder + name, 'utf8');
  for (const [, from = ''] of text.matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/g))
    waitedFor(`assets/${from}`, seen);
  return seen;
}

const size = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + kib(name), 0);
const entry = /src="\/(assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';

test('the first page of any role waits for 210 KiB of script at most', () => {
  for (const first of ['sign-in', 'home', 'tasks']) {
    // A page, and not a part of the engine of the same name.
    const own = scripts.filter(
      (name) =>
        new RegExp(`assets/${first}-[\\w-]+\\.js$`).test(name) &&
        readFileSync(folder + name, 'utf8').includes('className'),
    );
    expect(own.length).toBeGreaterThan(0);
    for (const name of own)
      expect([first, size(new Set([...waitedFor(entry), ...waitedFor(name)])) <= 210]).toEqual([
        first,
        true,
      ]);
  }
});

test('all styles together are 25 KiB at most', () => {
  expect(size(assets.filter((name) => name.endsWith('.css')))).toBeLessThanOrEqual(25);
});

test('a part of a page that is loaded later is 60 KiB at most, the editor 130; the engine of audits stands apart', () => {
  const later = scripts.filter(
    (name) => !waitedFor(entry).has(name) && !/(?:evaluate|narrative|text-editor)-/.test(name),
  );
  expect(later.filter((name) => kib(name) > 60)).toEqual([]);
  expect(
    scripts.filter((name) => /(?:narrative|text-editor)-/.test(name) && kib(name) > 130),
  ).toEqual([]);
});
