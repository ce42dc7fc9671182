import type { EntryKind } from '../../ledger/ledger.ts';
import { parseDay } from '../../values/day.ts';
import { useWords } from '../shell/language.tsx';
import { ColumnInput } from './column-input.tsx';
import type { Defaults } from './sheets.ts';

/** What a table often leaves unsaid because its title says it: the day, the source of funds, the type, the project. */
const UNSAID = ['text', 'choice'];

/** What is filled in for all rows where the table does not say it. */
export function ForAllRows({
  kind,
  typed,
  onChange,
}: {
  readonly kind: EntryKind;
  readonly typed: Readonly<Record<string, string>>;
  readonly onChange: (typed: Readonly<Record<string, string>>) => void;
}) {
  const { ledgers: words } = useWords();
  const columns = kind.columns.filter(
    (column) =>
      UNSAID.includes(column.kind) &&
      (column.required || ['project', 'document'].includes(column.key)),
  );
  return (
    <details>
      <summary>{words.forAll}</summary>
      <div className="fields">
        {[{ key: 'day', kind: 'day' as const, label: kind.day }, ...columns].map(
          ({ required: _, ...column }: { readonly required?: true } & (typeof columns)[number]) => (
            <ColumnInput
              key={column.key}
              column={column}
              value={typed[column.key] ?? ''}
              mistake={undefined}
              onChange={(text) => onChange({ ...typed, [column.key]: text })}
            />
          ),
        )}
      </div>
    </details>
  );
}

/** The same as the import takes it; a day that is none is not given. */
export function defaultsOf({ day, ...texts }: Readonly<Record<string, string>>): Defaults {
  const parsed = day === undefined ? undefined : parseDay(day);
  const said = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  return { ...(parsed && { day: parsed }), texts: Object.fromEntries(said) };
}
