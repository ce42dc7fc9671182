import { Link } from '@tanstack/react-router';
import { dropOf, reviewedRow } from '../../rollup/reviewed.ts';
import { printScaled } from '../../values/money.ts';
import { ChartCard, TableFrame, useTable } from './chart-card.tsx';
import { PairedDots } from './paired-dots.tsx';
import { useRolling } from './rolling.ts';
import { useRollupWords } from './words.ts';

/** So many units are drawn; the table has more, the files have all. */
const MOST_DRAWN = 15;

/** Self scores beside scores after review, those that lost most first; a name leads to the report. */
export function ReviewedCard() {
  const words = useRollupWords();
  const { count, lowered, units } = useRolling().view.reviewed;
  const made = useTable('reviewed');
  const [first] = units;
  const drawn = units.slice(0, MOST_DRAWN);
  return (
    <ChartCard
      id="reviewed"
      whole
      reading={words.readings.reviewed(
        count,
        lowered,
        first?.name ?? '',
        first ? printScaled(dropOf(first), 2) : '',
      )}
      table={
        <TableFrame table={made}>
          {units.map((unit) => (
            <tr key={`${unit.region}/${unit.id}`}>
              {reviewedRow(unit).map((cell, i) =>
                i === 0 ? (
                  <th key={made.head[i]} scope="row">
                    <Link to="/f/$region/$id/review" params={unit}>
                      {cell}
                    </Link>
                  </th>
                ) : (
                  <td key={made.head[i]} className="number">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </TableFrame>
      }
    >
      {drawn.length > 0 && (
        <>
          <PairedDots
            title={words.charts.reviewed}
            units={drawn}
            self={words.selfScore}
            review={words.reviewAxis}
          />
          {count > drawn.length && <p className="hint">{words.mostDrawn(drawn.length, count)}</p>}
        </>
      )}
    </ChartCard>
  );
}
