/** Lines of numbers, as many as memory holds: no object for a line. */
export interface Cells {
  /** Adds a line of zeros; its number. */
  add(): number;
  count(): number;
  /** The array in which a line lies, from `start` on. */
  block(line: number): Float64Array;
  start(line: number): number;
}

/** A cell that is there: the type of an index does not know that arrays of numbers have no holes. */
export const cellAt = (cells: Float64Array, i: number): number => cells[i] as number;

/** Lines of a block, as bits. */
const BITS = 15;
const BLOCK = 1 << BITS;

/** No lines yet, of so many cells each. */
export function cells(width: number): Cells {
  const blocks: Float64Array[] = [];
  let count = 0;
  return {
    add: () => {
      if (count % BLOCK === 0) blocks.push(new Float64Array(BLOCK * width));
      count += 1;
      return count - 1;
    },
    count: () => count,
    block: (line) => blocks[line >>> BITS] as Float64Array,
    start: (line) => (line & (BLOCK - 1)) * width,
  };
}
