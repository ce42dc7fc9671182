import { isAllSaved, type LocalDraft } from './draft-store.ts';

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

/**
 * Drafts that a page left behind as it went: the store above answers later than a page lives that is left right after the
 * last key. Such a draft is the newest there is, and stays until the page after it has put it into the store.
 */
const LEFT = 'jiping.left ';

/** Keeps at once what a page that is being left has not saved. */
export function leaveLocalDraft(account: string, filing: string, draft: LocalDraft): void {
  if (isAllSaved(draft)) return;
  try {
    localStorage.setItem(LEFT + keyOf(account, filing), JSON.stringify(draft));
  } catch {
    // Without storage, or where it is full, the store above is all there is.
  }
}

function leftDraft(key: string): LocalDraft | undefined {
  try {
    const text = localStorage.getItem(LEFT + key);
    return text === null ? undefined : (JSON.parse(text) as LocalDraft);
  } catch {
    return undefined;
  }
}

function dropLeft(isMeant: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(LEFT) && isMeant(key)) localStorage.removeItem(key);
  } catch {
    // Nothing was left where nothing can be kept.
  }
}

/** What was kept for a filing of the account. */
export async function localDraft(account: string, filing: string): Promise<LocalDraft | undefined> {
  const key = keyOf(account, filing);
  const left = leftDraft(key);
  if (left) {
    await within('readwrite', (store) => store.put(left, key));
    dropLeft((each) => each === LEFT + key);
    return left;
  }
  return (await within('readonly', (store) => store.get(key))) as LocalDraft | undefined;
}

/** Keeps what is not saved yet; drops the entry when all is saved. */
export async function keepLocalDraft(
  account: string,
  filing: string,
  draft: LocalDraft,
): Promise<void> {
  const key = keyOf(account, filing);
  // What is kept now is newer than what a page left behind.
  dropLeft((each) => each === LEFT + key);
  if (isAllSaved(draft)) await within('readwrite', (store) => store.delete(key));
  else await within('readwrite', (store) => store.put(draft, key));
}

/** Removes everything on sign-out. */
export const dropLocalDrafts = async (): Promise<void> => {
  dropLeft(() => true);
  await within('readwrite', (store) => store.clear());
};
