import { type FormEvent, useId, useState } from 'react';
import '../../admin/admin.css';
import { useWords } from '../../shell/language.tsx';

/** What of the trail is asked for, as it stands in the address; acts by their codes, joined by commas. */
export type AuditSought = Readonly<Record<string, string>>;

const FIELDS = ['who', 'what', 'subject', 'text', 'from', 'to'] as const;

/** Searches the trail by who, what, about whom, words, and days; acts by their name in words or by their code. */
export function AuditSearch({ onSought }: { readonly onSought: (sought: AuditSought) => void }) {
  const { audit: words } = useWords().admin;
  const id = useId();
  const [typed, setTyped] = useState<Readonly<Partial<Record<string, string>>>>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const sought: Record<string, string> = {};
    for (const field of FIELDS) {
      const text = (typed[field] ?? '').trim();
      if (text !== '') sought[field] = field === 'what' ? actsCalled(text, words.acts) : text;
    }
    onSought(sought);
  };
  return (
    <form className="rules-form audit-search" onSubmit={submit}>
      {FIELDS.map((field) => (
        <div key={field}>
          <label htmlFor={`${id}-${field}`}>{words.search[field]}</label>
          <input
            id={`${id}-${field}`}
            type={field === 'from' || field === 'to' ? 'date' : 'search'}
            value={typed[field] ?? ''}
            onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
          />
        </div>
      ))}
      <p className="buttons">
        <button type="submit" className="primary">
          {words.search.go}
        </button>
      </p>
    </form>
  );
}

/** Codes of the acts whose name or code holds a text; the text itself where none does, which then finds nothing. */
const actsCalled = (text: string, acts: Readonly<Record<string, string>>): string =>
  Object.entries(acts)
    .filter(([code, name]) => name.includes(text) || code.includes(text))
    .map(([code]) => code)
    .join(',') || text;
