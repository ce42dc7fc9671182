import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Examined, examine } from '../../src/examine/examine.ts';
import { sentenceOf } from '../../src/examine/result.ts';
import { Unreadable } from '../../src/formats/unreadable.ts';
import { expectedFindings, hasSeed, match, SEED_FOLDER } from './oracle.ts';

/** What a format cannot hold, with the reason. */
const CANNOT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  default: { F40: '书签残留只见于纯文本；其他格式中书签不可见' },
  'seed.txt': {},
};

/** Formats of the whole report. */
const WHOLE = [
  'seed.docx',
  'seed.doc',
  'seed.odt',
  'seed.pdf',
  'seed.typst.pdf',
  'seed.chromium.pdf',
  'seed.split.pdf',
  'seed.html',
  'seed.gbk.html',
  'seed.txt',
];
/** Workbooks hold the three tables alone: findings that need running text are not theirs. */
const TABLES_ONLY = ['seed.xlsx', 'seed.xls'];
const IN_TABLES = [
  'F03',
  'F06',
  'F07',
  'F08a',
  'F08b',
  'F09a',
  'F09b',
  'F10',
  'F11',
  'F13',
  'F14',
  'F20',
  'F26',
  'F28',
  'F29a',
  'F29b',
  'F29c',
  'F30',
  'F33',
  'F34',
];

describe.skipIf(!hasSeed)(
  'the report that the project was conceived from (skipped where the samples are missing)',
  () => {
    describe.each(WHOLE)('%s', (file) => {
      let examined: Examined;
      beforeAll(async () => {
        examined = await examine(readFileSync(`${SEED_FOLDER}/${file}`));
      }, 60_000);

      test('has every certain finding with all its quotes', () => {
        const cannot = CANNOT[file] ?? CANNOT.default ?? {};
        const expected = expectedFindings().filter(
          (each) => each.tier === 1 && !(each.id in cannot),
        );
        const { found } = match(expectedFindings(), examined.findings);
        const short = expected.flatMap((each) => {
          const hit = found.get(each.id);
          const met = hit?.met ?? 0;
          return met === each.places.length && hit?.finding.severity === each.severity
            ? []
            : [`${each.id} ${met}/${each.places.length}`];
        });
        expect(short).toEqual([]);
      });

      test('has at least four fifths of the findings that need likeness of texts', () => {
        const second = expectedFindings().filter((each) => each.tier === 2);
        const { found } = match(expectedFindings(), examined.findings);
        const missed = second.filter((each) => !found.has(each.id)).map((each) => each.id);
        expect(missed.length).toBeLessThanOrEqual(second.length / 5);
      });

      test('has no other error or warning, and at most three further notices', () => {
        const { extra } = match(expectedFindings(), examined.findings);
        const told = extra.map(
          (finding) => `${finding.severity} ${finding.check} ${sentenceOf(finding.words.zh)}`,
        );
        expect(told.filter((each) => /^(?:error|warning)/.test(each))).toEqual([]);
        expect(told.filter((each) => each.startsWith('notice')).length).toBeLessThanOrEqual(3);
      });

      test('never presents as fact what only a person can judge', () => {
        const third = expectedFindings().filter((each) => each.tier === 3);
        const { found } = match(third, examined.findings);
        for (const { finding } of found.values()) expect(finding.severity).toBe('needsHuman');
      });
    });

    test.each(TABLES_ONLY)(
      '%s has the findings of the tables and no others above notice',
      async (file) => {
        const { findings } = await examine(readFileSync(`${SEED_FOLDER}/${file}`));
        const { found, extra } = match(expectedFindings(), findings);
        expect(IN_TABLES.filter((id) => !found.has(id))).toEqual([]);
        expect(
          extra
            .filter((each) => each.severity === 'error' || each.severity === 'warning')
            .map((each) => sentenceOf(each.words.zh)),
        ).toEqual([]);
      },
    );

    test('the scanned copy is unreadable, and the reader is told why', async () => {
      const reading = examine(readFileSync(`${SEED_FOLDER}/seed.scan.pdf`));
      await expect(reading).rejects.toBeInstanceOf(Unreadable);
      await expect(reading).rejects.toMatchObject({ zh: expect.stringContaining('文字识别') });
    });

    test('the score is the regulation’s, the claimed one beside it', async () => {
      const { scorecards } = await examine(readFileSync(`${SEED_FOLDER}/seed.docx`));
      const [card] = scorecards;
      expect({
        claimed: card?.claimed,
        total: card?.total,
        verifiable: card?.verifiable,
        rating: card?.rating,
      }).toEqual({
        claimed: { coefficient: 98, decimals: 0, unit: '' },
        total: { coefficient: 9951, decimals: 2, unit: '' },
        verifiable: { coefficient: 6951, decimals: 2, unit: '' },
        rating: '优',
      });
    });
  },
);
