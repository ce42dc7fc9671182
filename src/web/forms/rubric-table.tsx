import { Link } from '@tanstack/react-router';
import { type RubricItem, rubricItems } from '../../compose/rubric-table.ts';
import { pointsText } from '../../compose/wording.ts';
import { evidenceNeeds } from '../../draft/evidence.ts';
import { numberAt } from '../../draft/number-at.ts';
import { proposalsFor, proposedPoints, type RubricProposal } from '../../score/rubric.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useDraftStore } from '../draft/use-draft.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { Heads } from '../shell/heads.tsx';
import { useSay, useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { CellControl } from './cell.tsx';
import { useFiscalYear } from './fiscal-year.ts';
import { useDerived } from './use-derived.ts';

/** The rubric as it is printed, each item with its points to fill in. */
export function RubricTable() {
  const { rubric } = useWords().forms;
  const year = useFiscalYear();
  const evaluation = useEvaluation();
  const items = evaluation ? rubricItems(evaluation.chosen.regulation) : [];
  const total = useDerived((draft) =>
    items
      .map(({ name }) => numberAt(draft, `rubricScores.${name}`))
      .filter((points) => points !== undefined),
  );
  if (!evaluation) return <Loading />;
  const worth = items.reduce((sum, item) => sum + item.worth, 0);
  return (
    <TableScroll label={rubric.caption(year)}>
      <table className="official rubric-table">
        <caption>{rubric.caption(year)}</caption>
        <colgroup>
          <col className="narrow" />
          <col className="item" />
          <col />
          <col className="evidence" />
          <col className="points" />
        </colgroup>
        <Heads of={[rubric.group, rubric.item, rubric.standard, rubric.evidence, rubric.own]} />
        <tbody>
          {items.map((item, i) => (
            <ItemRow
              key={item.name}
              item={item}
              items={items}
              first={items[i - 1]?.group !== item.group}
              proposals={proposalsFor(item.name, evaluation.rubric)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{rubric.total}</th>
            <td>{worth}</td>
            <td />
            <td />
            <td className="computed">
              <output aria-label={rubric.total}>
                {total.length === 0 ? '' : pointsText(total.reduce((sum, each) => sum + each, 0))}
              </output>
            </td>
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  );
}

function ItemRow({
  item,
  items,
  first,
  proposals,
}: {
  readonly item: RubricItem;
  readonly items: readonly RubricItem[];
  readonly first: boolean;
  readonly proposals: readonly RubricProposal[];
}) {
  const { rubric } = useWords().forms;
  const members = items.filter(({ group }) => group === item.group);
  const worth = members.reduce((sum, each) => sum + each.worth, 0);
  return (
    <tr>
      {first && (
        <th scope="rowgroup" rowSpan={members.length} className="center">
          {item.group}
          {rubric.worth(`${worth}`)}
        </th>
      )}
      <th scope="row">
        {item.name}
        {rubric.worth(`${item.worth}`)}
      </th>
      <td>
        {item.standards.map((standard) => (
          <p key={standard}>{standard}</p>
        ))}
        <Proposals proposals={proposals} />
      </td>
      <td>
        <Evidence item={item.name} />
      </td>
      <td className="entry">
        <Points item={item} proposals={proposals} />
      </td>
    </tr>
  );
}

/** What the engine says of an item, with its reasons. */
function Proposals({ proposals }: { readonly proposals: readonly RubricProposal[] }) {
  const { rubric } = useWords().forms;
  const say = useSay();
  const words = ({ points, firmness }: RubricProposal) =>
    points === 'needsHuman'
      ? rubric.human
      : (firmness === 'firm' ? rubric.firm : rubric.proposal)(`${points}`);
  return (
    <ul className="proposals">
      {proposals.map((proposal) => (
        <li key={proposal.item}>
          <strong>{words(proposal)}</strong>　{say(proposal.because)}
        </li>
      ))}
    </ul>
  );
}

/** The points to fill in; the proposal only where every part of the item has one. */
function Points({
  item,
  proposals,
}: {
  readonly item: RubricItem;
  readonly proposals: readonly RubricProposal[];
}) {
  const { rubric } = useWords().forms;
  const { editable } = useOpenFiling();
  const draft = useDraftStore();
  const path = `rubricScores.${item.name}`;
  const points = useDerived((now) => numberAt(now, path) ?? -1);
  const known = proposedPoints(proposals);
  const proposed = known === undefined ? undefined : pointsText(known);
  return (
    <>
      <CellControl path={path} label={`${item.name} ${rubric.own}`} />
      {points > item.worth * 100 && (
        <span className="cell-notes mistake">{rubric.above(`${item.worth}`)}</span>
      )}
      {editable && proposed !== undefined && points < 0 && (
        <button
          type="button"
          className="use-proposal"
          aria-label={rubric.fillInFor(item.name, proposed)}
          onClick={() => draft.set(path, proposed)}
        >
          {rubric.fillIn(proposed)}
        </button>
      )}
    </>
  );
}

/** Which document an item needs, and whether it is there. */
function Evidence({ item }: { readonly item: string }) {
  const { rubric } = useWords().forms;
  const { region, id, view } = useOpenFiling();
  const say = useSay();
  const supports = `rubric.${item}`;
  const need = useDerived((draft) =>
    evidenceNeeds(draft).find((each) => each.supports === supports),
  );
  const files = view.evidence.filter((each) => each.supports === supports);
  if (!need && files.length === 0) return null;
  return (
    <>
      {need && <p>{say(need.document)}</p>}
      <p className={files.length > 0 ? 'agrees' : 'remark'}>
        {files.length > 0 ? rubric.uploaded(files.length) : rubric.missing}
      </p>
      <Link
        to="/f/$region/$id/evidence"
        params={{ region, id }}
        aria-label={rubric.uploadFor(item)}
      >
        {rubric.upload}
      </Link>
    </>
  );
}
