import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pages } from '../scripts/pages.ts';
import { VERSION } from '../src/server/version.ts';

describe('the generated pages', () => {
  test.each([...pages()])('%s is what npm run docs would write', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

describe('the glossary', () => {
  const rows = readFileSync('GLOSSARY.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| .* \| .* \| `/.test(line));
  test('names only identifiers that the code has', () => {
    const code = sourcesOf('src').join('\n');
    const identifiers = rows.flatMap((row) =>
      [...row.matchAll(/`([A-Za-z]+)`/g)].map((match) => match[1] ?? ''),
    );
    expect(identifiers.length).toBeGreaterThan(100);
    expect(identifiers.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
  });
});

test('the version is one', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(VERSION);
});

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sourcesOf(`${folder}/${entry.name}`)
      : [readFileSync(`${folder}/${entry.name}`, 'utf8')],
  );
}
