import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLERK, found, ofFinance, ofSchool, opened, REGION } from '../../test/store/district.ts';
import { type FreshStore, freshStore } from '../../test/store/fresh.ts';
import { fileAt } from './files.ts';
import type { FilingKey } from './filings/filings.ts';

let fresh: FreshStore;
let key: FilingKey;
const LIMITS = { file: 1000, unit: 2500 };

beforeAll(async () => {
  fresh = await freshStore();
  key = await found(fresh.store);
});
afterAll(() => fresh.close());

async function* chunks(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const put = (text: string, scope = ofSchool) =>
  fresh.store.files.put(scope, key, chunks(text), LIMITS);
const digest = (text: string, kind: string) => createHash(kind).update(text).digest('hex');
const read = async (bytes: Readable) => Buffer.concat(await bytes.toArray()).toString();

describe('a file', () => {
  test('comes back as it went in, under both digests', async () => {
    const file = opened(await put('盖章扫描件'));
    expect(file).toEqual({
      digest: digest('盖章扫描件', 'sha256'),
      sm3: digest('盖章扫描件', 'sm3'),
      size: 15,
    });
    const got = opened(await fresh.store.files.open(ofSchool, key, file.digest));
    expect(await read(got.bytes)).toBe('盖章扫描件');
    expect(readdirSync(join(fresh.files, 'incoming'))).toEqual([]);
  });

  test('put twice counts once', async () => {
    const before = await fresh.store.files.used(ofSchool, key);
    await put('同一个文件');
    await put('同一个文件');
    expect((await fresh.store.files.used(ofSchool, key)) - before).toBe(15);
  });

  test('past its limit is refused, and nothing of it stays', async () => {
    expect(await put('x'.repeat(1001))).toMatchObject({
      refused: 'tooLarge',
      words: { zh: expect.stringContaining('文件超过了') },
    });
    expect(readdirSync(join(fresh.files, 'incoming'))).toEqual([]);
  });

  test('past the room of the unit is refused, in years together and at the same moment', async () => {
    const next = opened(
      await fresh.store.filings.open(
        ofSchool,
        { region: REGION, unit: '102001', fiscalYear: 2019 },
        CLERK,
      ),
    );
    const large = ['a', 'b', 'c', 'd'].map((letter) =>
      fresh.store.files.put(ofSchool, next, chunks(letter.repeat(900), 100), LIMITS),
    );
    const replies = await Promise.all(large);
    expect(replies.filter((reply) => 'refused' in reply).length).toBeGreaterThanOrEqual(2);
    expect(await fresh.store.files.used(ofSchool, key)).toBeLessThanOrEqual(LIMITS.unit);
  });

  test('of another department is neither read nor written', async () => {
    const file = opened(await put('秘密'));
    expect(await fresh.store.files.open(ofFinance, key, file.digest)).toMatchObject({
      refused: 'notFound',
    });
    expect(await put('别人的', ofFinance)).toMatchObject({ refused: 'notFound' });
  });

  test('that was altered or is missing on the disk is refused, and verifying names it', async () => {
    const [altered, missing] = [opened(await put('将被改动')), opened(await put('将会丢失'))];
    writeFileSync(fileAt(fresh.files, altered.digest), '将被改变');
    rmSync(fileAt(fresh.files, missing.digest));
    for (const { digest: name } of [altered, missing])
      expect(await fresh.store.files.open(ofSchool, key, name)).toMatchObject({
        refused: 'notFound',
        facts: { damaged: true },
      });
    expect((await fresh.store.verify()).damagedFiles).toEqual(
      [altered.digest, missing.digest].sort(),
    );
  });
});

describe('evidence', () => {
  test('names a kept file and what it supports, until it is removed', async () => {
    const { filings } = fresh.store;
    const { digest: name } = opened(await put('合影'));
    const evidence = {
      supports: 'indicators/i3',
      name: '合影.jpg',
      type: 'image/jpeg',
      digest: name,
    };
    const added = opened(await filings.addEvidence(ofSchool, key, evidence, CLERK));
    expect(added).toMatchObject({ ...evidence, size: 6, by: '张一' });
    expect(await filings.evidence(ofSchool, key)).toEqual([added]);
    expect((await filings.view(ofSchool, key))?.evidence).toEqual([added]);
    expect(await filings.removeEvidence(ofFinance, key, added.id, CLERK)).toBe(false);
    expect(await filings.removeEvidence(ofSchool, key, added.id, CLERK)).toBe(true);
    expect(await filings.evidence(ofSchool, key)).toEqual([]);
  });

  test('without its file is refused', async () => {
    const evidence = {
      supports: 'signature',
      name: 'x',
      type: 'image/png',
      digest: '0'.repeat(64),
    };
    expect(await fresh.store.filings.addEvidence(ofSchool, key, evidence, CLERK)).toMatchObject({
      refused: 'notFound',
    });
  });
});
