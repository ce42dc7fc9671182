import { useId, useState } from 'react';
import type { FieldPath } from '../../draft/draft.ts';
import { questionsOf } from '../../draft/questions.ts';
import { type Suggestion, suggestionsOf } from '../../draft/suggest.ts';
import { rowsBehind } from '../../draft/to-dossier.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { focusField } from '../draft/focus.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { TextEditor } from '../editor/text-editor.tsx';
import { catalogued, Field } from '../forms/field.tsx';
import { FormPage } from '../forms/form-page.tsx';
import { Help } from '../forms/help.tsx';
import { Rows } from '../forms/rows.tsx';
import { LivePreview } from '../preview/live-preview.tsx';
import { AskSure } from '../shell/ask-sure.tsx';
import { useLanguage, useSay, useWords } from '../shell/language.tsx';

interface PartOfReport {
  readonly title: string;
  readonly fields: readonly FieldPath[];
  /** Whether sentences of the part are written by the data. */
  readonly composed?: boolean;
}

// The parts of the report in its order; those without fields are composed from the data.
const PARTS: readonly PartOfReport[] = [
  {
    title: '一、部门（单位）基本情况',
    fields: ['narrative.organisation', 'narrative.purposeOfBasic', 'threePublic.reason'],
    composed: true,
  },
  { title: '二、一般公共预算支出情况', fields: [], composed: true },
  { title: '三至五、政府性基金、国有资本经营、社会保险基金', fields: [], composed: true },
  {
    title: '六、部门整体支出绩效情况',
    fields: ['narrative.overall', 'narrative.assets'],
    composed: true,
  },
];
const LAST: readonly PartOfReport[] = [
  { title: '九、自评结果拟应用和公开情况', fields: ['narrative.resultsUse'] },
  { title: '十、其他需要说明的情况', fields: ['narrative.other'] },
];

/** The running text: parts that the data writes, and parts that need the unit's own words. */
export function NarrativePage() {
  const { shell, checks } = useWords();
  const evaluation = useEvaluation();
  const suggestions = new Map(
    (evaluation ? suggestionsOf(evaluation.dossier) : []).map((each) => [each.path, each]),
  );
  return (
    <FormPage title={shell.nav.narrative} task="narrative">
      <div className="two-panes">
        <div>
          {PARTS.map((part) => (
            <Part key={part.title} {...part} suggestions={suggestions} />
          ))}
          <Problems />
          {LAST.map((part) => (
            <Part key={part.title} {...part} suggestions={suggestions} />
          ))}
          <section className="part">
            <h3>{checks.editor.disclosure}</h3>
            <Field path="narrative.disclosure.place" />
            <Field path="narrative.disclosure.date" />
          </section>
        </div>
        <LivePreview small />
      </div>
    </FormPage>
  );
}

function Part({
  title,
  fields,
  composed = false,
  suggestions,
}: PartOfReport & {
  readonly suggestions: ReadonlyMap<FieldPath, Suggestion>;
}) {
  const { editor } = useWords().checks;
  return (
    <section className="part">
      <h3 lang="zh-CN">{title}</h3>
      {composed && <p className="composed">{editor.composed}</p>}
      {fields.map((path) => (
        <Words key={path} path={path} suggestion={suggestions.get(path)} />
      ))}
    </section>
  );
}

/** One text that the unit writes, with its help, questions to think of, and a first draft made from the data. */
function Words({
  path,
  suggestion,
}: {
  readonly path: FieldPath;
  readonly suggestion?: Suggestion | undefined;
}) {
  const { checks } = useWords();
  const { lang } = useLanguage();
  const say = useSay();
  const id = useId();
  const field = catalogued(path);
  const { draft, editable } = useOpenFiling();
  const [asking, setAsking] = useState(false);
  const put = () => {
    setAsking(false);
    if (suggestion?.text !== undefined)
      draft.apply(
        [{ kind: 'field', path, before: draft.get(path), after: suggestion.text }],
        'suggestion',
      );
  };
  return (
    <div className="words">
      <p id={id}>
        <strong>{field.label[lang]}</strong>
      </p>
      <TextEditor path={path} labelledBy={id} />
      {suggestion && (
        <p className="hint">
          {editable && suggestion.text !== undefined && (
            <button
              type="button"
              onClick={() => (draft.get(path) === '' ? put() : setAsking(true))}
            >
              {checks.editor.suggest}
            </button>
          )}{' '}
          {suggestion.prompts.length > 0 &&
            `${checks.editor.prompts}${suggestion.prompts.map(say).join('')}`}
        </p>
      )}
      <Help field={field} />
      {asking && (
        <AskSure
          title={checks.editor.replace}
          question={checks.editor.suggestReplace}
          onYes={put}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

/** Problems, each with its cause and measure, so that no problem is left without one. */
function Problems() {
  const { editor } = useWords().checks;
  return (
    <section className="part">
      <h3 lang="zh-CN">七、存在的问题及原因分析　八、下一步改进措施</h3>
      <Questions />
      <Rows list="narrative.problems" firstField=".problem">
        {(row) => (
          <div className="problem">
            {(['problem', 'cause', 'measure'] as const).map((key) => (
              <PartOfProblem key={key} path={`${row}.${key}`} label={editor[key]} />
            ))}
          </div>
        )}
      </Rows>
    </section>
  );
}

function PartOfProblem({ path, label }: { readonly path: FieldPath; readonly label: string }) {
  const id = useId();
  return (
    <div>
      <p id={id}>{label}</p>
      <TextEditor path={path} labelledBy={id} />
    </div>
  );
}

/** Facts of the year that a reader will ask about: facts, not sentences. */
function Questions() {
  const { editor } = useWords().checks;
  const evaluation = useEvaluation();
  const say = useSay();
  const questions = evaluation ? questionsOf(evaluation.dossier, rowsBehind(evaluation.draft)) : [];
  if (questions.length === 0) return null;
  return (
    <>
      <p>{editor.questions}</p>
      <ul>
        {questions.map(({ path, words }) => (
          <li key={`${path} ${words.en}`}>
            <button type="button" className="link" onClick={() => focusField(path)}>
              {say(words)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
