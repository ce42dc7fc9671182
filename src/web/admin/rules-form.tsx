import { type ReactNode, useId, useState } from 'react';
import type { BookView, RulesChange } from '../../api/administration.ts';
import { ROUTES } from '../../api/routes.ts';
import { bookOf } from '../../regulation/books.ts';
import { laid } from '../../regulation/layers.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { type StepOutcome, Told } from './told.tsx';
import { emptyRules, openFields, rulesTyped, type TypedRules } from './typed-rules.ts';
import { useRegionWords } from './words.ts';

const EXECUTIONS = ['proportional', 'fullFrom', 'bands', 'stepPer5', 'truncateInteger'] as const;

/** Dated parameters of the region itself over a shipped book; what is left blank stays as the book has it. */
export function RulesForm({
  books,
  today,
  onProposed,
}: {
  readonly books: readonly BookView[];
  readonly today: string;
  readonly onProposed: () => void;
}) {
  const { rules: words } = useRegionWords();
  const sentence = useSentence();
  const shipped = books.filter(({ own }) => !own);
  const below = shipped.find(({ inForce }) => inForce) ?? shipped[0];
  const [typed, setTyped] = useState(() =>
    emptyRules(below?.id ?? '', Number(today.slice(0, 4)) - 1, today),
  );
  const [told, setTold] = useState<StepOutcome>();
  const set = (part: Partial<TypedRules>) => setTyped({ ...typed, ...part });
  const labels: Readonly<Partial<Record<keyof TypedRules, string>>> = {
    ...{ from: words.from, until: words.until, fullRate: words.fullRate, bands: words.execution },
    ...{ achieved: words.achieved, partly: words.partly, satisfaction: words.satisfaction },
    ...{ over: words.over, decimals: words.decimals, frame: words.frame },
    ...{ excellent: words.grade('优'), good: words.grade('良'), fair: words.grade('中') },
  };
  const send = async () => {
    const rules = rulesTyped(typed);
    const open = openFields(typed);
    const named = open.map((field) => (labels[field] ?? '').replace(/[，（,(].*/, ''));
    if (open.length > 0) {
      setTold({ words: words.noNumber(named.join('、')), bad: true });
      return;
    }
    try {
      await call<RulesChange>('POST', ROUTES.rules, {}, rules);
      setTold({ words: words.proposed, bad: false });
      onProposed();
    } catch (fault) {
      setTold({ words: sentence(fault), bad: true });
    }
  };
  return (
    <details className="card">
      <summary>{words.propose}</summary>
      <p className="hint">{words.proposeLead}</p>
      <div className="rules-form">
        <Line label={words.docTitle} value={typed.title} onChange={(title) => set({ title })} />
        <Line label={words.docNumber} value={typed.number} onChange={(number) => set({ number })} />
        <Line label={words.issuer} value={typed.issuer} onChange={(issuer) => set({ issuer })} />
        <Choice
          label={words.inherits}
          value={typed.inherits}
          options={shipped.map(({ id, title }) => [id, title])}
          onChange={(inherits) => set({ inherits, frame: '', points: [] })}
        />
        <Line label={words.from} value={typed.from} onChange={(from) => set({ from })} />
        <Line label={words.until} value={typed.until} onChange={(until) => set({ until })} />
        <Line
          label={words.effective}
          type="date"
          value={typed.effective}
          onChange={(effective) => set({ effective })}
        />
        <Choice
          label={words.execution}
          value={typed.execution}
          options={[
            ['', words.asBelow],
            ...EXECUTIONS.map((each) => [each, words.executions[each]] as const),
          ]}
          onChange={(execution) => set({ execution: execution as TypedRules['execution'] })}
        />
        {typed.execution === 'fullFrom' && (
          <Line
            label={words.fullRate}
            value={typed.fullRate}
            onChange={(fullRate) => set({ fullRate })}
          />
        )}
        {typed.execution === 'bands' && (
          <Line label={words.bandsHint} value={typed.bands} onChange={(bands) => set({ bands })} />
        )}
        <Choice
          label={words.reverse}
          value={typed.reverse}
          options={[
            ['', words.asBelow],
            ['linear', words.reverses.linear],
            ['ratio', words.reverses.ratio],
          ]}
          onChange={(reverse) => set({ reverse: reverse as TypedRules['reverse'] })}
        />
        <Line
          label={words.achieved}
          value={typed.achieved}
          onChange={(achieved) => set({ achieved })}
        />
        <Line label={words.partly} value={typed.partly} onChange={(partly) => set({ partly })} />
        <Line
          label={words.satisfaction}
          value={typed.satisfaction}
          onChange={(satisfaction) => set({ satisfaction })}
        />
        <Line label={words.over} value={typed.over} onChange={(over) => set({ over })} />
        <Line
          label={words.decimals}
          value={typed.decimals}
          onChange={(decimals) => set({ decimals })}
        />
        <Line
          label={words.grade('优')}
          value={typed.excellent}
          onChange={(excellent) => set({ excellent })}
        />
        <Line label={words.grade('良')} value={typed.good} onChange={(good) => set({ good })} />
        <Line label={words.grade('中')} value={typed.fair} onChange={(fair) => set({ fair })} />
        <Weights typed={typed} set={set} />
      </div>
      <Told outcome={told} />
      <p className="buttons">
        <button type="button" className="primary" onClick={() => void send()}>
          {words.save}
        </button>
      </p>
    </details>
  );
}

/** Weights of a frame of the book below, one box a group. */
function Weights({
  typed,
  set,
}: {
  readonly typed: TypedRules;
  readonly set: (part: Partial<TypedRules>) => void;
}) {
  const { rules: words } = useRegionWords();
  const book = bookOf(typed.inherits);
  const frames = book ? laid(book).frames : [];
  const frame = frames.find(({ id }) => id === typed.frame);
  const choose = (id: string) => {
    const groups = frames.find((each) => each.id === id)?.groups ?? [];
    set({ frame: id, points: groups.map(({ weight }) => `${weight ?? ''}`) });
  };
  return (
    <>
      <Choice
        label={words.frame}
        value={typed.frame}
        options={[['', words.asBelow], ...frames.map(({ id, title }) => [id, title] as const)]}
        onChange={choose}
      />
      {frame?.groups.map(({ word }, at) => (
        <Line
          key={word}
          label={words.weightOf(word)}
          value={typed.points[at] ?? ''}
          onChange={(text) =>
            set({ points: typed.points.map((each, i) => (i === at ? text : each)) })
          }
        />
      ))}
    </>
  );
}

function Line({
  label,
  value,
  onChange,
  type = 'text',
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly type?: 'text' | 'date';
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type={type}
          value={value}
          maxLength={200}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Labelled>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
          {options.map(([each, said]) => (
            <option key={each} value={each}>
              {said}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function Labelled({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
