import { type ReactNode, useState } from 'react';
import type { TaskId } from '../../draft/field.ts';
import { useWords } from '../shell/language.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Done } from './done.tsx';
import { ErrorSummary } from './error-summary.tsx';
import './forms.css';
import type { OpenItem } from '../engine/open-items.ts';
import { MoneyUnit, MoneyUnitSwitch } from './money-unit.tsx';

/** The frame of a form: its title and tools, what is still open, the fields, and 这一步做完了 at the end. */
export function FormPage({
  title,
  lead,
  task,
  money,
  tools,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  /** The task that this page finishes; absent for a page that is a part of another task. */
  readonly task?: TaskId;
  /** The page has amounts: their unit can be switched. */
  readonly money?: boolean;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState<readonly OpenItem[]>([]);
  const { forms } = useWords();
  return (
    <MoneyUnit>
      <section className={`page form-page form-${task}`}>
        <PageTitle
          note={
            <span className="form-tools">
              {money && <MoneyUnitSwitch />}
              {tools}
            </span>
          }
        >
          {open.length > 0 ? forms.summaryTitle(title) : title}
        </PageTitle>
        {lead !== undefined && <p className="lead">{lead}</p>}
        {open.length > 0 && <ErrorSummary items={open} />}
        {children}
        {task && <Done task={task} onOpen={setOpen} />}
      </section>
    </MoneyUnit>
  );
}
