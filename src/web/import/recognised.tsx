import { useId, useMemo, useState } from 'react';
import type { ImportView } from '../../api/filing.ts';
import type { FieldPath } from '../../draft/draft.ts';
import { labelOf, readableText } from '../../draft/labels.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useSay, useWords } from '../shell/language.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { isTakeable, type Wanted } from './take-over.ts';

/** What was recognised in a report, from where, and what contradicts what: the person chooses what to take over. */
export function Recognised({
  view,
  onAgain,
  onTaken,
}: {
  readonly view: ImportView;
  readonly onAgain: () => void;
  readonly onTaken: (wanted: Wanted) => void;
}) {
  const { filing } = useWords();
  const { view: open } = useOpenFiling();
  const { fiscalYear, unit } = open.summary;
  const offered = useMemo(
    () => view.recognised.filter(({ path }) => isTakeable(path, view, fiscalYear)),
    [view, fiscalYear],
  );
  const questions = view.choices.filter(({ path }) => isTakeable(path, view, fiscalYear));
  const [paths, setPaths] = useState<ReadonlySet<FieldPath>>(
    () => new Set(offered.map(({ path }) => path)),
  );
  const [choices, setChoices] = useState<ReadonlyMap<FieldPath, string>>(new Map());
  const words = filing.start;
  // A contradiction is answered by the person or left blank, never decided here.
  const asked = new Set(questions.map(({ path }) => path));
  const taken = { paths: new Set([...paths].filter((path) => !asked.has(path))), choices };
  return (
    <>
      <p className="banner" role="status">
        {words.read(offered.length, questions.length)}
      </p>
      {view.unit !== undefined && view.unit !== unit.name && (
        <p className="banner warning">{words.otherUnit(view.unit)}</p>
      )}
      {view.fiscalYear !== undefined && view.fiscalYear !== fiscalYear && (
        <p className="banner warning">{words.otherYear(view.fiscalYear)}</p>
      )}
      {questions.length > 0 && (
        <section className="card">
          <h2>{words.choices}</h2>
          <p>{words.choicesWhy}</p>
          {questions.map((question) => (
            <Choice
              key={question.path}
              question={question}
              chosen={choices.get(question.path)}
              onChosen={(text) => setChoices(new Map(choices).set(question.path, text))}
            />
          ))}
        </section>
      )}
      <Fields
        offered={offered.filter(({ path }) => !asked.has(path))}
        lists={view.lists}
        paths={paths}
        setPaths={setPaths}
      />
      <Notes view={view} />
      <p className="buttons sticky-buttons">
        <button type="button" className="primary" onClick={() => onTaken(taken)}>
          {words.apply}
        </button>
        <button type="button" onClick={onAgain}>
          {words.again}
        </button>
      </p>
    </>
  );
}

function Choice({
  question,
  chosen,
  onChosen,
}: {
  readonly question: ImportView['choices'][number];
  readonly chosen: string | undefined;
  readonly onChosen: (text: string) => void;
}) {
  const { start } = useWords().filing;
  const name = useId();
  return (
    <fieldset>
      <legend>{question.label}</legend>
      {question.options.map(({ text, quote, where }) => (
        <p key={text}>
          <label>
            <input
              type="radio"
              name={name}
              checked={chosen === text}
              onChange={() => onChosen(text)}
            />{' '}
            <strong>{text}</strong>
            　「{quote}」 <small>{where}</small>
          </label>
        </p>
      ))}
      <p>
        <label>
          <input type="radio" name={name} checked={chosen === ''} onChange={() => onChosen('')} />{' '}
          {start.other}
        </label>
      </p>
    </fieldset>
  );
}

function Fields({
  offered,
  lists,
  paths,
  setPaths,
}: {
  readonly offered: ImportView['recognised'];
  readonly lists: ImportView['lists'];
  readonly paths: ReadonlySet<FieldPath>;
  readonly setPaths: (paths: ReadonlySet<FieldPath>) => void;
}) {
  const { start } = useWords().filing;
  const say = useSay();
  const { draft } = useOpenFiling();
  const labels = useMemo(() => {
    // Rows that the report brings are not in the draft yet: they are named as if they were.
    const made = {
      fields: Object.fromEntries(offered.map(({ path, text }) => [path, text])),
      lists,
    };
    return new Map(offered.map(({ path }) => [path, labelOf(made, path)]));
  }, [offered, lists]);
  const toggle = (path: FieldPath) => {
    const next = new Set(paths);
    if (!next.delete(path)) next.add(path);
    setPaths(next);
  };
  const all = offered.every(({ path }) => paths.has(path));
  return (
    <section>
      <h2>{start.recognised}</h2>
      <TableScroll label={start.recognised}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">
                <label>
                  <input
                    type="checkbox"
                    checked={all}
                    onChange={() =>
                      setPaths(all ? new Set() : new Set(offered.map(({ path }) => path)))
                    }
                  />{' '}
                  {start.all}
                </label>
              </th>
              <th scope="col">{start.field}</th>
              <th scope="col">{start.text}</th>
              <th scope="col">{start.from}</th>
              <th scope="col">{start.now}</th>
            </tr>
          </thead>
          <tbody>
            {offered.map(({ path, text, quote, where }) => {
              const label = labels.get(path);
              const name = label ? say(label) : path;
              return (
                <tr key={path}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`${start.take} ${name}`}
                      checked={paths.has(path)}
                      onChange={() => toggle(path)}
                    />
                  </td>
                  <th scope="row">{name}</th>
                  <td>{say(readableText(path, text))}</td>
                  <td>
                    {quote !== '' && (
                      <>「{quote.length > LONGEST ? `${quote.slice(0, LONGEST)}……` : quote}」 </>
                    )}
                    <small>{where}</small>
                  </td>
                  <td>{say(readableText(path, draft.get(path)))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

const LONGEST = 30;

function Notes({ view }: { readonly view: ImportView }) {
  const { start } = useWords().filing;
  return (
    <>
      {view.findings.length > 0 && (
        <details className="card">
          <summary>{start.findings(view.findings.length)}</summary>
          {view.ruleset && <p className="hint">{view.ruleset.because}</p>}
          <ul>
            {view.findings.map(({ check, message }) => (
              <li key={`${check} ${message}`}>{message}</li>
            ))}
          </ul>
        </details>
      )}
      {view.notes.length > 0 && (
        <details className="card">
          <summary>{start.notes}</summary>
          <ul>
            {view.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
