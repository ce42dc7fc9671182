import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CLERK,
  edited,
  field,
  found,
  ofFinance,
  ofSchool,
  opened,
  REGION,
  request,
  SECOND,
} from '../../../test/store/district.ts';
import { type FreshStore, freshStore } from '../../../test/store/fresh.ts';
import { refuse } from '../../cycle/refusal.ts';
import { openStore, type Store } from '../store.ts';
import type { FilingKey } from './filings.ts';

let fresh: FreshStore;
let key: FilingKey;
const at = '2026-03-02T01:00:00.000Z';

beforeAll(async () => {
  fresh = await freshStore({ now: () => new Date(at) });
  key = await found(fresh.store);
});
afterAll(() => fresh.close());

/** A filing of another year, so that each test begins at revision 0. */
let year = 2025;
const another = async (): Promise<FilingKey> => {
  year -= 1;
  return opened(
    await fresh.store.filings.open(
      ofSchool,
      { region: REGION, unit: '102001', fiscalYear: year },
      CLERK,
    ),
  );
};

describe('a save', () => {
  test('keeps the draft, raises the revision and leaves one entry in the trail', async () => {
    const { filings, audit } = fresh.store;
    const reply = await filings.save(
      ofSchool,
      key,
      request(0, field('staffing.authorized', '', '42')),
      CLERK,
      edited,
    );
    expect(reply).toEqual({ revision: 1, others: [], conflicts: [] });
    const view = await filings.view(ofSchool, key);
    expect(view?.draft).toEqual({ fields: { 'staffing.authorized': '42' }, lists: {} });
    expect(view?.filing).toEqual({
      unit: '102001',
      fiscalYear: 2025,
      state: 'drafting',
      revision: 1,
    });
    const trail = await audit.list(ofSchool, {
      region: REGION,
      subject: key.id,
      what: 'filing.save',
    });
    expect(
      trail.map(({ who, what, at: when, detail }) => ({ who, what, when, ...detail })),
    ).toEqual([
      {
        who: '张一',
        what: 'filing.save',
        when: at,
        revision: 1,
        changes: 1,
        paths: ['staffing.authorized'],
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  test('sent twice changes nothing the second time', async () => {
    const own = await another();
    const { filings } = fresh.store;
    const twice = request(0, field('staffing.authorized', '', '7'));
    const [first, second] = [
      await filings.save(ofSchool, own, twice, CLERK, edited),
      await filings.save(ofSchool, own, twice, CLERK, edited),
    ];
    expect(second).toEqual(first);
    expect((await filings.view(ofSchool, own))?.summary.revision).toBe(1);
  });

  test('sent again on top of what it made, as after a lost reply, changes nothing and answers the same', async () => {
    const own = await another();
    const { filings } = fresh.store;
    const first = request(0, field('staffing.authorized', '', '7'));
    await filings.save(ofSchool, own, first, CLERK, edited);
    const reply = await filings.save(ofSchool, own, { ...first, revision: 1 }, CLERK, edited);
    expect(reply).toEqual({ revision: 1, others: [], conflicts: [] });
    expect((await filings.view(ofSchool, own))?.summary.revision).toBe(1);
  });

  test('builds on what another server saved meanwhile', async () => {
    const own = await another();
    const second = await openStore(fresh.url, { files: fresh.files, now: () => new Date(at) });
    const type = async (through: Store, revision: number, path: string, text: string) =>
      opened(
        await through.filings.save(
          ofSchool,
          own,
          request(revision, field(path, '', text)),
          CLERK,
          edited,
        ),
      ).revision;
    const { store } = fresh;
    expect(await type(store, 0, 'staffing.authorized', '7')).toBe(1);
    expect(await type(second, 1, 'staffing.filled', '6')).toBe(2);
    expect(await type(store, 2, 'staffing.retirees', '3')).toBe(3);
    expect(await type(second, 3, 'contact.name', '张一')).toBe(4);
    await second.close();
    expect((await store.filings.view(ofSchool, own))?.draft.fields).toEqual({
      'staffing.authorized': '7',
      'staffing.filled': '6',
      'staffing.retirees': '3',
      'contact.name': '张一',
    });
  });

  test('of two people on different fields merges, and each learns of the other', async () => {
    const own = await another();
    const { filings } = fresh.store;
    await filings.save(
      ofSchool,
      own,
      request(0, field('staffing.authorized', '', '7')),
      CLERK,
      edited,
    );
    const reply = await filings.save(
      ofSchool,
      own,
      request(0, field('staffing.actual', '', '6')),
      SECOND,
      edited,
    );
    expect(reply).toEqual({
      revision: 2,
      others: [{ revision: 1, by: '张一', at, operation: field('staffing.authorized', '', '7') }],
      conflicts: [],
    });
    expect((await filings.view(ofSchool, own))?.draft.fields).toEqual({
      'staffing.authorized': '7',
      'staffing.actual': '6',
    });
    expect(await filings.changes(ofSchool, own, 1)).toEqual({
      revision: 2,
      others: [{ revision: 2, by: '李二', at, operation: field('staffing.actual', '', '6') }],
    });
  });

  test('of the same field clashes by name, and keeps what else it brings', async () => {
    const own = await another();
    const { filings } = fresh.store;
    await filings.save(
      ofSchool,
      own,
      request(0, field('staffing.authorized', '', '7')),
      CLERK,
      edited,
    );
    const reply = await filings.save(
      ofSchool,
      own,
      request(0, field('staffing.authorized', '', '8'), field('staffing.actual', '', '6')),
      SECOND,
      edited,
    );
    expect(reply).toMatchObject({
      revision: 2,
      conflicts: [
        { path: 'staffing.authorized', before: '', mine: '8', theirs: '7', by: '张一', at },
      ],
    });
    expect((await filings.view(ofSchool, own))?.draft.fields).toEqual({
      'staffing.authorized': '7',
      'staffing.actual': '6',
    });
  });

  test('of 20 at the same time loses none', async () => {
    const own = await another();
    const { filings } = fresh.store;
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    await Promise.all(
      numbers.map((n) =>
        filings.save(
          ofSchool,
          own,
          request(0, field(`functions/f${n}`, '', `${n}`)),
          CLERK,
          edited,
        ),
      ),
    );
    const view = await filings.view(ofSchool, own);
    expect(view?.summary.revision).toBe(20);
    expect(view?.draft.fields).toEqual(
      Object.fromEntries(numbers.map((n) => [`functions/f${n}`, `${n}`])),
    );
  });

  test('keeps any text as typed, line separators too, but NUL and halves of characters', async () => {
    const own = await another();
    const text = '一\u2028二\n"\\ 𠮷';
    await fresh.store.filings.save(
      ofSchool,
      own,
      request(0, field('narrative.work', '', `${text}\u0000\ud842`)),
      CLERK,
      edited,
    );
    expect((await fresh.store.filings.view(ofSchool, own))?.draft.fields).toEqual({
      'narrative.work': `${text}\ufffd`,
    });
  });

  test('outside the scope finds nothing', async () => {
    const reply = await fresh.store.filings.save(
      ofFinance,
      key,
      request(0, field('a', '', 'b')),
      CLERK,
      edited,
    );
    expect(reply).toMatchObject({ refused: 'notFound' });
  });

  test('refused by the cycle changes nothing', async () => {
    const own = await another();
    const locked = () => refuse('locked', '已提交。', 'Submitted.');
    expect(
      await fresh.store.filings.save(ofSchool, own, request(0, field('a', '', 'b')), CLERK, locked),
    ).toMatchObject({ refused: 'locked' });
    expect((await fresh.store.filings.view(ofSchool, own))?.summary.revision).toBe(0);
  });

  test('on a revision that the server does not know is refused', async () => {
    expect(
      await fresh.store.filings.save(
        ofSchool,
        key,
        request(99, field('a', '', 'b')),
        CLERK,
        edited,
      ),
    ).toMatchObject({ refused: 'conflict' });
  });
});
