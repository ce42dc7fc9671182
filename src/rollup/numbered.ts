import { cellAt } from './cells.ts';

/** Numbers for prints in the order in which they come: 0, 1, 2 … A map of the language boxes each of a million doubles. */
export interface Numbered {
  /** The number of a print; that of the next when it was not there. */
  of(print: number): number;
  count(): number;
}

/** No print yet. */
export function numbered(): Numbered {
  let prints = new Float64Array(1 << 10);
  /** Number plus one by print, open addressing; 0 is free. */
  let places = new Int32Array(1 << 11);
  let count = 0;
  const place = (print: number): number => {
    const mask = places.length - 1;
    let at = print & mask;
    for (;;) {
      const number = (places[at] as number) - 1;
      if (number < 0 || prints[number] === print) return at;
      at = (at + 1) & mask;
    }
  };
  const grow = () => {
    const before = prints;
    prints = new Float64Array(before.length * 2);
    prints.set(before);
    places = new Int32Array(prints.length * 2);
    for (let number = 0; number < count; number += 1)
      places[place(cellAt(prints, number))] = number + 1;
  };
  return {
    of: (print) => {
      const at = place(print);
      const number = (places[at] as number) - 1;
      if (number >= 0) return number;
      prints[count] = print;
      places[at] = count + 1;
      count += 1;
      if (count === prints.length) grow();
      return count - 1;
    },
    count: () => count,
  };
}
