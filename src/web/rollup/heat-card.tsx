import { kindsOf } from '../../rollup/tables.ts';
import { ChartCard, TableFrame, useTable } from './chart-card.tsx';
import { useRolling } from './rolling.ts';
import { useRollupWords } from './words.ts';

/** Findings by department, the numbers in the cells; the depth of the ground is the share of its units. */
export function HeatCard() {
  const words = useRollupWords();
  const { view, look } = useRolling();
  const made = useTable('heat');
  const groups = view.rolled.groups.filter(({ total }) => total.units > 0);
  const kinds = kindsOf(view.rolled.total).slice(0, made.head.length - 1);
  const everywhere = kinds.filter((check) =>
    groups.every(({ total }) => (total.checks[check]?.units ?? 0) > 0),
  );
  return (
    <ChartCard
      id="heat"
      whole
      reading={words.readings.heat(everywhere.length)}
      table={
        <TableFrame table={made} className="list heat">
          {groups.map(({ path, name, total }) => (
            <tr key={path}>
              <th scope="row">{name}</th>
              {kinds.map((check) => {
                const units = total.checks[check]?.units ?? 0;
                return (
                  <td key={check} className={`number level-${levelOf(units, total.units)}`}>
                    {units === 0 ? (
                      units
                    ) : (
                      <button
                        type="button"
                        className="link"
                        onClick={() => look({ title: check, check, under: path })}
                      >
                        {units}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </TableFrame>
      }
    />
  );
}

const levelOf = (units: number, all: number): number =>
  units === 0 ? 0 : units * 3 <= all ? 1 : units * 3 <= all * 2 ? 2 : 3;
