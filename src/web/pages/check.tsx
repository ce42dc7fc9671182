import { useId, useState } from 'react';
import { useAction } from '../client/use-action.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { isOpen, type Level } from '../findings/groups.ts';
import { FindingsPanel } from '../findings/panel.tsx';
import { useItems } from '../findings/use-items.ts';
import { LivePreview } from '../preview/live-preview.tsx';
import { useWords } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { PageTitle } from '../shell/page-title.tsx';

const SHOWN = ['open', 'all', 'must', 'should', 'note'] as const;

/** All findings with a filter beside the report, and the end of the check: passing it on for signature. */
export function CheckPage() {
  const { shell, checks } = useWords();
  const id = useId();
  const [show, setShow] = useState<Level | 'open' | 'all'>('open');
  return (
    <section className="page">
      <PageTitle
        note={
          <label htmlFor={id}>
            {checks.filter}{' '}
            <select
              id={id}
              value={show}
              onChange={(event) =>
                setShow(SHOWN.find((each) => each === event.target.value) ?? 'open')
              }
            >
              {SHOWN.map((each) => (
                <option key={each} value={each}>
                  {checks.filters[each]}
                </option>
              ))}
            </select>
          </label>
        }
      >
        {shell.nav.check}
      </PageTitle>
      <PassOn />
      <div className="two-panes">
        <FindingsPanel show={show} />
        <LivePreview small />
      </div>
    </section>
  );
}

function PassOn() {
  const { checks } = useWords();
  const { view } = useOpenFiling();
  const items = useItems();
  const { act, mistake, busy } = useAction();
  if (view.summary.state === 'checked') return <p className="banner">{checks.waits}</p>;
  if (!view.actions.includes('check')) return null;
  const open = items?.filter((item) => item.level === 'must' && isOpen(item)).length;
  return (
    <div className="banner">
      <p>
        <button
          type="button"
          className="primary"
          disabled={open !== 0 || busy}
          onClick={() => void act('check')}
        >
          {checks.checkDone}
        </button>{' '}
        <span className="hint">{open ? checks.mustFirst(open) : checks.checkDoneHint}</span>
      </p>
      <Mistake>{mistake}</Mistake>
    </div>
  );
}
