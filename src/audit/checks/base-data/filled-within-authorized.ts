import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import { exceeds } from '../../amounts.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { staffTable } from '../../examples.ts';
import { inOrder, phrase, quote } from '../../sentence.ts';

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
    if (report.baseDataTables.length === 0) return 'notApplicable';
    const rows = report.baseDataTables.flatMap((table) => {
      const [authorized, filled] = [
        statedOf(table.authorizedPositions),
        statedOf(table.filledPositions),
      ];
      return authorized && filled ? [{ authorized, filled }] : [];
    });
    if (rows.length === 0) return 'insufficientData';
    return rows
      .filter(({ authorized, filled }) => exceeds(filled.value, authorized.value, '人'))
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
  passes: [staffTable('| 20 | 19 | 95% |')],
  catches: [{ text: staffTable('| 20 | 23 | 115% |'), finds: '在职人数「23」大于编制数「20」。' }],
});
