import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ROUTES } from '../../api/routes.ts';
import type { UseRulesView } from '../../api/use-rules.ts';
import { GRADES, type LocalRule, type TriedRule } from '../../results/local-rule.ts';
import type { UseRule } from '../../results/proposal.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { Dialog } from '../shell/dialog.tsx';
import { Heads } from '../shell/heads.tsx';
import { useSay } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { dayOf } from '../shell/moment.ts';
import { RuleFields } from './rule-fields.tsx';
import { Tried } from './tried.tsx';
import { useResultsWords } from './words.ts';

/** The rule on the use of results that holds for a year, and a new one of the region: tried on that year, then kept. */
export function LocalRuleDialog({
  fiscalYear,
  mayChange,
  onClose,
}: {
  readonly fiscalYear: number;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}) {
  const { rule: words } = useResultsWords();
  const { data } = useQuery({
    queryKey: ['use-rules', fiscalYear],
    queryFn: () => call<UseRulesView>('GET', `${ROUTES.rulesOfUse}?year=${fiscalYear}`),
  });
  return (
    <Dialog title={words.title} broad onClose={onClose}>
      {data ? (
        <>
          <Held view={data} />
          {mayChange && <NewRule key={data.kept.length} view={data} fiscalYear={fiscalYear} />}
        </>
      ) : (
        <Loading />
      )}
      <p className="buttons">
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}

function Held({ view: { held, kept } }: { readonly view: UseRulesView }) {
  const { rule: words, uses, mark } = useResultsWords();
  const say = useSay();
  if (!held) return <p>{words.none}</p>;
  const own = kept.find(({ id }) => id === held.id);
  return (
    <>
      <p>
        <strong>{words.held(held.title, held.number ?? '')}</strong>
      </p>
      <p className="hint">{own ? words.own(own.by, dayOf(own.at), own.basis) : mark[held.seen]}</p>
      <table className="list">
        <Heads of={[words.grade, words.use, words.said]} />
        <tbody>
          {held.clauses.map(({ grade, use, said }) => (
            <tr key={grade}>
              <th scope="row">{grade}</th>
              <td>{uses[use]}</td>
              <td>{say(said)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** A rule to begin with: the grades as the rule in force uses them, its words left to be written. */
const beginning = (held: UseRule | undefined, from: number): LocalRule => ({
  ...{ title: '', number: '', from },
  clauses: GRADES.map((grade) => ({
    grade,
    use: held?.clauses.find((clause) => clause.grade === grade)?.use ?? 'keep',
    said: '',
  })),
});

function NewRule({
  view,
  fiscalYear,
}: {
  readonly view: UseRulesView;
  readonly fiscalYear: number;
}) {
  const { rule: words } = useResultsWords();
  const client = useQueryClient();
  const sentence = useSentence();
  const [rule, setRule] = useState(() => beginning(view.held, fiscalYear + 1));
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState<TriedRule>();
  const [mistake, setMistake] = useState<string>();
  const send = async (route: string): Promise<unknown> => {
    setMistake(undefined);
    setTried(undefined);
    try {
      return await call<unknown>('POST', route, {}, { rule, basis });
    } catch (fault) {
      setMistake(sentence(fault));
      return undefined;
    }
  };
  const test = async () =>
    setTried((await send(`${ROUTES.ruleOfUseTrial}?year=${fiscalYear}`)) as TriedRule | undefined);
  const save = async () => {
    if ((await send(ROUTES.rulesOfUse)) === undefined) return;
    await client.invalidateQueries({ queryKey: ['use-rules'] });
    await client.invalidateQueries({ queryKey: ['results'] });
  };
  return (
    <details>
      <summary>{words.change}</summary>
      <p className="hint">{words.changeLead}</p>
      <RuleFields rule={rule} basis={basis} onRule={setRule} onBasis={setBasis} />
      <Mistake>{mistake}</Mistake>
      {tried && <Tried tried={tried} />}
      <p className="buttons">
        <button type="button" onClick={() => void test()}>
          {words.test(fiscalYear)}
        </button>
        <button type="button" className="primary" onClick={() => void save()}>
          {words.save}
        </button>
      </p>
    </details>
  );
}
