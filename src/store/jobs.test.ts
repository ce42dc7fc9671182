import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CLERK, REGION, SECOND } from '../../test/store/district.ts';
import { type FreshStore, freshStore } from '../../test/store/fresh.ts';
import { JobFailure } from './jobs.ts';
import { openStore } from './store.ts';

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await freshStore();
});
afterAll(() => fresh.close());

const enqueue = (kind: string, data: unknown) =>
  fresh.store.jobs.enqueue({ region: REGION, kind, by: CLERK, data });
const ended = (id: string, state: string) =>
  vi.waitFor(
    async () => {
      const view = await fresh.store.jobs.view(id, CLERK);
      expect(view?.state).toBe(state);
      return view;
    },
    { timeout: 10_000, interval: 20 },
  );

describe('the queue', () => {
  test('is made by several processes that start at the same moment on a database without one', async () => {
    const open = async () => {
      const store = await openStore(fresh.url, { files: fresh.files });
      await store.jobs.work('together', 1, async () => undefined).finally(store.close);
    };
    expect(await Promise.all([open(), open(), open()])).toEqual([undefined, undefined, undefined]);
  });
});

describe('a job', () => {
  test('is done, and tells its result to the one who asked', async () => {
    const { jobs } = fresh.store;
    await jobs.work('import', 2, async ({ data, by, region, progress }) => {
      await progress('识别', 1, 2);
      return { data, by: by.name, region };
    });
    const id = await enqueue('import', { file: 'a' });
    expect(await ended(id, 'done')).toEqual({
      id,
      kind: 'import',
      state: 'done',
      stage: '识别',
      done: 1,
      total: 2,
      result: { data: { file: 'a' }, by: '张一', region: REGION },
    });
    expect(await jobs.view(id, SECOND)).toBeUndefined();
  });

  test('that fails says so in a sentence, a fault of ours in a general one', async () => {
    const { jobs } = fresh.store;
    await jobs.work('fail', 1, async ({ data }) => {
      throw data === 'told'
        ? new JobFailure('文件有密码，读不了。')
        : new TypeError('x is undefined');
    });
    const [told, fault] = [await enqueue('fail', 'told'), await enqueue('fail', 'fault')];
    expect((await ended(told, 'failed'))?.failure).toBe('文件有密码，读不了。');
    expect((await ended(fault, 'failed'))?.failure).toContain('处理时出了错');
  });

  test('that is cancelled while it runs is told to stop, and has no result', async () => {
    const { jobs } = fresh.store;
    let stopped = false;
    await jobs.work(
      'long',
      1,
      ({ signal }) =>
        new Promise((done) => {
          signal.addEventListener('abort', () => {
            stopped = true;
            done('too late');
          });
        }),
    );
    const id = await enqueue('long', {});
    await ended(id, 'running');
    expect(await jobs.cancel(id, SECOND)).toBe(false);
    expect(await jobs.cancel(id, CLERK)).toBe(true);
    expect(await jobs.cancel(id, CLERK)).toBe(false);
    await vi.waitFor(() => expect(stopped).toBe(true));
    expect(await ended(id, 'cancelled')).not.toHaveProperty('result');
  });

  test('that waits can be cancelled before it begins', async () => {
    const id = await enqueue('nobody', {});
    expect(await fresh.store.jobs.cancel(id, CLERK)).toBe(true);
    let begun = false;
    await fresh.store.jobs.work('nobody', 1, async () => {
      begun = true;
    });
    const next = await enqueue('nobody', {});
    await ended(next, 'done');
    expect((await fresh.store.jobs.view(id, CLERK))?.state).toBe('cancelled');
    expect(begun).toBe(true);
  });
});
