import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { staffTable } from '../../examples.ts';
import { percentOf, quotient } from '../../figures/amounts.ts';
import { compareRatio } from '../../rates/ratios.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Misreckoned extends Hit {
  readonly authorized: Quote;
  readonly filled: Quote;
  readonly ratio: Quote;
  readonly computed: string;
}

/** 控制率 = 实际在职人数 ÷ 编制数 (I10). */
export const positionRatioRecomputes = check<Misreckoned>({
  id: 'PositionRatioRecomputes',
  title: { zh: '在职人员控制率等于在职人数÷编制数', en: 'The fill ratio recomputes' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '控制率由同一行的两个数算出。',
    en: 'The ratio follows from the two figures beside it.',
  },
  about: ['baseData'],
  find(report) {
    const rows = report.baseDataTables.flatMap((table) => {
      const authorized = statedOf(table.authorizedPositions);
      const filled = statedOf(table.filledPositions);
      const ratio = statedOf(table.positionFillRatio);
      return authorized && filled && ratio ? [{ authorized, filled, ratio }] : [];
    });
    const judged = rows.map((row) => ({
      ...row,
      verdict: compareRatio(row.ratio.value, row.filled.value, row.authorized.value, '人'),
    }));
    if (judged.every(({ verdict }) => verdict === 'unknown')) return 'insufficientData';
    return judged
      .filter(({ verdict }) => verdict === 'different' || verdict === 'rounding')
      .map(({ authorized, filled, ratio, verdict }) => ({
        subject: 'positionFillRatio',
        ...(verdict === 'rounding' && { severity: 'hint' as const }),
        places: inOrder([authorized, filled, ratio]),
        authorized: quote(authorized),
        filled: quote(filled),
        ratio: quote(ratio),
        computed: percentOf(quotient(filled.value, authorized.value, '人') ?? 0),
      }));
  },
  say: {
    zh: (hit) =>
      phrase`控制率${hit.ratio}与在职人数${hit.filled}÷编制数${hit.authorized}＝${hit.computed}不符。`,
    en: (hit) =>
      phrase`The ratio ${hit.ratio} is not ${hit.filled} in post ÷ ${hit.authorized} authorised = ${hit.computed}.`,
  },
  passes: [staffTable('| 20 | 19 | 95% |')],
  catches: [
    {
      text: staffTable('| 20 | 19 | 59% |'),
      finds: '控制率「59%」与在职人数「19」÷编制数「20」＝95%不符。',
    },
  ],
});
