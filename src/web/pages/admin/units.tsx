import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ROUTES } from '../../../api/routes.ts';
import type { UnitsReply, UnitView } from '../../../api/units.ts';
import type { UnitRow } from '../../../cycle/unit-tree.ts';
import { Heads } from '../../shell/heads.tsx';
import '../../admin/admin.css';
import { BadRows, TakeList } from '../../admin/take-list.tsx';
import { UnitChanges } from '../../admin/unit-changes.tsx';
import { useRegionWords } from '../../admin/words.ts';
import { call } from '../../client/client.ts';
import { useSentence } from '../../client/use-sentence.ts';
import { useLanguage, useWords } from '../../shell/language.tsx';
import { Loading } from '../../shell/messages.tsx';
import { PageTitle } from '../../shell/page-title.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';
import { AdminNav } from './admin-nav.tsx';
import { unitRows } from './unit-rows.ts';

/** So many of a list are shown before it is proposed. */
const SHOWN = 50;

/** The tree of units: looked at, and filled from a workbook once another administrator agrees. */
export function UnitsPage() {
  const { admin } = useWords();
  const words = admin.units;
  const { data: units } = useQuery({
    queryKey: ['units'],
    queryFn: () => call<UnitView[]>('GET', ROUTES.units),
  });
  if (!units) return <Loading />;
  return (
    <section className="page">
      <AdminNav />
      <PageTitle note={<span className="count">{words.count(units.length - 1)}</span>}>
        {words.title}
      </PageTitle>
      <TakeUnits there={units} />
      <UnitChanges />
      <TableScroll label={words.title}>
        <table className="list">
          <Heads of={[words.name, words.id, words.kind, words.department, words.path]} />
          <tbody>
            {units.map((unit) => (
              <tr key={unit.path}>
                <th scope="row" className={`level-${unit.path.split('.').length}`}>
                  {unit.name}
                </th>
                <td>{unit.id}</td>
                <td>{words.kinds[unit.kind]}</td>
                <td>{unit.department}</td>
                <td>{unit.path}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

/** A list of a workbook, or pasted, is looked at with what is wrong in it, and proposed when it is right. */
function TakeUnits({ there }: { readonly there: readonly UnitView[] }) {
  const { admin } = useWords();
  const words = admin.units;
  const { lists } = useRegionWords();
  const { lang } = useLanguage();
  const sentence = useSentence();
  const client = useQueryClient();
  const [rows, setRows] = useState<readonly UnitRow[]>();
  const [seen, setSeen] = useState<UnitsReply>();
  const [said, setSaid] = useState<string>();

  const ask = async (units: readonly UnitRow[], preview: boolean) => {
    try {
      const reply = await call<UnitsReply>('PUT', ROUTES.units, {}, { units, preview });
      setSeen(preview || reply.faults.length > 0 ? reply : undefined);
      setRows(units);
      setSaid(preview ? undefined : lists.unitsProposed);
      if (!preview) await client.invalidateQueries({ queryKey: ['unit-changes'] });
    } catch (fault) {
      setSaid(sentence(fault));
    }
  };
  return (
    <section className="card">
      <TakeList
        title={lists.unitsTitle}
        lead={words.pasteLead}
        noHeads={words.noHeads}
        rowsOf={unitRows}
        onRows={(found) => void ask(found, true)}
      />
      {said && <p role="status">{said}</p>}
      {seen && rows && (
        <div role="status">
          <p>{words.seen(seen.added.length, seen.renamed.length)}</p>
          <BadRows
            faults={seen.faults.map((fault) => ({
              key: `${fault.row}`,
              words: `${words.row(fault.row + 1, rows[fault.row]?.name ?? '')}${fault[lang]}`,
            }))}
          />
          <Outlook there={there} seen={seen} />
          <p className="buttons">
            <button
              type="button"
              className="primary"
              disabled={seen.faults.length > 0 || seen.added.length + seen.renamed.length === 0}
              onClick={() => void ask(rows, false)}
            >
              {words.keep}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}

/** What would come of a list: the new units and the new names, the first of them. */
function Outlook({
  there,
  seen: { added, renamed },
}: {
  readonly there: readonly UnitView[];
  readonly seen: UnitsReply;
}) {
  const { admin } = useWords();
  const { lists } = useRegionWords();
  const names = new Map(there.map(({ id, name }) => [id, name]));
  const rows = [...added, ...renamed];
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.slice(0, SHOWN).map(({ id, name, path, kind }) => {
        const before = names.get(id);
        return (
          <li key={path}>
            {before === undefined ? name : lists.unitRenamed(before, name)}{' '}
            <small>
              {admin.units.kinds[kind]} {path}
            </small>
          </li>
        );
      })}
      {rows.length > SHOWN && <li>{lists.unitsSome(rows.length)}</li>}
    </ul>
  );
}
