import { memo } from 'react';
import type { Column } from '../../ledger/ledger.ts';
import { useLanguage, useWords } from '../shell/language.tsx';
import { classOf, shownIn } from './entry-text.ts';
import type { Kept } from './queries.ts';

/** What may be done with an entry. */
export interface EntryActs {
  /** Undefined for who only looks. */
  readonly onReverse: ((entry: Kept) => void) | undefined;
  readonly onFiles: (entry: Kept) => void;
}

/** One entry, with who entered it and what may be done with it. */
export const EntryRow = memo(function EntryRow({
  columns,
  entry,
  reversal,
  files,
  onReverse,
  onFiles,
}: EntryActs & {
  readonly columns: readonly Column[];
  readonly entry: Kept;
  /** The entry that takes this one back. */
  readonly reversal: Kept | undefined;
  /** How many files prove it. */
  readonly files: number;
}) {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  return (
    <tr className={reversal ? 'reversed' : undefined}>
      <td>{entry.day}</td>
      {columns.map((column) => {
        const text = shownIn(entry, column, lang);
        return (
          <td key={column.key} className={classOf(column)} title={text}>
            {text}
          </td>
        );
      })}
      <td title={reversal && words.reversal(reversal.because ?? '')}>
        {entry.by}
        {reversal && <small className="reversal">{words.reversal(reversal.because ?? '')}</small>}
      </td>
      <td className="acts no-print">
        {!reversal && onReverse && (
          <button type="button" className="link" onClick={() => onReverse(entry)}>
            {words.reverse}
          </button>
        )}{' '}
        <button type="button" className="link" onClick={() => onFiles(entry)}>
          {words.filesOf(files)}
        </button>
      </td>
    </tr>
  );
});
