import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Rows from which only those in sight are drawn, and what one is high in pixels. */
const VIRTUAL_ABOVE = 60;
const ROW_HEIGHT = 37;

/** Which rows of a long table to draw, and the room of the others; all rows are equally high. */
export function useRowsInSight(count: number, scroller: RefObject<HTMLElement | null>) {
  const isVirtual = count > VIRTUAL_ABOVE;
  const virtualizer = useVirtualizer({
    count: isVirtual ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  if (!isVirtual) return { first: 0, last: count, above: 0, below: 0 };
  const items = virtualizer.getVirtualItems();
  const end = items.at(-1);
  return {
    first: items[0]?.index ?? 0,
    last: (end?.index ?? -1) + 1,
    above: items[0]?.start ?? 0,
    below: virtualizer.getTotalSize() - (end?.end ?? 0),
  };
}

/** The room of rows that are not drawn. */
export const Spacer = ({
  height,
  columns,
}: {
  readonly height: number;
  readonly columns: number;
}) =>
  height > 0 ? (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  ) : null;
