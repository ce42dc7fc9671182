import type { LocalDraft } from './draft-store.ts';

/**
 * Drafts kept in the browser until the server has them (IndexedDB). Bound to the account, so that the next person at a
 * shared desk never meets them; removed on sign-out. Where the browser offers no storage, saving goes on without.
 */
const NAME = 'jiping';
const STORE = 'drafts';

function opened(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
}

async function within<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const database = await opened();
  if (!database) return undefined;
  return new Promise((resolve) => {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => {
      database.close();
      resolve(request.result);
    };
    transaction.onabort = () => {
      database.close();
      resolve(undefined);
    };
  });
}

const keyOf = (account: string, filing: string): string => `${account} ${filing}`;

/** What was kept for a filing of the account. */
export const localDraft = async (
  account: string,
  filing: string,
): Promise<LocalDraft | undefined> =>
  (await within('readonly', (store) => store.get(keyOf(account, filing)))) as
    | LocalDraft
    | undefined;

/** Keeps what is not saved yet; drops the entry when all is saved. */
export async function keepLocalDraft(
  account: string,
  filing: string,
  draft: LocalDraft,
): Promise<void> {
  const key = keyOf(account, filing);
  if (draft.pending.length === 0 && draft.conflicts.length === 0)
    await within('readwrite', (store) => store.delete(key));
  else await within('readwrite', (store) => store.put(draft, key));
}

/** Removes everything on sign-out. */
export const dropLocalDrafts = async (): Promise<void> => {
  await within('readwrite', (store) => store.clear());
};
