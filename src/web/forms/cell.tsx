import { useId } from 'react';
import type { FieldPath } from '../../draft/draft.ts';
import { useFiling } from '../draft/use-draft.ts';
import { Control } from './control.tsx';
import { catalogued, FieldNotes } from './field.tsx';
import { useTyping } from './use-typing.ts';

/** A field as a cell of an official table. `label` names the row and column for readers. */
export function Cell({
  path,
  label,
  ...spans
}: {
  readonly path: FieldPath;
  readonly label: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}) {
  return (
    <td {...spans} className="entry">
      <CellControl path={path} label={label} />
    </td>
  );
}

/** The control of a cell with its notes. */
export function CellControl({ path, label }: { readonly path: FieldPath; readonly label: string }) {
  const field = catalogued(path);
  const typing = useTyping(path, field);
  const id = useId();
  const { approved, remarks } = useFiling();
  const noted =
    typing.mistake !== undefined ||
    typing.tidied !== undefined ||
    approved[path] !== undefined ||
    remarks.some((remark) => remark.path === path && !remark.resolved);
  return (
    <>
      <Control
        path={path}
        field={field}
        typing={typing}
        label={label}
        {...(noted && { describedBy: id })}
      />
      {noted && (
        <span id={id} className="cell-notes">
          <FieldNotes path={path} typing={typing} />
        </span>
      )}
    </>
  );
}

/** A cell that the system reckons. */
export function Computed({
  children,
  label,
  ...spans
}: {
  readonly children: string;
  readonly label: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}) {
  return (
    <td {...spans} className="computed">
      <output aria-label={label}>{children}</output>
    </td>
  );
}
