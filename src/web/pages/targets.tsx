import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { textOf } from '../../draft/draft.ts';
import { adjustedSince } from '../../ledger/adjusted-since.ts';
import { bookOf } from '../../ledger/book.ts';
import { targetSets, WHOLE_UNIT } from '../../ledger/declarations.ts';
import { declaredText } from '../../library/declared-text.ts';
import { squeeze } from '../../values/chinese.ts';
import type { Day } from '../../values/day.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useRows } from '../draft/use-draft.ts';
import { useFiscalYear } from '../forms/fiscal-year.ts';
import '../forms/forms.css';
import { LedgerLinks } from '../ledgers/ledger-links.tsx';
import '../ledgers/ledgers.css';
import { entriesQuery } from '../ledgers/queries.ts';
import { useKeeper } from '../ledgers/use-keeper.ts';
import { FromApproved } from '../library/from-approved.tsx';
import { useLocalWords } from '../library/local-words.ts';
import { useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Declaration } from '../targets/declaration.tsx';
import { MediumTerm } from '../targets/medium-term.tsx';
import '../targets/targets.css';

/** 绩效目标申报: the targets of the year as a whole and of each project, those of several years, and their way to approval. */
export function TargetsPage() {
  const { targets: words } = useWords();
  const { region, id, view, draft } = useOpenFiling();
  const year = useFiscalYear();
  const keeper = useKeeper();
  const projects = useRows('projects');
  const local = useLocalWords();
  const [choosing, setChoosing] = useState(false);
  const { data: entries } = useQuery(entriesQuery(region, id, 'targets'));
  const { data: budget } = useQuery(entriesQuery(region, id, 'budget'));
  if (!entries) return <Loading />;
  const sets = targetSets(bookOf(entries), year, view.today as Day);
  const snapshot = draft.snapshot();
  const objects = [
    { object: WHOLE_UNIT, prefix: '' },
    ...projects.flatMap((row) => {
      const object = textOf(snapshot, `projects/${row}.name`).trim();
      return object === '' ? [] : [{ object, prefix: `projects/${row}.` }];
    }),
  ];
  const declared = objects.map((each) => {
    const set = sets.find(
      ({ term, object }) => term === 'annual' && squeeze(object) === squeeze(each.object),
    );
    return { ...each, set, since: set && budget && adjustedSince(set, bookOf(budget)) };
  });
  return (
    <section className="page form-page">
      <PageTitle note={<LedgerLinks ledgers={['targets']} />}>{words.pageTitle(year)}</PageTitle>
      <p className="lead">
        {words.pageLead}{' '}
        <Link to="/f/$region/$id/evaluation" params={{ region, id }}>
          {words.toIndicators}
        </Link>{' '}
        <Link to="/f/$region/$id/projects" params={{ region, id }}>
          {words.toProjects}
        </Link>{' '}
        <Link to="/library">{local.nav}</Link>
      </p>
      {keeper && (
        <p className="buttons">
          <button type="button" onClick={() => setChoosing(true)}>
            {local.fromApproved}
          </button>
        </p>
      )}
      {choosing && <FromApproved onClose={() => setChoosing(false)} />}
      {declared.map(({ object, prefix, set, since }) => (
        <Declaration
          key={object}
          of={{ object, term: 'annual', years: `${year}` }}
          set={set}
          since={since}
          content={declaredText(snapshot, prefix)}
          list={`${prefix}indicators`}
          keeper={keeper}
          standing={entries}
        />
      ))}
      <MediumTerm
        sets={sets.filter(({ term }) => term === 'medium')}
        objects={objects.map(({ object }) => object)}
        year={year}
        keeper={keeper}
        standing={entries}
      />
    </section>
  );
}
