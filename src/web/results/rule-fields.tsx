import { useId } from 'react';
import type { LocalRule } from '../../results/local-rule.ts';
import { USES, type Use } from '../../results/proposal.ts';
import { Heads } from '../shell/heads.tsx';
import { useResultsWords } from './words.ts';

/** A rule of the region as it is typed: name, number, first year, what it rests on, and a line for each grade. */
export function RuleFields({
  rule,
  basis,
  onRule,
  onBasis,
}: {
  readonly rule: LocalRule;
  readonly basis: string;
  readonly onRule: (rule: LocalRule) => void;
  readonly onBasis: (basis: string) => void;
}) {
  const { rule: words, uses } = useResultsWords();
  const change = (grade: string, changed: Partial<{ readonly use: Use; readonly said: string }>) =>
    onRule({
      ...rule,
      clauses: rule.clauses.map((each) => (each.grade === grade ? { ...each, ...changed } : each)),
    });
  return (
    <div className="result-form rule-form">
      <Line
        label={words.name}
        value={rule.title}
        onChange={(title) => onRule({ ...rule, title })}
      />
      <Line
        label={words.number}
        value={rule.number}
        onChange={(number) => onRule({ ...rule, number })}
      />
      <Line
        label={words.from}
        value={rule.from === 0 ? '' : `${rule.from}`}
        onChange={(typed) =>
          onRule({ ...rule, from: Number(typed.replace(/\D/g, '').slice(0, 4)) })
        }
      />
      <Line label={words.basis} value={basis} onChange={onBasis} />
      <table className="list">
        <Heads of={[words.grade, words.use, words.said]} />
        <tbody>
          {rule.clauses.map(({ grade, use, said }) => (
            <tr key={grade}>
              <th scope="row">{grade}</th>
              <td>
                <select
                  aria-label={words.gradeUse(grade)}
                  value={use}
                  onChange={(event) => change(grade, { use: event.target.value as Use })}
                >
                  {USES.map((each) => (
                    <option key={each} value={each}>
                      {uses[each]}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                <textarea
                  aria-label={words.saidOf(grade)}
                  rows={1}
                  className="wide"
                  maxLength={1000}
                  value={said}
                  onChange={(event) => change(grade, { said: event.target.value })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}
