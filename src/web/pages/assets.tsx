import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { numberAt } from '../../draft/number-at.ts';
import { type AssetBook, assetBook } from '../../ledger/assets/asset-book.ts';
import { heldIn } from '../../ledger/assets/movements.ts';
import { assetParagraph } from '../../ledger/assets/paragraph.ts';
import { cardsAt, keptByOthers } from '../../ledger/assets/register.ts';
import { type Book, bookOf } from '../../ledger/book.ts';
import { type Day, printDay } from '../../values/day.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useFiscalYear } from '../forms/fiscal-year.ts';
import { useDerived } from '../forms/use-derived.ts';
import '../forms/forms.css';
import { Against } from '../ledgers/assets/against.tsx';
import '../ledgers/assets/assets.css';
import { CardList } from '../ledgers/assets/card-list.tsx';
import { cardsOf, chosenOf, type Filter, WHOLE_REGISTER } from '../ledgers/assets/chosen.ts';
import { Differences } from '../ledgers/assets/differences.tsx';
import { Filters } from '../ledgers/assets/filters.tsx';
import { Labels } from '../ledgers/assets/labels.tsx';
import { officesOf } from '../ledgers/assets/offices.tsx';
import { Paragraph } from '../ledgers/assets/paragraph.tsx';
import { YearChanges } from '../ledgers/assets/year-changes.tsx';
import '../ledgers/ledgers.css';
import { lastShown, OnDay } from '../ledgers/on-day.tsx';
import { besideAssetsQuery, entriesQuery } from '../ledgers/queries.ts';
import { useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { PrintedHead } from '../shell/printed.tsx';

/** What goes to the printer. */
type Printed = 'list' | 'labels';

/** 固定资产: the register on a day, its stock-taking, the standards, labels, and the paragraph of the report. */
export function AssetsPage() {
  const { register: words } = useWords();
  const { region, id, view } = useOpenFiling();
  const { data: entries } = useQuery(entriesQuery(region, id, 'assets'));
  const { data: beside } = useQuery(besideAssetsQuery(region, id));
  const book = useMemo(() => entries && beside && assetBook(entries, beside), [entries, beside]);
  const { data: people } = useQuery(entriesQuery(region, id, 'staffing'));
  const staffing = useMemo(() => people && bookOf(people), [people]);
  const year = useFiscalYear();
  const [printed, setPrinted] = useState<Printed>('list');
  const print = (what: Printed) => {
    flushSync(() => setPrinted(what));
    window.print();
    setPrinted('list');
  };
  const today = view.today as Day;
  const [chosen, setChosen] = useState<Day>();
  const on = chosen ?? lastShown(year, today);
  return (
    <section className={`page assets print-${printed}${printed === 'list' ? ' as-list' : ''}`}>
      <PageTitle
        note={
          <span className="form-tools no-print">
            <button type="button" onClick={() => print('list')}>
              {words.print}
            </button>
            <Link
              className="button"
              to="/f/$region/$id/ledgers/$ledger"
              params={{ region, id, ledger: 'assets' }}
            >
              {words.toLedger}
            </Link>
          </span>
        }
      >
        {words.title}
      </PageTitle>
      <p className="lead no-print">{words.lead}</p>
      <OnDay
        label={words.date}
        year={year}
        today={today}
        from={`${year}-01-01` as Day}
        value={on}
        onChange={setChosen}
      />
      {!book || !staffing ? (
        <Loading />
      ) : cardsAt(book, on).length + keptByOthers(book, on).length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <Register
          book={book}
          unknownUsers={beside?.unknownUsers ?? []}
          staffing={staffing}
          year={year}
          on={on}
          isPrinted={printed === 'list'}
          onPrintLabels={() => print('labels')}
        />
      )}
    </section>
  );
}

const staffOf = (draft: Parameters<typeof numberAt>[0]) => numberAt(draft, 'staffing.filled');

function Register({
  book,
  unknownUsers,
  staffing,
  year,
  on,
  isPrinted,
  onPrintLabels,
}: {
  readonly book: AssetBook;
  /** Units that cards are marked for and that are not there. */
  readonly unknownUsers: readonly string[];
  readonly staffing: Book;
  readonly year: number;
  readonly on: Day;
  /** Whether the list is what goes to the printer. */
  readonly isPrinted: boolean;
  readonly onPrintLabels: () => void;
}) {
  const { register: words, ledgers } = useWords();
  const { view } = useOpenFiling();
  const [filter, setFilter] = useState<Filter>(WHOLE_REGISTER);
  const staff = useDerived(staffOf);
  const cards = useMemo(() => cardsOf(book, on, filter.scope), [book, on, filter.scope]);
  const chosen = useMemo(() => chosenOf(cards, filter), [cards, filter]);
  const offices = useMemo(() => officesOf(book, staffing, on, staff), [book, staffing, on, staff]);
  const paragraph = useMemo(
    () => assetParagraph(book, { year, until: on }, offices.office),
    [book, year, on, offices],
  );
  const at = { book, year, on };
  return (
    <>
      <section className="card not-labels">
        <h2 className="no-print">{words.register(printDay(on))}</h2>
        <PrintedHead
          title={words.register(printDay(on))}
          unit={
            filter.usingUnit === ''
              ? view.summary.unit.name
              : `${view.summary.unit.name}（${words.usingUnit} ${filter.usingUnit}）`
          }
          facts={[words.cards(chosen.length, heldIn(chosen).pieces), ledgers.printedOn(view.today)]}
        />
        <Filters cards={cards} filter={filter} onChange={setFilter} />
        {filter.scope === 'kept' && <p className="hint no-print">{words.keptLead}</p>}
        {filter.scope === 'forOthers' && unknownUsers.length > 0 && (
          <p className="banner warning no-print">{words.unknownUsers(unknownUsers.join('、'))}</p>
        )}
        <CardList cards={chosen} on={on} isPrinted={isPrinted} />
      </section>
      <section className="card not-list not-labels">
        <h2>{words.ofYear(year)}</h2>
        <YearChanges {...at} />
      </section>
      <section className="card not-list not-labels">
        <h2>{words.stocktaking(year)}</h2>
        <Differences {...at} />
      </section>
      <section className="card not-list not-labels">
        <h2>{words.standards}</h2>
        <Against {...at} staff={staff} offices={offices} />
      </section>
      <section className="card not-list">
        <h2 className="no-print">{words.labels}</h2>
        <Labels cards={chosen} unit={view.summary.unit.name} onPrint={onPrintLabels} />
      </section>
      <section className="card not-list not-labels">
        <h2>{words.paragraph}</h2>
        <Paragraph text={paragraph} field="narrative.assets" putDone={words.putDone} />
      </section>
    </>
  );
}
