import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CoverageView } from '../../../api/coverage.ts';
import { addressOf, ROUTES } from '../../../api/routes.ts';
import { coveredOf, together } from '../../../bureau/self-check/coverage.ts';
import {
  type CoverageTableId,
  coverageTable,
  transferTable,
} from '../../../bureau/self-check/tables.ts';
import { call } from '../../client/client.ts';
import { YearChoice } from '../../forms/year-choice.tsx';
import { TextTable } from '../../self-check/text-table.tsx';
import { useSelfCheckWords } from '../../self-check/words.ts';
import { useLanguage } from '../../shell/language.tsx';
import { Loading } from '../../shell/messages.tsx';
import { PageTitle } from '../../shell/page-title.tsx';

/** 自查覆盖: who must evaluate themselves, who has and who is missing; the transfers of all departments by receiver. */
export function CoveragePage() {
  const words = useSelfCheckWords();
  const [year, setYear] = useState<number>();
  const { data } = useQuery({
    queryKey: ['coverage', year],
    queryFn: () =>
      call<CoverageView>('GET', `${ROUTES.coverage}${year === undefined ? '' : `?year=${year}`}`),
  });
  if (!data) return <Loading />;
  return (
    <section className="page">
      <PageTitle
        note={
          data.fiscalYears.length > 0 && (
            <YearChoice
              words={words}
              year={data.fiscalYear}
              years={data.fiscalYears}
              onChoose={setYear}
            />
          )
        }
      >
        {words.title}
      </PageTitle>
      <p className="lead">{words.lead}</p>
      {data.matrix.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <>
          <Matrix view={data} />
          <Transfers view={data} />
        </>
      )}
    </section>
  );
}

function Matrix({ view }: { readonly view: CoverageView }) {
  const words = useSelfCheckWords();
  const { lang } = useLanguage();
  const [only, setOnly] = useState(false);
  const { fiscalYear, matrix } = view;
  const { due, done } = together(matrix.map(coveredOf));
  const shown = only ? matrix.filter((each) => coveredOf(each).missing.length > 0) : matrix;
  return (
    <section className="card">
      <h2>
        {words.matrix} <small>{words.whole(done, due)}</small>
      </h2>
      <p className="form-tools">
        <label className="coverage-only">
          <input
            type="checkbox"
            checked={only}
            onChange={(event) => setOnly(event.target.checked)}
          />{' '}
          {words.onlyMissing}
        </label>
      </p>
      {shown.length === 0 ? (
        <p role="status">{words.noneMissing}</p>
      ) : (
        <TextTable table={coverageTable(fiscalYear, shown, lang)} figures={[2, 3, 4]} />
      )}
      <Files table="coverage" fiscalYear={fiscalYear} />
    </section>
  );
}

function Transfers({ view: { fiscalYear, transfers } }: { readonly view: CoverageView }) {
  const words = useSelfCheckWords();
  const { lang } = useLanguage();
  return (
    <section className="card">
      <h2>{words.transfers}</h2>
      {transfers.length === 0 ? (
        <p>{words.noTransfers}</p>
      ) : (
        <>
          <TextTable
            table={transferTable(fiscalYear, transfers, lang)}
            figures={[2, 3, 4, 5, 6, 7, 8]}
          />
          <Files table="transfers" fiscalYear={fiscalYear} />
        </>
      )}
    </section>
  );
}

function Files({
  table,
  fiscalYear,
}: {
  readonly table: CoverageTableId;
  readonly fiscalYear: number;
}) {
  const words = useSelfCheckWords();
  return (
    <p className="buttons no-print">
      {(['csv', 'xlsx'] as const).map((format) => (
        <a
          key={format}
          className="button"
          download
          href={`${addressOf(ROUTES.coverageTable, { table, format })}?year=${fiscalYear}`}
        >
          {words[format]}
        </a>
      ))}
    </p>
  );
}
