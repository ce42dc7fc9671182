import type { Quote } from '../../../document/finding.ts';
import { type Stated, statedOf } from '../../../document/stated.ts';
import { type Fact, factsOf } from '../../../report/facts.ts';
import type { Report } from '../../../report/report.ts';
import type { Metric } from '../../../report/terms.ts';
import type { Figure } from '../../../values/figure.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose, staffTable } from '../../examples.ts';
import { compare, exceeds } from '../../figures/amounts.ts';
import { sentenceAt } from '../../figures/statements.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Overstaffed extends Hit {
  readonly authorized: Quote;
  readonly filled: Quote;
}

/** No more people are in post than posts are authorised (I11). */
export const filledWithinAuthorized = check<Overstaffed>({
  id: 'FilledWithinAuthorized',
  title: { zh: '在职人数不超过编制数', en: 'Staff in post stay within authorised positions' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '在职人数大于编制数即超编，含借调等情况的应另作说明。',
    en: 'More people than posts is overstaffing, unless seconded staff are counted, which should be said.',
  },
  find(report) {
    const rows = [...inTables(report), ...inText(report)];
    if (rows.length === 0)
      return report.baseDataTables.length === 0 ? 'notApplicable' : 'insufficientData';
    return rows
      .filter(({ authorized, filled }) => exceeds(people(filled), people(authorized)))
      .map(({ authorized, filled }) => ({
        subject: 'filledPositions',
        places: inOrder([authorized, filled]),
        authorized: quote(authorized),
        filled: quote(filled),
      }));
  },
  say: {
    zh: (hit) => phrase`在职人数${hit.filled}大于编制数${hit.authorized}。`,
    en: (hit) => phrase`${hit.filled} are in post, more than the ${hit.authorized} authorised.`,
  },
  passes: [
    staffTable('| 20 | 19 | 95% |'),
    prose('行政编制12名，另有聘用人员6名，在岗人员共18名，其中在编12名。'),
  ],
  catches: [
    { text: staffTable('| 20 | 23 | 115% |'), finds: '在职人数「23」大于编制数「20」。' },
    {
      text: prose('行政编制38名，工勤编制2名，编制合计40名；年末实有在职45人。'),
      finds: '在职人数「年末实有在职45人」大于编制数「编制合计40名」。',
    },
  ],
});

interface Posts {
  readonly authorized: Stated<Figure>;
  readonly filled: Stated<Figure>;
}

/** 名, 个 and 人 all count people here. */
const people = ({ value }: Stated<Figure>): Figure => ({ ...value, unit: '人' });

const inTables = (report: Report): readonly Posts[] =>
  report.baseDataTables.flatMap((table) => {
    const [authorized, filled] = [
      statedOf(table.authorizedPositions),
      statedOf(table.filledPositions),
    ];
    return authorized && filled ? [{ authorized, filled }] : [];
  });

/** Where these are spoken of, the number of staff may hold people without a post. */
const OFF_THE_BOOKS = /聘用|雇员|临聘|编外|劳务派遣|借调|借用|合同制|公益性岗位/;

/** One number of posts and one of staff in one paragraph, or side by side in one table of the unit's profile. */
function inText(report: Report): readonly Posts[] {
  if (report.baseDataTables.length > 0) return [];
  const of = (metric: Metric): readonly Fact[] =>
    factsOf(report.facts, { metric, part: 'prose' }).filter(
      (fact) => !fact.value.approximate && (fact.year ?? report.fiscalYear) === report.fiscalYear,
    );
  const filled = of('filledPositions');
  const all = of('authorizedPositions');
  return all.flatMap((posts) => {
    const [only, ...more] = filled.filter((fact) => fact.at.block === posts.at.block);
    const restated = all.filter((fact) => fact.at.block === posts.at.block);
    if (!only || more.length > 0 || posts !== restated.at(-1)) return [];
    if (restated.some((fact) => compare(fact.value, posts.value) !== 'same')) return [];
    // Who is said to be 在编 has a post.
    const isOpen =
      OFF_THE_BOOKS.test(sentenceAt(report, only.at)) && !only.verbatim.includes('在编');
    return isOpen ? [] : [{ authorized: posts, filled: only }];
  });
}
