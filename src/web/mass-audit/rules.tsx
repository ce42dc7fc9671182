import { type MassAuditFile, rulesOf } from '../../api/mass-audit.ts';
import { useMassAuditWords } from './words.ts';

/** By which rule books the reports were audited, and how many by each. */
export function Rules({ rows }: { readonly rows: readonly MassAuditFile[] }) {
  const words = useMassAuditWords();
  const rules = rulesOf(rows);
  if (rules.length === 0) return null;
  return (
    <details className="card" open={rules.length === 1}>
      <summary>{words.rules(rules.length)}</summary>
      <ul>
        {rules.map(({ id, because, files }) => (
          <li key={because}>
            {because} <small>{words.byRule(files, id)}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
