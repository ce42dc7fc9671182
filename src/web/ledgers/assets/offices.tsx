import { Link } from '@tanstack/react-router';
import type { AssetBook } from '../../../ledger/assets/asset-book.ts';
import { type OfficeArea, officeAreaAt, postsAt } from '../../../ledger/assets/office-area.ts';
import type { Book } from '../../../ledger/book.ts';
import { printDecimal } from '../../../ledger/decimal.ts';
import type { Day } from '../../../values/day.ts';
import { roundHalfUp } from '../../../values/money.ts';
import { useOpenFiling } from '../../draft/filing-context.ts';
import { useLanguage, useWords } from '../../shell/language.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';

/** Offices held against the posts, and how many people the posts tell of. */
export interface Offices {
  readonly office: OfficeArea | undefined;
  readonly byPost: number;
  readonly staff: number | undefined;
}

/** The posts count only where they are all the people there are; else the area of the whole unit is known alone. */
export function officesOf(
  assets: AssetBook,
  staffing: Book,
  on: Day,
  staff: number | undefined,
): Offices {
  const posts = postsAt(staffing, on);
  const byPost = Object.values(posts).reduce((sum, count) => sum + count, 0);
  const people = byPost > 0 && byPost === staff ? posts : { unknown: staff ?? 0 };
  return { office: officeAreaAt(assets, on, people), byPost, staff };
}

/** 办公用房: the area that each post uses against what it may have, the region's standard first. */
export function OfficesTable({ office, byPost, staff }: Offices) {
  const { register: words } = useWords();
  const { region, id } = useOpenFiling();
  if (!office) return null;
  const said =
    byPost === 0
      ? words.postsMissing
      : byPost === staff
        ? undefined
        : words.postsDiffer(byPost, staff ?? 0);
  return (
    <>
      <h3>{words.office}</h3>
      <p>
        {words.officeArea(printDecimal(office.area))}
        {office.perHead !== undefined &&
          words.perHead(printDecimal(roundHalfUp(office.perHead, 100) * 100))}
        {'。'}
        {said}{' '}
        {said !== undefined && (
          <Link
            to="/f/$region/$id/ledgers/$ledger"
            params={{ region, id, ledger: 'staffing' }}
            className="no-print"
          >
            {words.toPosts}
          </Link>
        )}
      </p>
      {office.rows.length > 0 && <Rows office={office} />}
    </>
  );
}

function Rows({ office }: { readonly office: OfficeArea }) {
  const { register: words } = useWords();
  const { lang } = useLanguage();
  const said = (area: number | undefined) =>
    area === undefined ? words.noArea : printDecimal(area);
  const judged = (area: number | undefined, allowed: number | undefined) =>
    area === undefined || allowed === undefined ? (
      words.noArea
    ) : area > allowed ? (
      <span className="tag warning">{words.exceeds(printDecimal(area - allowed))}</span>
    ) : (
      words.within
    );
  return (
    <>
      {office.rows.some(({ area }) => area === undefined) && (
        <p className="hint">{words.roomsOpen}</p>
      )}
      <TableScroll label={words.office}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{words.post}</th>
              {[words.people, words.postCap, words.postAllowed, words.postArea].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
              <th scope="col">{words.judged}</th>
              <th scope="col">{words.basis}</th>
            </tr>
          </thead>
          <tbody>
            {office.rows.map((row) => {
              const allowed = row.cap === undefined ? undefined : row.cap * row.people;
              return (
                <tr key={row.post}>
                  <th scope="row">{row[lang]}</th>
                  <td className="number">{row.people}</td>
                  <td className="number">
                    {row.cap === undefined ? words.noCap : printDecimal(row.cap)}
                  </td>
                  <td className="number">{said(allowed)}</td>
                  <td className="number">{said(row.area)}</td>
                  <td>{judged(row.area, allowed)}</td>
                  <td className="sentence">{row.source && words[row.basis](row.source)}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              <td className="number">{office.people}</td>
              <td />
              <td className="number">{said(office.allowed)}</td>
              <td className="number">{said(office.area)}</td>
              <td>{judged(office.area, office.allowed)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </TableScroll>
    </>
  );
}
