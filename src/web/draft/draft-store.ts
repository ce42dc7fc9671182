import type { Conflict, SaveReply, SaveRequest } from '../../api/filing.ts';
import {
  type DraftDossier,
  type FieldPath,
  type Operation,
  rowsOf,
  textOf,
} from '../../draft/draft.ts';
import { mergeOperations, netOf } from '../../draft/merge.ts';
import { applyOperations, invertAll } from '../../draft/operations.ts';

/** What is kept on the person's machine until the server has it. */
export interface LocalDraft {
  readonly revision: number;
  readonly base: DraftDossier;
  /** The save that was under way, as it was sent: the server may have it, its answer did not come. */
  readonly inFlight?: SaveRequest;
  /** What was changed since. */
  readonly pending: readonly Operation[];
  readonly conflicts: readonly Conflict[];
}

/** Whether a kept draft holds nothing that the server does not have. */
export const isAllSaved = ({ inFlight, pending, conflicts }: LocalDraft): boolean =>
  inFlight === undefined && pending.length === 0 && conflicts.length === 0;

/** One step that undo takes back: a paste of a hundred cells is one. */
interface Step {
  readonly label: string;
  readonly operations: readonly Operation[];
}

type Listener = () => void;

/** Undo goes back so many steps. */
const MOST_STEPS = 500;

/**
 * The draft on a page: what the server acknowledged (`base`), what is on its way, what was typed since. One store serves
 * the forms, the grid, the preview, the findings, undo and saving; listeners hear of the paths they asked for alone.
 */
export class DraftStore {
  #base: DraftDossier;
  #revision: number;
  #inFlight: SaveRequest | undefined;
  #pending: readonly Operation[] = [];
  #conflicts: readonly Conflict[] = [];
  #now: DraftDossier;
  #done: Step[] = [];
  #undone: Step[] = [];
  readonly #byPath = new Map<FieldPath, Set<Listener>>();
  readonly #all = new Set<Listener>();
  readonly #newId: () => string;

  constructor(draft: DraftDossier, revision: number, newId: () => string) {
    this.#base = draft;
    this.#now = draft;
    this.#revision = revision;
    this.#newId = newId;
  }

