import { formatNumber } from '../number-formats.ts';
import type { Level, ListInstance, Lists } from './numbering.ts';
import type { Styles } from './styles.ts';
import { bulletText } from './symbols.ts';

/** Numbering of a document: counters run on while paragraphs are asked for their labels in order. */
export interface Numbering {
  /** The label of the next paragraph of a list, '' for none. `style` settles the level of lists that styles are linked to. */
  readonly next: (numId: string, level: number | undefined, style: string | undefined) => string;
}

/** A document without lists. */
export const noNumbering: Numbering = { next: () => '' };

/** A list as its instances share it: definition and counters. */
interface Running {
  readonly levels: ReadonlyMap<number, Level>;
  /** Of each level, the last number given; undefined before the first and after a restart. */
  readonly counters: (number | undefined)[];
  readonly begun: Set<string>;
}

const LEVELS = 9;
/** A numbering style may lead to another list, and that to another: a bound for circles. */
const MAX_LINKS = 8;

/** Starts the counters of a document's lists (ECMA-376 part 1, 17.9). */
export function numberingOf(lists: Lists, styles: Styles): Numbering {
  const running = new Map<string, Running>();
  const runningOf = (instance: ListInstance): Running | undefined => {
    const id = definitionOf(lists, styles, instance.abstract);
    const found = running.get(id);
    if (found) return found;
    const levels = lists.abstracts.get(id)?.levels;
    if (!levels) return undefined;
    const made: Running = { levels, counters: [], begun: new Set() };
    running.set(id, made);
    return made;
  };
  return {
    next: (numId, level, style) => {
      const instance = lists.instances.get(numId);
      const list = instance && runningOf(instance);
      if (!instance || !list) return '';
      const at = Math.min(level ?? levelOfStyle(list, style), LEVELS - 1);
      advance(list, numId, instance, at);
      return label(list, instance, at);
    },
  };
}

/** The list definition that an instance means, through numbering styles. */
function definitionOf(lists: Lists, styles: Styles, abstract: string): string {
  let id = abstract;
  for (let i = 0; i < MAX_LINKS; i += 1) {
    const link = lists.abstracts.get(id)?.link;
    const numId = link === undefined ? undefined : styles.byId(link)?.numbering?.id;
    const next = numId === undefined ? undefined : lists.instances.get(numId)?.abstract;
    if (next === undefined || next === id) return id;
    id = next;
  }
  return id;
}

function levelOfStyle(list: Running, style: string | undefined): number {
  if (style !== undefined)
    for (const [number, level] of list.levels) if (level.style === style) return number;
  return 0;
}

const levelAt = (list: Running, instance: ListInstance, at: number): Level | undefined =>
  instance.levels.get(at) ?? list.levels.get(at);

const startAt = (list: Running, instance: ListInstance, at: number): number =>
  instance.starts.get(at) ?? levelAt(list, instance, at)?.start ?? 1;

/** Counts one paragraph: the first use of an instance restarts the levels that it overrides. */
function advance(list: Running, numId: string, instance: ListInstance, at: number): void {
  if (!list.begun.has(numId)) {
    list.begun.add(numId);
    for (const level of instance.starts.keys()) list.counters[level] = undefined;
  }
  const before = list.counters[at];
  list.counters[at] = before === undefined ? startAt(list, instance, at) : before + 1;
  for (let deeper = at + 1; deeper < LEVELS; deeper += 1) {
    const restart = levelAt(list, instance, deeper)?.restart;
    if (restart === undefined || (restart > 0 && at < restart)) list.counters[deeper] = undefined;
  }
}

/** The level's text with %1 to %9 replaced by the counters of those levels. */
function label(list: Running, instance: ListInstance, at: number): string {
  const own = levelAt(list, instance, at);
  if (!own) return '';
  if (own.format === 'bullet') return bulletText(own.text, own.font);
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const value = list.counters[level] ?? startAt(list, instance, level);
    const format = levelAt(list, instance, level)?.format ?? 'decimal';
    return formatNumber(value, own.legal ? legalFormat(format) : format);
  });
}

/** isLgl shows the numbers of all levels in Arabic digits. */
const legalFormat = (format: string): string => (format === 'decimalZero' ? format : 'decimal');
