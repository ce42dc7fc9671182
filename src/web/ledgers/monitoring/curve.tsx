import type { ExecutionCurve } from '../../../ledger/curve.ts';
import { printFigure } from '../../../values/figure.ts';
import { printMoney } from '../../../values/money.ts';
import { Heads } from '../../shell/heads.tsx';
import { useWords } from '../../shell/language.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';
import { Drawing } from './drawing.tsx';

/** Spending by month against the plan: the drawing, and its figures beside it. */
export function Curve({ curve, year }: { readonly curve: ExecutionCurve; readonly year: number }) {
  const { monitoring: words } = useWords();
  const planned = curve.hasPlan ? words.planned : words.plannedEven;
  return (
    <div className="curve">
      <figure>
        <Drawing curve={curve} title={words.curveOf(year)} />
        <figcaption>
          <span className="key planned">{planned}</span>{' '}
          <span className="key actual">{words.actual}</span>
        </figcaption>
      </figure>
      <TableScroll label={words.curveOf(year)}>
        <table className="list">
          <caption>{words.amountUnit}</caption>
          <Heads
            of={[
              words.month,
              { number: words.planned },
              { number: words.actual },
              { number: words.rate },
            ]}
          />
          <tbody>
            {curve.points.map(({ month, planned: plan, actual, rate }) => (
              <tr key={month}>
                <th scope="row">{words.monthOf(month)}</th>
                <td className="number">{printMoney(plan, '万元', 2)}</td>
                <td className="number">
                  {actual === undefined ? (
                    <span className="hint">{words.open}</span>
                  ) : (
                    printMoney(actual, '万元', 2)
                  )}
                </td>
                <td className="number">{rate ? printFigure(rate) : words.noShare}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}
