import type { Grammar, Rule } from './grammar.ts';

/** The rules that the tag names of a part stand for, under the namespace declarations in force. */
export interface Bindings<S> {
  /** The rule of a tag name; undefined for names that the grammar does not know. */
  readonly ruleOf: (bytes: Buffer, from: number, to: number, hash: number) => Rule<S> | undefined;
  /** Takes note of a declaration `xmlns:prefix="name"` of the element at this depth. */
  readonly declare: (prefix: string, name: string, depth: number) => void;
  /** Forgets the declarations of an element that ended; gives the depth of the innermost that are left, -1 for none. */
  readonly leave: (depth: number) => number;
}

interface Known<S> {
  readonly hash: number;
  readonly bytes: Uint8Array;
  readonly rule: Rule<S> | undefined;
}

/** Places for tag names that are remembered, a power of two: far more than any language has, and a bound for hostile parts. */
const PLACES = 1024;

/** Starts without any declaration. */
export function bindings<S>(grammar: Grammar<S>): Bindings<S> {
  const declared: { prefix: string; ours: string | undefined; depth: number }[] = [];
  let known: (Known<S> | undefined)[] = new Array(PLACES).fill(undefined);

  let empty = true;
  const forget = (): void => {
    if (!empty) known = new Array(PLACES).fill(undefined);
    empty = true;
  };
  const resolve = (name: string): Rule<S> | undefined => {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const found = declared.findLast((one) => one.prefix === prefix);
    return found?.ours === undefined
      ? undefined
      : grammar.rules[`${found.ours}:${name.slice(colon + 1)}`];
  };
  const ruleOf = (bytes: Buffer, from: number, to: number, hash: number): Rule<S> | undefined => {
    const hit = known[hash & (PLACES - 1)];
    if (hit && hit.hash === hash && sameBytes(hit.bytes, bytes, from, to)) return hit.rule;
    const name = bytes.toString('utf8', from, to);
    const rule = resolve(name);
    empty = false;
    known[hash & (PLACES - 1)] = { hash, bytes: Buffer.from(name), rule };
    return rule;
  };
  const declare = (prefix: string, name: string, depth: number): void => {
    const ours = grammar.prefixes.get(name);
    const before = declared.findLast((one) => one.prefix === prefix);
    if (before?.ours === ours && before) return;
    declared.push({ prefix, ours, depth });
    forget();
  };
  const leave = (depth: number): number => {
    const before = declared.length;
    while (declared.length > 0 && (declared.at(-1)?.depth ?? -1) >= depth) declared.pop();
    if (declared.length < before) forget();
    return declared.at(-1)?.depth ?? -1;
  };
  return { ruleOf, declare, leave };
}

function sameBytes(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let i = 0; i < known.length; i += 1) if (known[i] !== bytes[from + i]) return false;
  return true;
}
