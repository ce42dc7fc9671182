import type { Grammar, Rule } from './grammar.ts';

/** The rules that the tag names of a part stand for, under the namespace declarations in force. Plain data, as in `repeats.ts`. */
export interface Bindings<S> {
  readonly grammar: Grammar<S>;
  readonly declared: Declared[];
  /** Tag names met under these declarations, by their hash. */
  readonly known: (Known<S> | undefined)[];
  empty: boolean;
}

interface Declared {
  readonly prefix: string;
  readonly ours: string | undefined;
  readonly depth: number;
}

interface Known<S> {
  readonly hash: number;
  readonly bytes: Uint8Array;
  readonly rule: Rule<S> | undefined;
}

/** Places for tag names that are remembered, a power of two: far more than any language has, and a bound for hostile parts. */
const PLACES = 1024;

/** Starts without any declaration. */
export const bindings = <S>(grammar: Grammar<S>): Bindings<S> => ({
  grammar,
  declared: [],
  known: new Array(PLACES).fill(undefined),
  empty: true,
});

/** The rule of a tag name; undefined for names that the grammar does not know. */
export function ruleOf<S>(
  bound: Bindings<S>,
  bytes: Buffer,
  from: number,
  to: number,
  hash: number,
): Rule<S> | undefined {
  const hit = bound.known[hash & (PLACES - 1)];
  if (hit && hit.hash === hash && sameBytes(hit.bytes, bytes, from, to)) return hit.rule;
  const name = bytes.toString('utf8', from, to);
  const rule = resolve(bound, name);
  bound.empty = false;
  bound.known[hash & (PLACES - 1)] = { hash, bytes: Buffer.from(name), rule };
  return rule;
}

/** Takes note of a declaration `xmlns:prefix="name"` of the element at a depth. */
export function declareIn<S>(
  bound: Bindings<S>,
  prefix: string,
  name: string,
  depth: number,
): void {
  const ours = bound.grammar.prefixes.get(name);
  const before = declarationOf(bound, prefix);
  if (before?.ours === ours && before) return;
  bound.declared.push({ prefix, ours, depth });
  forget(bound);
}

/** Forgets the declarations of an element that ended; gives the depth of the innermost that are left, -1 for none. */
export function leave<S>(bound: Bindings<S>, depth: number): number {
  const { declared } = bound;
  const before = declared.length;
  while (declared.length > 0 && (declared.at(-1)?.depth ?? -1) >= depth) declared.pop();
  if (declared.length < before) forget(bound);
  return declared.at(-1)?.depth ?? -1;
}

function forget<S>(bound: Bindings<S>): void {
  if (!bound.empty) bound.known.fill(undefined);
  bound.empty = true;
}

function resolve<S>(bound: Bindings<S>, name: string): Rule<S> | undefined {
  const colon = name.indexOf(':');
  const found = declarationOf(bound, colon < 0 ? '' : name.slice(0, colon));
  return found?.ours === undefined
    ? undefined
    : bound.grammar.rules[`${found.ours}:${name.slice(colon + 1)}`];
}

/** What a prefix is declared to mean, innermost. */
function declarationOf<S>({ declared }: Bindings<S>, prefix: string): Declared | undefined {
  for (let i = declared.length - 1; i >= 0; i -= 1)
    if (declared[i]?.prefix === prefix) return declared[i];
  return undefined;
}

function sameBytes(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let i = 0; i < known.length; i += 1) if (known[i] !== bytes[from + i]) return false;
  return true;
}
