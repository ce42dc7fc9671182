import { useState } from 'react';
import { EMPTY } from '../../draft/draft.ts';
import { fieldOf } from '../../draft/fields.ts';
import { bookOf } from '../../ledger/book.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { STAFFING } from '../../ledger/ledgers/staffing.ts';
import { type Day, printDay } from '../../values/day.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useFiscalYear } from '../forms/fiscal-year.ts';
import { useLanguage, useWords } from '../shell/language.tsx';
import { lastShown, OnDay } from './on-day.tsx';
import { Trace } from './trace.tsx';

/** Posts and people on a day, each with the entries that it comes from. */
export function StaffingPanel({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  const { view } = useOpenFiling();
  const year = useFiscalYear();
  const today = view.today as Day;
  const [chosen, setChosen] = useState<Day>();
  const until = chosen ?? lastShown(year, today);
  const figures = STAFFING.figures(bookOf(entries), { year, until, draft: EMPTY });
  return (
    <section className="card no-print">
      <h2>{words.peopleOn(printDay(until))}</h2>
      <OnDay
        label={words.peopleDay}
        year={year}
        today={today}
        from={`${year}-01-01` as Day}
        value={until}
        onChange={setChosen}
      />
      {figures.length === 0 ? (
        <p>{words.noPeople}</p>
      ) : (
        <dl className="facts">
          {figures.map((traced) => (
            <div key={traced.path}>
              {/* The field of the report is that of the year's end; here it is any day's. */}
              <dt>
                {traced.path === 'staffing.filled'
                  ? words.inPost
                  : fieldOf(traced.path)?.label[lang]}
              </dt>
              <dd>
                {words.people(traced.text)} <Trace traced={traced} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
