import { useCallback, useMemo, useState } from 'react';
import { useReveal } from '../draft/focus.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { FindingsPanel } from '../findings/panel.tsx';
import './evaluation.css';
import { FocusedHelp } from '../forms/focused-help.tsx';
import { FormPage } from '../forms/form-page.tsx';
import { MoneyBlock } from '../forms/money-block.tsx';
import { Objectives } from '../forms/objectives.tsx';
import { Panes, type Side } from '../forms/panes.tsx';
import { formScore } from '../forms/scores.ts';
import { IndicatorGrid } from '../grid/indicator-grid.tsx';
import { Workings } from '../grid/workings.tsx';
import { IndicatorAbout } from '../library/about.tsx';
import { LastYear } from '../preview/last-year.tsx';
import { LivePreview } from '../preview/live-preview.tsx';
import '../preview/preview.css';
import { useWords } from '../shell/language.tsx';
import { ApproveTargets } from '../targets/approve-targets.tsx';

const PARTS = ['indicators', 'money', 'objectives'] as const;
const LIST = 'indicators';

type Part = (typeof PARTS)[number];

/** The part of the form that shows a field. */
function partOf(path: string): Part | undefined {
  if (path.startsWith('indicators')) return 'indicators';
  if (path.startsWith('objectives')) return 'objectives';
  return path.startsWith('execution.bySource') ? 'money' : undefined;
}

/** 附件2 绩效自评表: the form beside the report that it makes, its workings, and what the engine finds in it. */
export function EvaluationPage() {
  const { forms } = useWords();
  const { evaluation } = forms;
  const [part, setPart] = useState<Part>('indicators');
  const [current, setCurrent] = useState<string>();
  const [side, setSide] = useState<Side>('preview');
  useReveal(
    useCallback((path: string) => {
      const shown = partOf(path);
      if (shown) setPart(shown);
    }, []),
  );
  const showWorkings = (row: string) => {
    setCurrent(row);
    setSide('workings');
  };
  return (
    <FormPage
      title={evaluation.title}
      task="evaluation"
      money
      tools={
        <>
          <Score />
          <ApproveTargets />
        </>
      }
    >
      <Panes
        side={side}
        onSide={setSide}
        form={
          <>
            <div className="pane-tabs" role="toolbar" aria-label={evaluation.panes.table}>
              {PARTS.map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-pressed={each === part}
                  onClick={() => setPart(each)}
                >
                  {evaluation.parts[each]}
                </button>
              ))}
            </div>
            {part === 'money' && <MoneyBlock />}
            {part === 'objectives' && <Objectives list="objectives" />}
            {part === 'indicators' && (
              <IndicatorGrid
                list={LIST}
                current={current}
                onCurrent={setCurrent}
                onWorkings={showWorkings}
              />
            )}
          </>
        }
        preview={<LivePreview small />}
        workings={
          <>
            <FocusedHelp />
            <Workings path={current === undefined ? undefined : `${LIST}/${current}`} />
            {current !== undefined && <IndicatorAbout path={`${LIST}/${current}`} />}
            <Workings path="execution" name={forms.grid.execution} />
          </>
        }
        lastYear={<LastYear />}
        findings={<FindingsPanel />}
      />
    </FormPage>
  );
}

/** The points so far, beside the title. */
function Score() {
  const { evaluation: words } = useWords().forms;
  const evaluation = useEvaluation();
  const found = useMemo(() => evaluation && formScore(evaluation, LIST, 'execution'), [evaluation]);
  return (
    <span className="form-score">
      {words.auto}{' '}
      <output aria-label={words.auto}>
        <strong>{found?.score ?? '—'}</strong>
      </output>{' '}
      {words.of('100')}　{words.weights}{' '}
      <output aria-label={words.weights}>
        <strong>{found?.full ?? '—'}</strong>
      </output>
      {found && found.open > 0 && (
        <span className="open-scores">　{words.unscored(found.open)}</span>
      )}
    </span>
  );
}