  /** The text of a field, '' where nothing was typed. */
  get = (path: FieldPath): string => textOf(this.#now, path);

  /** Ids of the rows of a list. */
  rows = (path: FieldPath): readonly string[] => rowsOf(this.#now, path);

  /** The whole draft as it stands; the same object until something changes. */
  snapshot = (): DraftDossier => this.#now;

  /** Revision that the server acknowledged last. */
  revision = (): number => this.#revision;

  /** Changes of the same field by others, waiting for the person's choice. */
  conflicts = (): readonly Conflict[] => this.#conflicts;

  /** Number of changes that the server does not have yet. */
  unsaved = (): number => netOf([...this.#underWay(), ...this.#pending]).length;

  /** Types into a field. Typing on in the same field is one step of undo. */
  set(path: FieldPath, text: string): void {
    const before = this.get(path);
    if (before === text) return;
    const operation: Operation = { kind: 'field', path, before, after: text };
    const last = this.#done.at(-1);
    const [first] = last?.operations ?? [];
    if (last?.label === `type ${path}` && first?.kind === 'field' && this.#undone.length === 0)
      this.#done[this.#done.length - 1] = { ...last, operations: [{ ...first, after: text }] };
    else this.#remember({ label: `type ${path}`, operations: [operation] });
    this.#change([operation]);
  }

  /** Ends the step of undo that typing in a field makes: on leaving the field. */
  endStep(): void {
    const last = this.#done.at(-1);
    if (last?.label.startsWith('type ')) this.#done[this.#done.length - 1] = { ...last, label: '' };
  }

  /** Makes several changes as one step of undo. */
  apply(operations: readonly Operation[], label: string): void {
    const net = netOf(operations).filter(
      (each) => `${each.before.length} ${each.before}` !== `${each.after.length} ${each.after}`,
    );
    if (net.length === 0) return;
    this.#remember({ label, operations: net });
    this.#change(net);
  }

  /** Adds a row, at the end unless told, and answers its id. */
  addRow(list: FieldPath, at?: number): string {
    const id = this.#newId();
    const before = this.rows(list);
    const index = at ?? before.length;
    const after = [...before.slice(0, index), id, ...before.slice(index)];
    this.apply([{ kind: 'list', path: list, before, after }], 'add row');
    return id;
  }

  removeRow(list: FieldPath, id: string): void {
    const before = this.rows(list);
    const after = before.filter((each) => each !== id);
    this.apply([{ kind: 'list', path: list, before, after }], 'remove row');
  }

  /** Moves a row to an index of the list without it. */
  moveRow(list: FieldPath, id: string, to: number): void {
    const before = this.rows(list);
    const rest = before.filter((each) => each !== id);
    const after = [...rest.slice(0, to), id, ...rest.slice(to)];
    this.apply([{ kind: 'list', path: list, before, after }], 'move row');
  }

  /** Takes the last step back; answers the paths that changed. */
  undo(): readonly FieldPath[] {
    const step = this.#done.pop();
    if (!step) return [];
    this.#undone.push(step);
    this.#change(invertAll(step.operations));
    return step.operations.map(({ path }) => path);
  }

  redo(): readonly FieldPath[] {
    const step = this.#undone.pop();
    if (!step) return [];
    this.#done.push(step);
    this.#change(step.operations);
    return step.operations.map(({ path }) => path);
  }

  /** Listens to one field or list. */
  subscribe(path: FieldPath, listener: Listener): () => void {
    const listeners = this.#byPath.get(path) ?? new Set();
    this.#byPath.set(path, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Listens to every change, of what is typed and of what is saved. */
  subscribeAll(listener: Listener): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  /** The changes to send now; the same request again when the last one got no answer. Undefined when all is saved. */
  beginSave(): SaveRequest | undefined {
    if (this.#inFlight) return this.#inFlight;
    const operations = netOf(this.#pending);
    if (operations.length === 0) return undefined;
    this.#inFlight = {
      request: this.#newId() + this.#newId(),
      revision: this.#revision,
      operations: operations.map((each) =>
        each.kind === 'field'
          ? { ...each }
          : { ...each, before: [...each.before], after: [...each.after] },
      ),
    };
    this.#pending = [];
    return this.#inFlight;
  }

  /** Takes in the answer to a save: what others did, and what clashed. */
  saved(reply: SaveReply): void {
    const mine = this.#underWay();
    const clashing = new Set(reply.conflicts.map(({ path }) => path));
    this.#inFlight = undefined;
    this.#conflicts = [
      ...this.#conflicts.filter(({ path }) => !clashing.has(path)),
      ...reply.conflicts,
    ];
    this.#takeIn(reply.others, mine, reply.revision);
  }

  /** Takes in what others saved meanwhile. Not while a save is under way. */
  takeIn(others: SaveReply['others'], revision: number): void {
    if (this.#inFlight || revision <= this.#revision) return;
    this.#takeIn(others, [], revision);
  }

  /** Ends a conflict with the person's own text, or with the other's. */
  resolve(path: FieldPath, whose: 'mine' | 'theirs'): void {
    const conflict = this.#conflicts.find((each) => each.path === path);
    if (!conflict) return;
    this.#conflicts = this.#conflicts.filter((each) => each !== conflict);
    const { mine } = conflict;
    if (whose === 'mine' && typeof mine === 'string') this.set(path, mine);
    else if (whose === 'mine' && typeof mine !== 'string') this.#resolveRows(conflict, mine);
    this.#tell([path]);
  }

  /** What to keep on this machine. */
  toLocal = (): LocalDraft => ({
    revision: this.#revision,
    base: this.#base,
    ...(this.#inFlight && { inFlight: this.#inFlight }),
    pending: netOf(this.#pending),
    conflicts: this.#conflicts,
  });

  /**
   * Takes up what was kept on this machine and never reached the server. The changes stay changes of the draft that they
   * were made on, so that the next save tells what others did since: a row of theirs that is edited here, for one. A save
   * whose answer never came is sent again as it was: were it one with what was changed after it, a text that was typed, sent and
   * taken back would be no change any more, and the server would keep what it was sent.
   */
  takeUp(local: LocalDraft): void {
    const { inFlight, pending } = local;
    this.#conflicts = [...this.#conflicts, ...local.conflicts];
    if (inFlight === undefined && pending.length === 0) return;
    if (local.revision < this.#revision) {
      this.#base = local.base;
      this.#now = local.base;
      this.#revision = local.revision;
    }
    const sent = inFlight?.operations ?? [];
    // A server that was set back to a backup knows of no such save.
    if (inFlight && inFlight.revision <= this.#revision) {
      this.#inFlight = inFlight;
      this.#now = applyOperations(this.#now, sent);
      this.#change(pending);
    } else this.#change([...sent, ...pending]);
  }

  #underWay = (): readonly Operation[] => this.#inFlight?.operations ?? [];

  #takeIn(others: SaveReply['others'], mine: readonly Operation[], revision: number): void {
    const before = this.#now;
    const theirs = others.map(({ operation }) => operation);
    // The server merged with the same function, so both come to the same draft.
    this.#base = mergeOperations(applyOperations(this.#base, theirs), mine, theirs).draft;
    this.#revision = revision;
    this.#now = applyOperations(this.#base, this.#pending);
    this.#tell(pathsThatDiffer(before, this.#now));
  }

  #resolveRows(conflict: Conflict, mine: readonly string[]): void {
    const at = conflict.path.lastIndexOf('/');
    const id = conflict.path.slice(at + 1);
    if (mine.length === 0 && at > 0) this.removeRow(conflict.path.slice(0, at), id);
    else if (at < 0) {
      const before = this.rows(conflict.path);
      this.apply([{ kind: 'list', path: conflict.path, before, after: mine }], 'resolve');
    }
  }

  #remember(step: Step): void {
    this.#done.push(step);
    if (this.#done.length > MOST_STEPS) this.#done.shift();
    this.#undone = [];
  }

  #change(operations: readonly Operation[]): void {
    this.#pending = [...this.#pending, ...operations];
    this.#now = applyOperations(this.#now, operations);
    this.#tell(operations.map(({ path }) => path));
  }

  #tell(paths: readonly FieldPath[]): void {
    for (const path of new Set(paths))
      for (const listener of this.#byPath.get(path) ?? []) listener();
    for (const listener of this.#all) listener();
  }
}

function pathsThatDiffer(a: DraftDossier, b: DraftDossier): readonly FieldPath[] {
  const paths = new Set([
    ...Object.keys(a.fields),
    ...Object.keys(b.fields),
    ...Object.keys(a.lists),
    ...Object.keys(b.lists),
  ]);
  return [...paths].filter(
    (path) => textOf(a, path) !== textOf(b, path) || `${rowsOf(a, path)}` !== `${rowsOf(b, path)}`,
  );
}
