import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CLERK,
  edited,
  field,
  found,
  ofSchool,
  opened,
  request,
} from '../../../test/store/district.ts';
import { type FreshStore, freshStore } from '../../../test/store/fresh.ts';
import { fileAt } from '../files.ts';
import { WHOLE } from '../scope.ts';
import { KEPT_TABLES } from './manifest.ts';
import { checkBackup } from './verify-backup.ts';

let fresh: FreshStore;
let target: string;
let digest: string;

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

beforeAll(async () => {
  fresh = await freshStore();
  const { store } = fresh;
  const key = await found(store);
  const text = '第一段\u2028第二段\u2029\n"\\\u0000';
  await store.filings.save(
    ofSchool,
    key,
    request(0, field('narrative.work', '', text)),
    CLERK,
    edited,
  );
  await store.filings.save(
    ofSchool,
    key,
    request(1, field('staffing.actual', '', '6')),
    CLERK,
    edited,
  );
  const snapshot = {
    dossier: { 元: 0.1 },
    document: {},
    findings: [],
    regulation: 'x',
    lateWorkingDays: 0,
  };
  await store.filings.act(
    ofSchool,
    key,
    { action: 'submit', revision: 2 },
    CLERK,
    ({ filing }) => ({
      filing: { ...filing, state: 'submitted' },
      snapshot,
    }),
  );
  await store.filings.recordFigures(ofSchool, key, 2, { errors: 0, warnings: 1, score: 99.51 });
  const limits = { file: 1e6, unit: 1e6 };
  ({ digest } = opened(await store.files.put(ofSchool, key, bytes('扫描件'), limits)));
  await store.filings.addEvidence(
    ofSchool,
    key,
    { supports: 'signature', name: 'a', type: 'image/png', digest },
    CLERK,
  );
  await store.accounts.install(
    {
      account: 'a',
      name: '甲',
      region: '430899',
      home: '430899',
      grants: [{ role: 'oversight', path: '430899' }],
    },
    'hash',
    true,
  );
  await store.settings.put('demo', true);
  target = `${fresh.files}-backup`;
  await store.backup(target);
});
afterAll(() => fresh.close());

const rowsOf = async (from: FreshStore) =>
  Object.fromEntries(
    await Promise.all(
      KEPT_TABLES.map(async (table) => [
        table,
        await from.sql(`select t::text as row from ${table} t order by 1`),
      ]),
    ),
  );

