import { useId, useState } from 'react';
import type { SpotChecksView } from '../../api/inspection.ts';
import type { DrawTerms } from '../../inspection/draw.ts';
import { RISKS, USUAL_WEIGHTS } from '../../inspection/risk.ts';
import { DIVISIONS, type Division } from '../../inspection/strata.ts';
import { DrawPreview } from './draw-preview.tsx';
import { Population } from './population.tsx';
import { useInspectionWords } from './words.ts';

/** A seed that nobody chose: twenty digits from the browser's own source of chance. */
const chance = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))]
    .map((part) => `${part % 100_000}`.padStart(5, '0'))
    .join('');

/** What is typed as a whole number; not a number where it is none, which the rules then tell. */
const wholeIn = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : -1);

/** The terms of a new draw: how many, how, with which seed, who is left out. */
export function DrawForm({ view }: { readonly view: SpotChecksView }) {
  const words = useInspectionWords();
  const id = useId();
  const { fiscalYear, population } = view;
  const [name, setName] = useState(words.nameOf(fiscalYear));
  const [by, setBy] = useState<'share' | 'count'>('share');
  const [size, setSize] = useState('20');
  const [byRisk, setByRisk] = useState('50');
  const [strata, setStrata] = useState<Division | ''>('');
  const [seed, setSeed] = useState('');
  const [weights, setWeights] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(RISKS.map((risk) => [risk, `${USUAL_WEIGHTS[risk]}`])),
  );
  const [excluded, setExcluded] = useState<Readonly<Record<string, string>>>({});
  const [listed, setListed] = useState(false);
  const [seen, setSeen] = useState<DrawTerms>();
  if (population.length === 0) return <p className="empty">{words.nobody}</p>;
  const terms = (): DrawTerms => ({
    seed: seed.trim(),
    size: by === 'share' ? { by, percent: wholeIn(size) } : { by: 'count', count: wholeIn(size) },
    byRisk: wholeIn(byRisk),
    weights: Object.fromEntries(
      RISKS.map((risk) => [risk, wholeIn(weights[risk] ?? '')]),
    ) as DrawTerms['weights'],
    ...(strata !== '' && { strata }),
    excluded: Object.entries(excluded).map(([filing, reason]) => ({ id: filing, reason })),
  });
  return (
    <>
      <form
        className="draw-form"
        onSubmit={(event) => {
          event.preventDefault();
          setSeen(terms());
        }}
      >
        <label className="wide">
          {words.name}
          <input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
        </label>
        <label htmlFor={`${id}-size`}>
          {words.size}
          <span className="joined">
            <select
              aria-label={words.size}
              value={by}
              onChange={(event) => setBy(event.target.value as typeof by)}
            >
              <option value="share">{words.byShare}</option>
              <option value="count">{words.byCount}</option>
            </select>
            <input
              id={`${id}-size`}
              inputMode="numeric"
              value={size}
              onChange={(event) => setSize(event.target.value)}
            />
          </span>
        </label>
        <label>
          {words.byRisk}
          <input
            inputMode="numeric"
            value={byRisk}
            onChange={(event) => setByRisk(event.target.value)}
          />
        </label>
        <label htmlFor={`${id}-strata`} className="wide">
          {words.strata}
          <select
            id={`${id}-strata`}
            aria-describedby={`${id}-strata-hint`}
            value={strata}
            onChange={(event) => setStrata(event.target.value as typeof strata)}
          >
            <option value="">{words.divisions.none}</option>
            {DIVISIONS.map((each) => (
              <option key={each} value={each}>
                {words.divisions[each]}
              </option>
            ))}
          </select>
        </label>
        <p className="hint wide" id={`${id}-strata-hint`}>
          {words.strataHint}
        </p>
        <label className="wide" htmlFor={`${id}-seed`}>
          {words.seed}
          <span className="joined">
            <input
              id={`${id}-seed`}
              aria-describedby={`${id}-hint`}
              value={seed}
              maxLength={200}
              onChange={(event) => setSeed(event.target.value)}
            />
            <button type="button" onClick={() => setSeed(chance())}>
              {words.makeSeed}
            </button>
          </span>
        </label>
        <p className="hint wide" id={`${id}-hint`}>
          {words.seedHint}
        </p>
        <details className="all">
          <summary>{words.weights}</summary>
          <p className="hint">{words.weightsHint}</p>
          <div className="draw-weights">
            {RISKS.map((risk) => (
              <label key={risk}>
                {words.risks[risk]}
                <input
                  inputMode="numeric"
                  value={weights[risk]}
                  onChange={(event) => setWeights({ ...weights, [risk]: event.target.value })}
                />
              </label>
            ))}
          </div>
        </details>
        <details className="all" onToggle={(event) => setListed(event.currentTarget.open)}>
          <summary>
            {words.populationOf(population.length)}
            {Object.keys(excluded).length > 0 &&
              `，${words.excludedOf(Object.keys(excluded).length)}`}
          </summary>
          {listed && (
            <Population population={population} excluded={excluded} onExcluded={setExcluded} />
          )}
        </details>
        <p className="buttons all">
          <button type="submit" className="primary">
            {words.preview}
          </button>
        </p>
      </form>
      {seen && (
        <DrawPreview
          request={{ fiscalYear, terms: seen }}
          name={name.trim() || words.nameOf(fiscalYear)}
          onClose={() => setSeen(undefined)}
        />
      )}
    </>
  );
}
