import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UnitsChange } from '../../api/administration.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { Changes } from './changes.tsx';
import { useRegionWords } from './words.ts';

/** Units that a change names on the page. */
const NAMED = 20;

/** Changes of the tree of units that were proposed; nothing while there are none. */
export function UnitChanges() {
  const { lists: words } = useRegionWords();
  const client = useQueryClient();
  const { data: changes } = useQuery({
    queryKey: ['unit-changes'],
    queryFn: () => call<UnitsChange[]>('GET', ROUTES.unitChanges),
  });
  if (!changes || changes.length === 0) return null;
  return (
    <>
      <h2>{words.unitChanges}</h2>
      <Changes
        changes={changes}
        route={ROUTES.unitChange}
        what={({ units }) => (
          <ul className="day-list">
            {units.slice(0, NAMED).map(({ path, name, before }) => (
              <li key={path}>
                {before === undefined ? name : words.unitRenamed(before, name)}{' '}
                <small>{path}</small>
              </li>
            ))}
            {units.length > NAMED && <li>{words.unitsSome(units.length)}</li>}
          </ul>
        )}
        onDecided={() => {
          void client.invalidateQueries({ queryKey: ['unit-changes'] });
          void client.invalidateQueries({ queryKey: ['units'] });
        }}
      />
    </>
  );
}