describe('a backup', () => {
  test('restored into an empty store gives equal rows and files, and a whole trail', async () => {
    const other = await freshStore();
    const report = await other.store.restore(target);
    expect(report).toMatchObject({
      files: 1,
      bytes: 9,
      tables: { unit: 4, filing: 1, filing_save: 2, submission: 1, evidence: 1 },
    });
    expect(await rowsOf(other)).toEqual(await rowsOf(fresh));
    expect(readFileSync(fileAt(other.files, digest), 'utf8')).toBe('扫描件');
    expect(await other.store.verify()).toMatchObject({
      chains: [{ whole: true }],
      files: 1,
      damagedFiles: [],
    });
    expect(await other.store.settings.demo()).toBe(true);
    await expect(other.store.restore(target)).rejects.toThrow('已有数据');
    await other.close();
  });

  test('of an older version is restored: tables and columns that it does not know are empty or at their defaults', async () => {
    const older = `${fresh.files}-older`;
    cpSync(target, older, { recursive: true });
    rmSync(join(older, 'tables', 'ledger_entry.ndjson'), { force: true });
    const file = join(older, 'tables', 'filing.ndjson');
    const rows = readFileSync(file, 'utf8').trimEnd().split('\n');
    // As the filing was before its figures were kept beside it.
    const text = rows
      .map((row) => {
        const {
          figures_revision: _,
          score: __,
          ...rest
        } = JSON.parse(row) as Record<string, unknown>;
        return `${JSON.stringify(rest)}\n`;
      })
      .join('');
    writeFileSync(file, text);
    const place = join(older, 'manifest.json');
    const manifest = JSON.parse(readFileSync(place, 'utf8')) as {
      migration: number;
      tables: Record<string, { rows: number; sha256: string }>;
    };
    delete manifest.tables.ledger_entry;
    manifest.migration = 6;
    const sha256 = createHash('sha256').update(text).digest('hex');
    manifest.tables.filing = { rows: rows.length, sha256 };
    writeFileSync(place, JSON.stringify(manifest));
    const other = await freshStore();
    await other.store.restore(older);
    expect(await other.sql('select state, score::text as row from filing')).toEqual([
      { state: 'submitted', row: null },
    ]);
    expect((await rowsOf(other)).filing_save).toEqual((await rowsOf(fresh)).filing_save);
    manifest.migration = 10_000;
    writeFileSync(place, JSON.stringify(manifest));
    const third = await freshStore();
    await expect(third.store.restore(older)).rejects.toThrow('请升级绩评');
    await other.close();
    await third.close();
  });

  test('holds the originals of mass audits with what lies beside them, and an audit that ran goes on from there', async () => {
    const { store, sql } = fresh;
    const key = await store.massAudits.create('430899', '430899', '公开报告', CLERK);
    for (const [number, text] of ['甲的报告', '乙的报告'].entries()) {
      const file = { number, name: `${number}.txt`, archive: false, most: 1e6 };
      await store.massAudits.put(WHOLE, key, file, bytes(text));
    }
    const [first] = await store.massAudits.waiting(key, 'waiting');
    const place = store.massAudits.place(key, first?.held ?? '');
    writeFileSync(`${place}.json`, '[]');
    writeFileSync(`${place.slice(0, -3)}other`, '不属于审核的文件');
    await sql(`update mass_audit set state = 'running', job = 'gone'`);
    expect(await store.originals()).toEqual({ files: 4, bytes: 12 + 12 + 2 + 24 });

    const folder = `${fresh.files}-originals`;
    expect(await store.backup(folder)).toMatchObject({ originals: 3, bytes: 9 + 12 + 12 + 2 });
    const other = await freshStore();
    await other.store.restore(folder);
    const waiting = await other.store.massAudits.waiting(key, 'waiting');
    const held = waiting.map((file) => other.store.massAudits.place(key, file.held));
    expect(held.map((file) => readFileSync(file, 'utf8'))).toEqual(['甲的报告', '乙的报告']);
    expect(readFileSync(`${held[0]}.json`, 'utf8')).toBe('[]');
    const [summary] = await other.store.massAudits.list(WHOLE);
    expect(summary).toMatchObject({ state: 'stopped', waiting: 2 });
    await other.close();

    const altered = `${key.region}-${key.id}/${first?.held}`;
    writeFileSync(join(folder, 'audits', altered), '丙的报告');
    const name = basename(folder);
    expect(await checkBackup(dirname(folder), name, new Date(0))).toMatchObject({
      whole: false,
      faults: [altered],
    });
    const third = await freshStore();
    await expect(third.store.restore(folder)).rejects.toThrow('缺失或已被改动');
    await third.close();

    const without = await store.backup(`${folder}-without`, false);
    expect([without.originals, existsSync(join(`${folder}-without`, 'audits'))]).toEqual([
      undefined,
      false,
    ]);
    await store.massAudits.remove(WHOLE, key, CLERK);
    await sql('delete from mass_audit');
  });

  test('never overwrites another one', async () => {
    await expect(fresh.store.backup(target)).rejects.toThrow('已经存在');
  });

  test.each([
    [
      'a changed row',
      (copy: string) => {
        const file = join(copy, 'tables', 'filing.ndjson');
        writeFileSync(file, readFileSync(file, 'utf8').replace('99.51', '99.99'));
      },
    ],
    ['a missing table', (copy: string) => rmSync(join(copy, 'tables', 'audit.ndjson'))],
    [
      'an added row',
      (copy: string) => {
        const file = join(copy, 'tables', 'account_grant.ndjson');
        const line = readFileSync(file, 'utf8').replace('oversight', 'expert');
        appendFileSync(file, line);
      },
    ],
    [
      'an altered file',
      (copy: string) => writeFileSync(fileAt(join(copy, 'files'), digest), '扫描体'),
    ],
    ['no manifest', (copy: string) => rmSync(join(copy, 'manifest.json'))],
  ])('with %s is refused, and nothing of it stays', async (_, damage) => {
    const copy = `${target}-damaged`;
    cpSync(target, copy, { recursive: true });
    damage(copy);
    const other = await freshStore();
    await expect(other.store.restore(copy)).rejects.toThrow(/改动|缺失|不是完整的备份/);
    expect(await other.store.accounts.count()).toBe(0);
    expect((await other.sql('select count(*)::int as n from audit'))[0]?.n).toBe(0);
    await other.close();
    rmSync(copy, { recursive: true });
  });

  test('of a store with a damaged file fails, and leaves no half of it', async () => {
    const kept = readFileSync(fileAt(fresh.files, digest));
    rmSync(fileAt(fresh.files, digest));
    await expect(fresh.store.backup(`${target}-2`)).rejects.toThrow('缺失或已被改动');
    expect([existsSync(`${target}-2`), existsSync(`${target}-2.part`)]).toEqual([false, false]);
    writeFileSync(fileAt(fresh.files, digest), kept);
  });
});
