import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { ROLLUP_BASES, type RollupBasis, type RollupView } from '../../../api/rollup.ts';
import { ROUTES } from '../../../api/routes.ts';
import { printFigure } from '../../../values/figure.ts';
import { type Money, printMoney, printScaled } from '../../../values/money.ts';
import { call, Refused } from '../../client/client.ts';
import {
  AbsentCard,
  ChecksCard,
  IndicatorsCard,
  RatesCard,
  ScoresCard,
  TotalsCard,
  YearsCard,
} from '../../rollup/charts.tsx';
import { HeatCard } from '../../rollup/heat-card.tsx';
import { ReviewedCard } from '../../rollup/reviewed-card.tsx';
import { type Look, type Rolling, RollingContext } from '../../rollup/rolling.ts';
import '../../rollup/rollup.css';
import { YearChoice } from '../../forms/year-choice.tsx';
import { UnitsBehind } from '../../rollup/units-behind.tsx';
import { useRollupWords } from '../../rollup/words.ts';
import { Loading } from '../../shell/messages.tsx';
import { PageTitle } from '../../shell/page-title.tsx';

/** 汇总分析: totals of the region or a department, the charts that answer questions, the consolidated report. */
export function RollupPage() {
  const words = useRollupWords();
  const [year, setYear] = useState<number>();
  const [under, setUnder] = useState('');
  const [basis, setBasis] = useState<RollupBasis>('submitted');
  const query = new URLSearchParams({
    ...(year !== undefined && { year: `${year}` }),
    ...(under !== '' && { under }),
    basis,
  }).toString();
  const { data } = useQuery({
    queryKey: ['rollup', query],
    queryFn: () => viewOf(query),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="page rollup">
      <PageTitle
        note={
          data && (
            <a className="button no-print" download href={`${ROUTES.rollupReport}?${query}`}>
              {words.report}
            </a>
          )
        }
      >
        {words.title}
      </PageTitle>
      <p className="lead">{words.lead}</p>
      {data === undefined ? (
        <Loading />
      ) : data === null ? (
        <p className="empty">{words.nothing}</p>
      ) : (
        <>
          <Choices
            view={data}
            onYear={setYear}
            onUnder={setUnder}
            onBasis={setBasis}
            basis={basis}
          />
          <Rolled view={data} query={query} goTo={setUnder} />
        </>
      )}
    </section>
  );
}

/** Null when there is no filing at all. */
async function viewOf(query: string): Promise<RollupView | null> {
  try {
    return await call<RollupView>('GET', `${ROUTES.rollup}?${query}`);
  } catch (fault) {
    if (fault instanceof Refused && fault.status === 404) return null;
    throw fault;
  }
}

function Choices({
  view,
  basis,
  onYear,
  onUnder,
  onBasis,
}: {
  readonly view: RollupView;
  readonly basis: RollupBasis;
  readonly onYear: (year: number) => void;
  readonly onUnder: (path: string) => void;
  readonly onBasis: (basis: RollupBasis) => void;
}) {
  const words = useRollupWords();
  const id = useId();
  return (
    <p className="rollup-head no-print">
      <YearChoice words={words} year={view.fiscalYear} years={view.fiscalYears} onChoose={onYear} />
      <span>
        <label htmlFor={`${id}-under`}>{words.under}</label>{' '}
        <select
          id={`${id}-under`}
          value={view.of.path}
          onChange={(event) => onUnder(event.target.value)}
        >
          {view.nodes.map(({ path, name }) => (
            <option key={path} value={path}>
              {name}
            </option>
          ))}
        </select>
      </span>
      <span>
        <label htmlFor={`${id}-basis`}>{words.basis}</label>{' '}
        <select
          id={`${id}-basis`}
          value={basis}
          onChange={(event) => onBasis(event.target.value as RollupBasis)}
        >
          {ROLLUP_BASES.map((each) => (
            <option key={each} value={each}>
              {words.bases[each]}
            </option>
          ))}
        </select>
      </span>
      <strong>{words.coverage(view.rolled.total.units, view.rolled.total.due)}</strong>
    </p>
  );
}

function Rolled({
  view,
  query,
  goTo,
}: {
  readonly view: RollupView;
  readonly query: string;
  readonly goTo: (path: string) => void;
}) {
  const words = useRollupWords();
  const [at, look] = useState<Look>();
  const rolling = useMemo<Rolling>(() => ({ view, query, look, goTo }), [view, query, goTo]);
  return (
    <RollingContext value={rolling}>
      {view.rolled.total.units === 0 ? (
        <p className="empty">{words.nothingIn}</p>
      ) : (
        <>
          <Facts view={view} />
          <div className="charts">
            <TotalsCard />
            <ScoresCard />
            <RatesCard />
            <ReviewedCard />
            <ChecksCard />
            {Object.keys(view.rolled.total.checks).length > 0 && <HeatCard />}
            <YearsCard />
            <IndicatorsCard />
          </div>
        </>
      )}
      <div className="charts">
        <AbsentCard />
      </div>
      {at && <UnitsBehind look={at} onClose={() => look(undefined)} />}
    </RollingContext>
  );
}

/** The few figures that everybody asks for first. */
function Facts({ view }: { readonly view: RollupView }) {
  const words = useRollupWords();
  const { total } = view.rolled;
  const wan = (amount: Money) => printMoney(amount, '万元', 2);
  const points = (hundredths: number | undefined) =>
    hundredths === undefined ? words.none : printScaled(hundredths, 2);
  const facts = [
    [
      words.rate,
      total.rate ? printFigure(total.rate) : words.none,
      words.rateOf(wan(total.actual), wan(total.budget)),
    ],
    [
      words.threePublic,
      `${wan(total.threePublic.actual)}`,
      words.threePublicOf(wan(total.threePublic.actual), wan(total.threePublic.budget)),
    ],
    [words.selfScore, points(total.selfScore), words.selfScoreOf],
    [
      words.score,
      `${points(total.score)}${total.rating ? ` ${total.rating}` : ''}`,
      words.scoreOf(points(total.full), view.regulation),
    ],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, value, about]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          <dd className="hint">{about}</dd>
        </div>
      ))}
    </dl>
  );
}
