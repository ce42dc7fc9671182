import type { ReactNode } from 'react';

/** A title of a column; of one of figures it stands to the right, as they do. */
type Head = string | { readonly number: string };

/** The head of a table: the titles of its columns. */
export function Heads({ of }: { readonly of: readonly Head[] }): ReactNode {
  return (
    <thead>
      <tr>
        {of.map((head, i) =>
          typeof head === 'string' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
            <th key={i} scope="col">
              {head}
            </th>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
            <th key={i} scope="col" className="number">
              {head.number}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}
