import type { Block, Document, Place } from '../document/document.ts';
import { changedRanges, type Range } from './text-diff.ts';

/** A block or cell whose text changed, and where in it. */
export interface Change {
  readonly at: Place;
  readonly ranges: readonly Range[];
}

/** Everything that another composition of the report changes, by the blocks and cells of the first. */
export function changesBetween(base: Document, other: Document): readonly Change[] {
  const partner = partnerOf(base, other);
  return base.blocks.flatMap((block, i): readonly Change[] => {
    const [counterpart, inserted] = partner(i);
    const changes = counterpart === block ? [] : blockChanges(block, counterpart);
    if (!inserted || changes.length > 0) return changes;
    const end = block.kind === 'table' ? 0 : block.text.length;
    return [{ at: { block: block.block }, ranges: [[end, end]] }];
  });
}

/** Whether the text at the block or cell of a place changes. */
export function differsAt(base: Document, other: Document, place: Place): boolean {
  const block = base.blocks[place.block];
  if (!block) return false;
  const [counterpart, inserted] = partnerOf(base, other)(place.block);
  if (inserted) return true;
  if (!counterpart) return true;
  if (block.kind !== 'table' || place.row === undefined) return keyOf(block) !== keyOf(counterpart);
  return cellText(block, place) !== cellText(counterpart, place);
}

function blockChanges(block: Block, other: Block | undefined): readonly Change[] {
  if (other && keyOf(block) === keyOf(other)) return [];
  if (block.kind !== 'table') {
    const text = other && other.kind !== 'table' ? other.text : '';
    return [{ at: { block: block.block }, ranges: changedRanges(block.text, text) }];
  }
  return block.cells.flatMap(({ row, column, text }) => {
    const ranges = changedRanges(text, (other && cellText(other, { block: 0, row, column })) ?? '');
    return ranges.length === 0 ? [] : [{ at: { block: block.block, row, column }, ranges }];
  });
}

const cellText = (block: Block, { row, column }: Place): string | undefined =>
  block.kind === 'table'
    ? block.cells.find((cell) => cell.row === row && cell.column === column)?.text
    : undefined;

/** The block of the other document that stands for a block, and whether blocks were put in behind it. */
type Partner = (block: number) => readonly [Block | undefined, inserted: boolean];

function partnerOf(base: Document, other: Document): Partner {
  const [a, b] = [base.blocks, other.blocks];
  if (a.length === b.length) return (i) => [b[i], false];
  let head = 0;
  while (head < a.length && head < b.length && sameBlock(a[head], b[head])) head += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && sameBlock(a.at(-1 - tail), b.at(-1 - tail))) tail += 1;
  const inserted = head + tail === a.length;
  return (i) => {
    if (i < head) return [a[i], inserted && i === head - 1];
    return i >= a.length - tail ? [a[i], false] : [undefined, false];
  };
}

const sameBlock = (a: Block | undefined, b: Block | undefined): boolean =>
  a !== undefined && b !== undefined && keyOf(a) === keyOf(b);

const keys = new WeakMap<Block, string>();

/** All texts of a block as one. */
function keyOf(block: Block): string {
  const known = keys.get(block);
  if (known !== undefined) return known;
  const key =
    block.kind === 'table'
      ? block.cells.map(({ row, column, text }) => `${row},${column},${text}`).join('\u0001')
      : block.text;
  keys.set(block, key);
  return key;
}
