import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wordsOf } from './text.ts';

type Sentence = (...values: readonly unknown[]) => string;

/** All words of a language by their key: `forms.base.caption`. */
function flat(words: object, path = ''): readonly (readonly [string, string | Sentence])[] {
  return Object.entries(words).flatMap(([key, value]): (readonly [string, string | Sentence])[] =>
    typeof value === 'string' || typeof value === 'function'
      ? [[`${path}${key}`, value as string | Sentence]]
      : [...flat(value as object, `${path}${key}.`)],
  );
}

const FOLDER = new URL('screens/', import.meta.url);

/** The words of all parts of the screens in a language, whether they load with the rest or with their page. */
async function screensIn(lang: 'zh' | 'en'): Promise<object> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(`.${lang}.ts`));
  const parts = files.map(async (name) => {
    const words = Object.values((await import(new URL(name, FOLDER).href)) as object);
    return [name.slice(0, name.indexOf('.')), Object.assign({}, ...words)] as const;
  });
  return Object.fromEntries(await Promise.all(parts));
}

const PARTS = [
  ['the command line', flat(wordsOf('zh')), new Map(flat(wordsOf('en')))],
  ['the screens', flat(await screensIn('zh')), new Map(flat(await screensIn('en')))],
] as const;

/** What a sentence says of so many values, figures or, where it cuts them, their letters. */
function said(words: string | Sentence | undefined, values: readonly number[]): string {
  if (typeof words !== 'function') return words ?? '';
  try {
    return `${words(...values)}`;
  } catch {
    return words(...values.map(String));
  }
}

/** Which of the values a sentence tells. */
const told = (text: string): string =>
  MANY.flatMap((value, i) => (text.includes(`${value}`) ? [`value ${i + 1}`] : [])).join(', ');

/** Sentences that are told by a word (up, down, the same), not by figures. */
const BY_WORD = /^rollup\..*\byears$/;

const MANY = [2031, 2047, 2053, 2069];
const ONE = [1, 1, 1, 1];
const NONE = [0, 0, 0, 0];

describe.each(PARTS)('the words of %s', (_, zh, en) => {
  test('stand in both languages under the same keys', () => {
    expect(zh.map(([key]) => key)).toEqual([...en.keys()].toSorted(byOrderOf(zh)));
    expect([...en.keys()].length).toBe(zh.length);
  });

  test('tell the same values in both languages', () => {
    const all = (sentence: (key: string, words: string | Sentence) => string): readonly string[] =>
      zh.map(([key, words]) => `${key}: ${told(sentence(key, words))}`);
    expect(all((key) => said(en.get(key), MANY))).toEqual(all((_key, words) => said(words, MANY)));
  });

  test('leave no value out', () => {
    const gaps = [MANY, ONE, NONE].flatMap((values) =>
      zh
        .filter(([key]) => !BY_WORD.test(key))
        .flatMap(([key, words]) =>
          [said(words, values), said(en.get(key), values)].filter((text) =>
            /undefined|NaN|\[object/.test(text),
          ),
        ),
    );
    expect(gaps).toEqual([]);
  });
});

const byOrderOf = (words: readonly (readonly [string, unknown])[]) => {
  const order = new Map(words.map(([key], i) => [key, i]));
  return (a: string, b: string): number => (order.get(a) ?? -1) - (order.get(b) ?? -1);
};
