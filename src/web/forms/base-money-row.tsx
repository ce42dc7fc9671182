import type { ReactNode } from 'react';
import type { Money } from '../../values/money.ts';
import { useWords } from '../shell/language.tsx';
import { Cell, Computed } from './cell.tsx';
import { useFiscalYear } from './fiscal-year.ts';
import { printedMoney } from './money-text.ts';
import { useMoneyUnit } from './money-unit.tsx';

/** The three money columns of attachment 1. */
export type Column = 'prior' | 'budget' | 'actual';

export const COLUMNS: readonly Column[] = ['prior', 'budget', 'actual'];

/** A path to type into, an amount that is reckoned, or 'none' for a cell that does not apply. */
export type Entry = string | { readonly sum: Money | undefined } | 'none';

/** A row of three amounts under the money columns. */
export function MoneyRow({
  label,
  level = 0,
  entries,
}: {
  readonly label: ReactNode;
  readonly level?: 0 | 1 | 2;
  readonly entries: Readonly<Record<Column, Entry>>;
}) {
  const { base } = useWords().forms;
  const year = useFiscalYear();
  const { unit } = useMoneyUnit();
  return (
    <tr>
      <th scope="row" className={['', 'sub', 'subsub'][level]}>
        {label}
      </th>
      {COLUMNS.map((column) => {
        const entry = entries[column];
        const name = `${label} ${base[column](year)}`;
        if (entry === 'none')
          return (
            <td key={column} colSpan={2} className="none">
              {base.notApplicable}
            </td>
          );
        if (typeof entry === 'string')
          return <Cell key={column} path={entry} label={name} colSpan={2} />;
        return (
          <Computed key={column} label={name} colSpan={2}>
            {entry.sum === undefined ? '' : printedMoney(entry.sum, unit)}
          </Computed>
        );
      })}
    </tr>
  );
}
