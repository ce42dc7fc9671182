import { resolveEntities } from './entities.ts';
import type { AttributeName } from './grammar.ts';

const COLON = 58;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;

/** Called for each attribute with the offsets of its name, its local name and its value; true ends the walk. */
type Visit = (name: number, local: number, nameEnd: number, from: number, to: number) => boolean;

/** Walks the attributes between two offsets of a start tag. */
function walkAttributes(bytes: Uint8Array, from: number, to: number, visit: Visit): void {
  let at = from;
  while (at < to) {
    while (at < to && (bytes[at] ?? 0) <= SPACE) at += 1;
    const name = at;
    let local = at;
    while (at < to && bytes[at] !== EQUALS) {
      if (bytes[at] === COLON) local = at + 1;
      at += 1;
    }
    let nameEnd = at;
    while (nameEnd > name && (bytes[nameEnd - 1] ?? 0) <= SPACE) nameEnd -= 1;
    at += 1;
    while (at < to && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at += 1;
    const quote = bytes[at];
    const value = at + 1;
    at = value;
    while (at < to && bytes[at] !== quote) at += 1;
    if (at >= to) return;
    if (visit(name, local, nameEnd, value, at)) return;
    at += 1;
  }
}

/** The value of the first attribute of a local name between two offsets. Walks by itself: rules ask for attributes often. */
export function attributeBetween(
  bytes: Buffer,
  from: number,
  to: number,
  wanted: AttributeName,
): string | undefined {
  let at = from;
  while (at < to) {
    while (at < to && (bytes[at] as number) <= SPACE) at += 1;
    let local = at;
    while (at < to && bytes[at] !== EQUALS) {
      if (bytes[at] === COLON) local = at + 1;
      at += 1;
    }
    let nameEnd = at;
    while (nameEnd > local && (bytes[nameEnd - 1] as number) <= SPACE) nameEnd -= 1;
    at += 1;
    while (at < to && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at += 1;
    const quote = bytes[at];
    const value = at + 1;
    at = value;
    while (at < to && bytes[at] !== quote) at += 1;
    if (at >= to) return undefined;
    if (nameEnd - local === wanted.length && isName(bytes, local, wanted))
      return resolveEntities(bytes.toString('utf8', value, at));
    at += 1;
  }
  return undefined;
}

function isName(bytes: Uint8Array, from: number, wanted: AttributeName): boolean {
  for (let i = 0; i < wanted.length; i += 1) if (bytes[from + i] !== wanted[i]) return false;
  return true;
}

/** The namespace declarations between two offsets: prefix ('' for the default) and name. */
export function declarationsBetween(
  bytes: Buffer,
  from: number,
  to: number,
): readonly (readonly [prefix: string, name: string])[] {
  const found: (readonly [string, string])[] = [];
  walkAttributes(bytes, from, to, (name, _local, nameEnd, start, end) => {
    const [, prefix] = /^xmlns(?::(.+))?$/.exec(bytes.toString('utf8', name, nameEnd)) ?? [];
    if (
      bytes[name] === 120 &&
      bytes.toString('utf8', name, Math.min(name + 5, nameEnd)) === 'xmlns'
    )
      found.push([prefix ?? '', resolveEntities(bytes.toString('utf8', start, end))]);
    return false;
  });
  return found;
}
