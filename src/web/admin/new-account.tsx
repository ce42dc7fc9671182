import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { ROUTES } from '../../api/routes.ts';
import type { UnitView } from '../../api/units.ts';
import { ROLES, type Role } from '../../cycle/filing.ts';
import { call } from '../client/client.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useWords } from '../shell/language.tsx';

interface Made {
  readonly account: string;
  readonly name: string;
  readonly home: string;
  readonly grants: readonly { readonly role: Role; readonly path: string }[];
}

/** A new account: who, in which role, and where; the place is found by the name of the unit or by its path. */
export function NewAccount({
  onCreate,
  onClose,
  mistake,
}: {
  readonly onCreate: (body: Made) => Promise<boolean>;
  readonly onClose: () => void;
  readonly mistake: string | undefined;
}) {
  const { admin, shell } = useWords();
  const words = admin.accounts;
  const id = useId();
  const { data: units = [] } = useQuery({
    queryKey: ['units'],
    queryFn: () => call<UnitView[]>('GET', ROUTES.units),
  });
  const [entries, setEntries] = useState({ account: '', name: '', path: '' });
  const [role, setRole] = useState<Role>('unitPreparer');
  const [failed, setFailed] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { account, name } = entries;
    const path = pathOf(units, entries.path.trim());
    setFailed(
      !(await onCreate({
        account: account.trim(),
        name: name.trim(),
        home: path,
        grants: [{ role, path }],
      })),
    );
  };
  return (
    <Dialog title={words.create} onClose={onClose}>
      <form className="sign-in-form" onSubmit={(event) => void submit(event)} noValidate>
        {failed && mistake && (
          <p className="mistake" role="alert">
            {mistake}
          </p>
        )}
        {(['account', 'name', 'path'] as const).map((key) => (
          <div key={key}>
            <label htmlFor={`${id}-${key}`}>{words[key]}</label>
            <input
              id={`${id}-${key}`}
              list={key === 'path' ? `${id}-units` : undefined}
              value={entries[key]}
              aria-describedby={key === 'path' ? `${id}-hint` : undefined}
              onChange={(event) => setEntries({ ...entries, [key]: event.target.value })}
            />
          </div>
        ))}
        <datalist id={`${id}-units`}>
          {units.map((unit) => (
            <option key={unit.path} value={unit.name}>
              {unit.path}
            </option>
          ))}
        </datalist>
        <p id={`${id}-hint`} className="hint">
          {words.pathHint}
        </p>
        <label htmlFor={`${id}-role`}>{words.role}</label>
        <select
          id={`${id}-role`}
          value={role}
          onChange={(event) =>
            setRole(ROLES.find((each) => each === event.target.value) ?? 'unitPreparer')
          }
        >
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {shell.roles[each]}
            </option>
          ))}
        </select>
        <p className="buttons">
          <button type="submit" className="primary">
            {words.save}
          </button>
          <button type="button" onClick={onClose}>
            {shell.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** The path of what was typed: that of the one unit of this name; a path or code stays as it is, and is judged by the server. */
function pathOf(units: readonly UnitView[], typed: string): string {
  const [one, ...others] = units.filter(({ name, id }) => name === typed || id === typed);
  return one && others.length === 0 ? one.path : typed;
}
