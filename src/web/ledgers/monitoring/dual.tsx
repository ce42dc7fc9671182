import { printFigure } from '../../../values/figure.ts';
import { printMoney } from '../../../values/money.ts';
import { useWords } from '../../shell/language.tsx';
import { LightTag } from './light.tsx';
import type { Monitored } from './use-monitored.ts';

/** Time passed, execution and attainment side by side. */
export function Dual({ monitored }: { readonly monitored: Monitored }) {
  const { monitoring: words } = useWords();
  const { monitoring, finalBudget, actual } = monitored;
  const { time, execution, executionLight, attainment, gap } = monitoring;
  return (
    <dl className="dual">
      <div>
        <dt>{words.time}</dt>
        <dd>{printFigure(time)}</dd>
      </div>
      <div>
        <dt>{words.execution}</dt>
        <dd>
          {execution ? printFigure(execution) : words.noShare} <LightTag light={executionLight} />
        </dd>
        <dd className="hint">
          {execution
            ? words.executionOf(printMoney(actual, '万元', 2), printMoney(finalBudget, '万元', 2))
            : words.noBudget}
        </dd>
      </div>
      <div>
        <dt>{words.attainment}</dt>
        <dd>{attainment ? printFigure(attainment) : words.noShare}</dd>
        <dd className="hint">{attainment ? words.attainmentAbout : words.noAttainment}</dd>
      </div>
      <div>
        <dt>{words.gap}</dt>
        <dd>{gap ? printFigure(gap) : words.noShare}</dd>
      </div>
    </dl>
  );
}
