import { type MouseEvent, memo, type ReactNode } from 'react';
import type { Block, Cell, Document, Place, Table } from '../../document/document.ts';
import { keyOf, type Marks, pieces, type Stretch } from './marks.ts';
import { pickedAt, placeOfKey } from './picked.ts';
import './preview.css';

const NONE: readonly Stretch[] = [];

/**
 * A document as sheets of paper, in the looks of the official form. Marked places are highlighted; a double click tells
 * where it was, a click which number it was on. The text is the document's own, character by character.
 */
export function Sheet({
  document,
  marks,
  onPlace,
  onPick,
}: {
  readonly document: Document;
  readonly marks: Marks;
  readonly onPlace?: ((place: Place) => void) | undefined;
  readonly onPick?: ((place: Place) => void) | undefined;
}) {
  const goTo = (event: MouseEvent) => {
    const place = placeOfKey(targetOf(event)?.dataset.at ?? '');
    if (place) onPlace?.(place);
  };
  const pick = (event: MouseEvent) => {
    const target = targetOf(event);
    // A click leaves the caret where it was, also where nothing can be typed.
    const caret = window.getSelection();
    const picked =
      target && pickedAt(target, caret?.focusNode ?? undefined, caret?.focusOffset ?? 0);
    if (picked) onPick?.(picked);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; findings, fields and sources are reached by keyboard otherwise
    // biome-ignore lint/a11y/useKeyWithClickEvents: likewise
    <div className="sheet" lang="zh-CN" onClick={onPick && pick} onDoubleClick={onPlace && goTo}>
      {document.blocks.map((block) => (
        <BlockView
          key={block.block}
          block={block}
          marks={block.kind === 'table' ? marks : undefined}
          stretches={block.kind === 'table' ? undefined : marks.get(`${block.block}`)}
        />
      ))}
    </div>
  );
}

const targetOf = ({ target }: MouseEvent): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;

const BlockView = memo(function BlockView({
  block,
  marks,
  stretches,
}: {
  readonly block: Block;
  readonly marks: Marks | undefined;
  readonly stretches: readonly Stretch[] | undefined;
}) {
  if (block.kind === 'table') return <TableView table={block} marks={marks ?? new Map()} />;
  const at = `${block.block}`;
  const text = <Marked text={block.text} stretches={stretches ?? NONE} />;
  const style = block.style ?? block.kind;
  // Headings of the report are no headings of the page: the page has its own.
  return (
    <p
      data-at={at}
      className={block.kind === 'heading' ? `heading-${block.level} ${style}` : style}
    >
      {text}
    </p>
  );
});

function TableView({ table, marks }: { readonly table: Table; readonly marks: Marks }) {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  const widths = table.widths ?? [];
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return (
    <table>
      {whole > 0 && (
        <colgroup>
          {widths.map((width, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are their position
            <col key={i} width={`${((100 * width) / whole).toFixed(2)}%`} />
          ))}
        </colgroup>
      )}
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are their position
          <tr key={row}>
            {cells.map((cell) => {
              const place = { block: table.block, row: cell.row, column: cell.column };
              const key = keyOf(place);
              return (
                <td
                  key={cell.column}
                  data-at={key}
                  rowSpan={cell.rowSpan}
                  colSpan={cell.columnSpan}
                >
                  <Marked text={cell.text} stretches={marks.get(key) ?? NONE} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Marked({
  text,
  stretches,
}: {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}): ReactNode {
  if (stretches.length === 0) return text;
  // An empty place is shown as a mark of some width.
  if (text === '') return <mark className="blank">　</mark>;
  return pieces(text, stretches).map((piece) =>
    piece.marked ? <mark key={piece.at}>{piece.text}</mark> : piece.text,
  );
}
