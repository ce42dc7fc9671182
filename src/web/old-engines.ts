/**
 * What engines since Chromium 92 lack of what the pages and their packages call: added where it is missing, so that
 * desktops that got no newer browser work too. Imported before everything else, on the page and in the worker.
 */
const ADDED: readonly (readonly [on: object, name: string, made: unknown])[] = [
  [
    Object,
    'hasOwn',
    (of: object, key: PropertyKey) => Reflect.getOwnPropertyDescriptor(of, key) !== undefined,
  ],
  [
    Array.prototype,
    'findLast',
    function findLast(this: readonly unknown[], fits: (each: unknown, i: number) => boolean) {
      for (let i = this.length - 1; i >= 0; i -= 1) if (fits(this[i], i)) return this[i];
      return undefined;
    },
  ],
  [
    Array.prototype,
    'findLastIndex',
    function findLastIndex(this: readonly unknown[], fits: (each: unknown, i: number) => boolean) {
      for (let i = this.length - 1; i >= 0; i -= 1) if (fits(this[i], i)) return i;
      return -1;
    },
  ],
  [
    Array.prototype,
    'toSorted',
    function toSorted(this: readonly unknown[], order?: (a: unknown, b: unknown) => number) {
      return [...this].sort(order);
    },
  ],
  [
    Array.prototype,
    'toReversed',
    function toReversed(this: readonly unknown[]) {
      return [...this].reverse();
    },
  ],
];

for (const [on, name, value] of ADDED)
  if (!(name in on)) Object.defineProperty(on, name, { value, writable: true, configurable: true });

export {};
