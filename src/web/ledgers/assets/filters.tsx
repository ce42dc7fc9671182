import { useId } from 'react';
import type { Card } from '../../../ledger/assets/card.ts';
import { classOf } from '../../../ledger/assets/classes.ts';
import { useLanguage, useWords } from '../../shell/language.tsx';
import { type Filter, SCOPES, WHOLE_REGISTER } from './chosen.ts';

const STATES = ['inUse', 'idle', 'lent'] as const;

/** Narrows the list of cards; offers only what stands on some card. */
export function Filters({
  cards,
  filter,
  onChange,
}: {
  readonly cards: readonly Card[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) {
  const { register: words } = useWords();
  const { lang } = useLanguage();
  const all = [['', words.all]] as const;
  const distinct = (of: readonly string[]) => [...new Set(of)].filter((each) => each !== '').sort();
  return (
    <div className="ledger-tools no-print">
      <Pick
        label={words.scope}
        value={filter.scope}
        options={SCOPES.map((scope) => [scope, words.scopes[scope]])}
        onPick={(scope) => onChange({ ...WHOLE_REGISTER, scope: scope as Filter['scope'] })}
      />
      <Pick
        label={words.class}
        value={filter.classCode}
        options={[
          ...all,
          ...distinct(cards.map(({ classCode }) => classCode)).map(
            (code) => [code, classOf(code)?.[lang] ?? code] as const,
          ),
        ]}
        onPick={(classCode) => onChange({ ...filter, classCode })}
      />
      {filter.scope === 'forOthers' && (
        <Pick
          label={words.usingUnit}
          value={filter.usingUnit}
          options={[
            ...all,
            ...distinct(cards.map(({ usingUnit }) => usingUnit)).map(
              (each) => [each, each] as const,
            ),
          ]}
          onPick={(usingUnit) => onChange({ ...filter, usingUnit })}
        />
      )}
      {filter.scope !== 'disposed' && (
        <Pick
          label={words.state}
          value={filter.state}
          options={[...all, ...STATES.map((state) => [state, words.states[state]] as const)]}
          onPick={(state) => onChange({ ...filter, state: state as Filter['state'] })}
        />
      )}
      <Pick
        label={words.department}
        value={filter.department}
        options={[
          ...all,
          ...distinct(cards.map(({ department }) => department)).map(
            (each) => [each, each] as const,
          ),
        ]}
        onPick={(department) => onChange({ ...filter, department })}
      />
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.searchHint}
        size={34}
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.target.value })}
      />
    </div>
  );
}

function Pick({
  label,
  value,
  options,
  onPick,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onPick: (value: string) => void;
}) {
  const id = useId();
  return (
    <span>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.target.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
