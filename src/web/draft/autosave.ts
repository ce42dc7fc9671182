import type { SaveReply } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { call, Offline, Refused } from '../client/client.ts';
import type { DraftStore } from './draft-store.ts';
import { keepLocalDraft, leaveLocalDraft } from './local-drafts.ts';

/** How saving stands, for the words in the header. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at?: Date }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly words: { readonly zh: string; readonly en: string } };

/** Milliseconds of rest after the last key before the server is asked. */
const REST = 800;
/** Milliseconds between looks for what others changed. */
const LOOK = 15_000;
const LONGEST_WAIT = 30_000;

/** Asking again would be refused again: not so without a session, with too many requests, with a server at fault. */
const isFinal = ({ status }: Refused): boolean => status !== 401 && status !== 429 && status < 500;

/** Which filing is saved, and for whom. */
export interface Saved {
  readonly account: string;
  readonly region: string;
  readonly id: string;
}

/**
 * Saves a draft by itself: on this machine at once, on the server when the typing rests or a field is left. Without a
 * network it waits and tries again; nothing that was typed is dropped.
 */
export class Autosave {
  #state: SaveState = { kind: 'saved' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #look: ReturnType<typeof setInterval> | undefined;
  #running: Promise<void> | undefined;
  #failures = 0;
  #stops: (() => void)[] = [];
  readonly #draft: DraftStore;
  readonly #filing: Saved;
  readonly #listeners = new Set<() => void>();
  readonly #onOthers: (reply: SaveReply) => void;

  constructor(draft: DraftStore, filing: Saved, onOthers: (reply: SaveReply) => void) {
    this.#draft = draft;
    this.#filing = filing;
    this.#onOthers = onOthers;
  }

  state = (): SaveState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to watch the draft and the network; answers the end of it. */
  start(): () => void {
    const online = () => void this.flush();
    const leaving = () => {
      const { account, region, id } = this.#filing;
      leaveLocalDraft(account, `${region}/${id}`, this.#draft.toLocal());
      void this.flush();
    };
    const hidden = () => document.visibilityState === 'hidden' && void this.flush();
    window.addEventListener('online', online);
    window.addEventListener('pagehide', leaving);
    document.addEventListener('visibilitychange', hidden);
    this.#look = setInterval(() => void this.#lookForOthers(), LOOK);
    this.#stops = [
      this.#draft.subscribeAll(() => this.#changed()),
      () => window.removeEventListener('online', online),
      () => window.removeEventListener('pagehide', leaving),
      () => document.removeEventListener('visibilitychange', hidden),
    ];
    if (this.#draft.unsaved() > 0) this.#changed();
    return () => this.stop();
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#look);
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  /** Saves what there is now; answers when the server has all of it, or cannot be reached. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    // One request at a time: the next one needs the revision that this one answers.
    while (this.#running) await this.#running;
    this.#running = this.#saveAll().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  /** Gives up what the server refuses: the draft is the server's again when the page is opened anew. */
  async discard(): Promise<void> {
    this.stop();
    const { account, region, id } = this.#filing;
    const { revision, base } = this.#draft.toLocal();
    const nothing = { revision, base, pending: [], conflicts: [] };
    await keepLocalDraft(account, `${region}/${id}`, nothing);
  }

  #changed(): void {
    const { account, region, id } = this.#filing;
    void keepLocalDraft(account, `${region}/${id}`, this.#draft.toLocal());
    if (this.#draft.unsaved() === 0 || this.#state.kind === 'refused') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#wait());
    if (this.#state.kind === 'saved') this.#tell({ kind: 'saving' });
  }

  #wait = (): number => Math.min(LONGEST_WAIT, REST * 2 ** this.#failures);

  async #saveAll(): Promise<void> {
    for (let request = this.#draft.beginSave(); request; request = this.#draft.beginSave()) {
      if (this.#state.kind !== 'offline') this.#tell({ kind: 'saving' });
      try {
        const reply = await call<SaveReply>('POST', ROUTES.operations, this.#names(), request);
        this.#failures = 0;
        this.#draft.saved(reply);
        if (reply.others.length > 0 || reply.conflicts.length > 0) this.#onOthers(reply);
      } catch (fault) {
        this.#failed(fault);
        return;
      }
    }
    if (this.#state.kind !== 'saved') this.#tell({ kind: 'saved', at: new Date() });
  }

  #failed(fault: unknown): void {
    if (fault instanceof Refused && isFinal(fault)) {
      this.#tell({ kind: 'refused', words: fault.reply.words });
      return;
    }
    if (!(fault instanceof Offline) && !(fault instanceof Refused)) throw fault;
    this.#failures += 1;
    this.#tell({ kind: 'offline' });
    this.#timer = setTimeout(() => void this.flush(), this.#wait());
  }

  async #lookForOthers(): Promise<void> {
    if (this.#running || this.#draft.unsaved() > 0 || document.visibilityState === 'hidden') return;
    try {
      const route = `${ROUTES.changes}?since=${this.#draft.revision()}`;
      const reply = await call<SaveReply>('GET', route, this.#names());
      if (reply.others.length === 0) return;
      this.#draft.takeIn(reply.others, reply.revision);
      this.#onOthers({ ...reply, conflicts: [] });
    } catch {
      // The next look will tell; typing is not disturbed for it.
    }
  }

  #names = () => ({ region: this.#filing.region, id: this.#filing.id });

  #tell(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
