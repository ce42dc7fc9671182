import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CLERK, FINANCE, REGION, SCHOOL } from '../../test/store/district.ts';
import { type FreshStore, freshStore } from '../../test/store/fresh.ts';
import { scopeUnder } from './scope.ts';

let fresh: FreshStore;

const entry = (n: number) => ({
  region: REGION,
  who: CLERK,
  what: n % 2 === 0 ? 'filing.save' : 'filing.check',
  path: n % 2 === 0 ? SCHOOL : FINANCE,
  subject: `f${n}`,
  detail: { n, words: '一\u2028"' },
  why: `第${n}次`,
});

beforeAll(async () => {
  fresh = await freshStore();
  for (let n = 1; n <= 12; n += 1) await fresh.store.audit.append(entry(n));
  await fresh.sql('create table kept as select * from audit');
  await fresh.sql('create table kept_head as select * from audit_head');
});
afterEach(async () => {
  await fresh.sql('truncate audit, audit_head');
  await fresh.sql('insert into audit select * from kept');
  await fresh.sql('insert into audit_head select * from kept_head');
});
afterAll(() => fresh.close());

const verify = () => fresh.store.audit.verify(REGION);

describe('the trail', () => {
  test('lists newest first, by filter and scope', async () => {
    const { audit } = fresh.store;
    const list = await audit.list(scopeUnder(REGION), { region: REGION, limit: 3 });
    expect(list.map((each) => each.number)).toEqual([12, 11, 10]);
    const before = await audit.list(scopeUnder(SCHOOL), { region: REGION, before: 7 });
    expect(before.map((each) => each.number)).toEqual([6, 4, 2]);
    expect(await audit.list(scopeUnder(SCHOOL), { region: REGION, what: 'filing.check' })).toEqual(
      [],
    );
    const one = await audit.list(scopeUnder(REGION), { region: REGION, subject: 'f5' });
    expect(one).toMatchObject([
      { number: 5, who: '张一', detail: { n: 5, words: '一\u2028"' }, why: '第5次' },
    ]);
  });

  test('that nobody touched is whole', async () => {
    expect(await verify()).toEqual({ region: REGION, entries: 12, whole: true, faults: [] });
  });

  test('written from many sides at once stays one chain', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => fresh.store.audit.append(entry(n))));
    expect(await verify()).toEqual({ region: REGION, entries: 42, whole: true, faults: [] });
  });
});

describe('verifying names', () => {
  test.each(['who', 'who_name', 'what', 'path', 'subject', 'detail', 'why'])(
    'the entry whose %s had one bit changed',
    async (column) => {
      await fresh.sql(
        `update audit set ${column} = chr(ascii(${column}) # 1) || substr(${column}, 2) where number = 5`,
      );
      expect(await verify()).toMatchObject({
        whole: false,
        brokenAt: 5,
        faults: [{ number: 5, fault: 'changed' }],
      });
    },
  );

  test('the entry whose time was moved by a millisecond', async () => {
    await fresh.sql("update audit set at = at + interval '1 millisecond' where number = 12");
    expect(await verify()).toMatchObject({
      whole: false,
      brokenAt: 12,
      faults: [{ number: 12, fault: 'changed' }],
    });
  });

  test.each([1, 6, 12])('entry %i that was removed', async (number) => {
    await fresh.sql('delete from audit where number = $1', [number]);
    expect(await verify()).toMatchObject({
      whole: false,
      brokenAt: number,
      faults: [{ number, fault: 'removed' }],
    });
  });

  test.each([13, 0])('entry %i that was inserted', async (number) => {
    await fresh.sql(
      'insert into audit select region_code, $1::bigint, at, who, who_name, what, path, subject, detail, why, hash from audit where number = 3',
      [number],
    );
    expect(await verify()).toMatchObject({
      whole: false,
      brokenAt: number,
      faults: [{ number, fault: 'inserted' }],
    });
  });

  test('the entries from which an inserted one moved the others on', async () => {
    await fresh.sql('update audit set number = number + 100 where number > 6');
    await fresh.sql('update audit set number = number - 99 where number > 100');
    await fresh.sql(
      'insert into audit select region_code, 7, at, who, who_name, what, path, subject, detail, why, hash from audit where number = 6',
    );
    await fresh.sql('update audit_head set number = 13');
    expect(await verify()).toMatchObject({ whole: false, brokenAt: 7 });
  });

  test('two entries that changed places', async () => {
    await fresh.sql('update audit set number = 99 where number = 4');
    await fresh.sql('update audit set number = 4 where number = 5');
    await fresh.sql('update audit set number = 5 where number = 99');
    expect(await verify()).toMatchObject({ whole: false, brokenAt: 4 });
  });
});
