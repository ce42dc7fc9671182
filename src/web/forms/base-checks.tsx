import { useWords } from '../shell/language.tsx';
import { Equation } from './equation.tsx';
import { runningAt, sumsOf } from './sums.ts';
import { useDerived } from './use-derived.ts';

/** What attachment 1 says beside what the accounts say of the same amounts. */
export function BaseChecks() {
  const { base, budget } = useWords().forms;
  const there = useDerived(sumsOf);
  const here = useDerived((draft) => ({
    running: runningAt(draft, 'actual'),
  }));
  return (
    <div className="totals">
      <Equation
        terms={[{ label: base.runningHere, amount: here.running }]}
        result={budget.running}
        against={{ label: base.runningThere, amount: there.running }}
      />
      <Equation
        terms={[
          { label: budget.basicTotal, amount: there.basic },
          { label: budget.projectTotal, amount: there.projects },
        ]}
        result={budget.actual}
      />
    </div>
  );
}
