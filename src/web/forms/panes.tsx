import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../shell/language.tsx';

/** The narrowest page, in CSS pixels, on which the panes stand side by side. */
const WIDE = '(min-width: 1100px)';

/** What the right side of the evaluation page shows. */
export type Side = 'preview' | 'workings' | 'lastYear';

/** The form beside its preview and findings; one at a time on narrow screens. F6 goes from pane to pane. */
export function Panes({
  form,
  preview,
  workings,
  lastYear,
  findings,
  side,
  onSide,
}: {
  readonly form: ReactNode;
  readonly preview: ReactNode;
  readonly workings: ReactNode;
  readonly lastYear: ReactNode;
  readonly findings: ReactNode;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
}) {
  const { panes } = useWords().forms.evaluation;
  const wide = useWide();
  const [narrow, setNarrow] = useState<'table' | 'side' | 'findings'>('table');
  const frame = useRef<HTMLDivElement>(null);
  useF6(frame);
  const shows = (pane: typeof narrow) => wide || narrow === pane;
  return (
    <div ref={frame} className="panes">
      {!wide && (
        <Tabs
          tabs={[
            ['table', panes.table],
            ['side', panes.preview],
            ['findings', panes.findings],
          ]}
          chosen={narrow}
          onChoose={setNarrow}
        />
      )}
      {shows('table') && (
        <div className="pane pane-form" data-pane tabIndex={-1}>
          {form}
        </div>
      )}
      {(shows('side') || shows('findings')) && (
        <aside className="pane-right" aria-label={panes.label}>
          {shows('side') && (
            <div className="pane pane-side" data-pane tabIndex={-1}>
              <Tabs
                tabs={[
                  ['preview', panes.preview],
                  ['workings', panes.workings],
                  ['lastYear', panes.lastYear],
                ]}
                chosen={side}
                onChoose={onSide}
              />
              {{ preview, workings, lastYear }[side]}
            </div>
          )}
          {shows('findings') && (
            <div className="pane pane-findings" data-pane tabIndex={-1}>
              {findings}
            </div>
          )}
        </aside>
      )}
    </div>
  );
}

function Tabs<T extends string>({
  tabs,
  chosen,
  onChoose,
}: {
  readonly tabs: readonly (readonly [T, string])[];
  readonly chosen: T;
  readonly onChoose: (tab: T) => void;
}) {
  const { panes } = useWords().forms.evaluation;
  const name = useId();
  return (
    <div className="pane-tabs" role="toolbar" aria-label={panes.label}>
      {tabs.map(([tab, words]) => (
        <button
          key={`${name} ${tab}`}
          type="button"
          aria-pressed={tab === chosen}
          onClick={() => onChoose(tab)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

function useWide(): boolean {
  const [wide, setWide] = useState(() => window.matchMedia(WIDE).matches);
  useEffect(() => {
    const query = window.matchMedia(WIDE);
    const look = () => setWide(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return wide;
}

/** F6 and Shift+F6 move the focus to the next and the previous pane. */
function useF6(frame: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.isComposing) return;
      const panes = [...(frame.current?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])];
      if (panes.length === 0) return;
      event.preventDefault();
      const at = panes.findIndex((pane) => pane.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      panes[(at + step + panes.length) % panes.length]?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [frame]);
}
