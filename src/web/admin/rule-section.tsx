import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { ROUTES } from '../../api/routes.ts';
import type { AccessView, RuleChange, SizesView } from '../../api/system.ts';
import { ROLES, type Role } from '../../cycle/filing.ts';
import { ACCESS_BOUNDS, SIZE_BOUNDS } from '../../cycle/system-rules.ts';
import type { Bilingual } from '../../document/finding.ts';
import { call } from '../client/client.ts';
import { meQuery } from '../client/queries.ts';
import { useSentence } from '../client/use-sentence.ts';
import { useLanguage, useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { Changes } from './changes.tsx';
import { type StepOutcome, Told } from './told.tsx';
import { useRole } from './use-role.ts';
import { useSystemWords } from './words.ts';

interface Bound {
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly least: number;
  readonly most: number;
  readonly none?: Bilingual;
}

const KINDS = {
  access: {
    bounds: ACCESS_BOUNDS as Readonly<Record<string, Bound>>,
    ...{ route: ROUTES.accessRules, decision: ROUTES.accessDecision },
    proposer: 'securityAdministrator',
    decider: 'systemAdministrator',
  },
  sizes: {
    bounds: SIZE_BOUNDS as Readonly<Record<string, Bound>>,
    ...{ route: ROUTES.sizeRules, decision: ROUTES.sizeDecision },
    proposer: 'systemAdministrator',
    decider: 'securityAdministrator',
  },
} as const;

type Kind = keyof typeof KINDS;
type Value = number | readonly Role[];

/** Rules of one kind: those in force, a form to propose others, and what became of each proposal. */
export function RuleSection({ kind }: { readonly kind: Kind }) {
  const { rules: words } = useSystemWords();
  const { route, decision, proposer, decider } = KINDS[kind];
  const client = useQueryClient();
  const proposes = useRole(proposer);
  const { data } = useQuery({
    queryKey: ['systemRules', kind],
    queryFn: () => call<AccessView | SizesView>('GET', route),
  });
  if (!data) return <Loading />;
  const rules = data.rules as Readonly<Record<string, Value>>;
  const again = () => {
    void client.invalidateQueries({ queryKey: ['systemRules', kind] });
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  return (
    <section className="card">
      <h2>{words[kind]}</h2>
      <InForce kind={kind} rules={rules} />
      {proposes && (
        <RuleForm key={JSON.stringify(rules)} kind={kind} rules={rules} onSent={again} />
      )}
      <Changes
        changes={data.changes}
        route={decision}
        decider={decider}
        what={(change) => <Said kind={kind} change={change} />}
        onDecided={again}
      />
    </section>
  );
}

/** A value in words: a number with its unit, roles by their names. */
function useValue(kind: Kind): (name: string, value: Value | undefined) => string {
  const { rules: words } = useSystemWords();
  const { shell } = useWords();
  const { lang } = useLanguage();
  return (name, value) => {
    if (typeof value !== 'number')
      return (value ?? []).map((role) => shell.roles[role]).join('、') || words.nobody;
    const bound = KINDS[kind].bounds[name];
    return words.valueOf(value, bound?.unit[lang] ?? '', bound?.none?.[lang]);
  };
}

function useName(kind: Kind): (name: string) => string {
  const { rules: words } = useSystemWords();
  const { lang } = useLanguage();
  return (name) => KINDS[kind].bounds[name]?.name[lang] ?? words.codeRoles;
}

function InForce({
  kind,
  rules,
}: {
  readonly kind: Kind;
  readonly rules: Readonly<Record<string, Value>>;
}) {
  const value = useValue(kind);
  const name = useName(kind);
  return (
    <dl className="system-facts">
      {Object.entries(rules).map(([key, each]) => (
        <div key={key}>
          <dt>{name(key)}</dt>
          <dd>{value(key, each)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Said({ kind, change }: { readonly kind: Kind; readonly change: RuleChange }) {
  const value = useValue(kind);
  const name = useName(kind);
  return (
    <ul className="day-list">
      {Object.entries(change.rules).map(([key, { from, to }]) => (
        <li key={key}>
          {name(key)}：{value(key, from)} → {value(key, to)}
        </li>
      ))}
    </ul>
  );
}

function RuleForm({
  kind,
  rules,
  onSent,
}: {
  readonly kind: Kind;
  readonly rules: Readonly<Record<string, Value>>;
  readonly onSent: () => void;
}) {
  const { rules: words } = useSystemWords();
  const { shell } = useWords();
  const { lang } = useLanguage();
  const sentence = useSentence();
  const id = useId();
  const { bounds, route } = KINDS[kind];
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.keys(bounds).map((key) => [key, `${rules[key]}`])),
  );
  const [roles, setRoles] = useState(() => (rules.codeRoles ?? []) as readonly Role[]);
  const [basis, setBasis] = useState('');
  const [told, setTold] = useState<StepOutcome>();
  const send = async () => {
    const typed = Object.entries(numbers).map(([key, text]) => [key, text.trim()] as const);
    const wrong = typed.find(([, text]) => !/^\d{1,6}$/.test(text));
    if (wrong)
      return setTold({ words: words.noNumber(bounds[wrong[0]]?.name[lang] ?? ''), bad: true });
    if (basis.trim() === '') return setTold({ words: words.noBasis, bad: true });
    const next = {
      ...Object.fromEntries(typed.map(([key, text]) => [key, Number(text)])),
      ...(kind === 'access' && { codeRoles: roles }),
    };
    try {
      await call('POST', route, {}, { basis: basis.trim(), rules: next });
      setBasis('');
      setTold({ words: words.sent, bad: false });
      onSent();
    } catch (fault) {
      setTold({ words: sentence(fault), bad: true });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <details className="card">
      <summary>{words.propose}</summary>
      <form onSubmit={submit} noValidate>
        <div className="rules-form">
          {Object.entries(bounds).map(([key, { name, unit, least, most, none }]) => (
            <div key={key}>
              <label htmlFor={`${id}-${key}`}>
                {name[lang]}（{unit[lang]}）
              </label>
              <input
                id={`${id}-${key}`}
                inputMode="numeric"
                autoComplete="off"
                maxLength={6}
                aria-describedby={`${id}-${key}-range`}
                value={numbers[key] ?? ''}
                onChange={({ target }) => setNumbers({ ...numbers, [key]: target.value })}
              />
              <p id={`${id}-${key}-range`} className="hint">
                {words.range}：{words.rangeOf(least, most, unit[lang], none?.[lang])}
              </p>
            </div>
          ))}
          <div>
            <label htmlFor={`${id}-basis`}>{words.basis}</label>
            <input
              id={`${id}-basis`}
              maxLength={200}
              value={basis}
              onChange={({ target }) => setBasis(target.value)}
            />
          </div>
        </div>
        {kind === 'access' && (
          <fieldset>
            <legend>{words.codeRoles}</legend>
            {ROLES.map((role) => (
              <label key={role} className="tick">
                <input
                  type="checkbox"
                  checked={roles.includes(role)}
                  onChange={({ target }) =>
                    setRoles(
                      target.checked ? [...roles, role] : roles.filter((each) => each !== role),
                    )
                  }
                />{' '}
                {shell.roles[role]}
              </label>
            ))}
            <p className="hint">{words.codeWhy}</p>
          </fieldset>
        )}
        <Told outcome={told} />
        <p className="buttons">
          <button type="submit" className="primary">
            {words.send}
          </button>
        </p>
      </form>
    </details>
  );
}
