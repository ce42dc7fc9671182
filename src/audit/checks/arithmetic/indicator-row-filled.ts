import { blockAt, type Place } from '../../../document/document.ts';
import type { Quote } from '../../../document/finding.ts';
import { cellsAcross } from '../../../document/grid.ts';
import type { Report } from '../../../report/report.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { indicatorTable } from '../../examples.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface EmptyRow extends Hit {
  readonly head: Quote;
}

/** A level-two name with an empty row says nothing: 不涉及 belongs there, or the row goes. */
export const indicatorRowFilled = check<EmptyRow>({
  id: 'IndicatorRowFilled',
  title: { zh: '指标行没有空置', en: 'No indicator row stands empty' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '空行看不出是不涉及还是漏填。',
    en: 'An empty row does not tell whether it does not apply or was forgotten.',
  },
  about: ['indicators'],
  find(report) {
    return report.forms.flatMap((form) =>
      form.emptyRows.flatMap(({ places }) => {
        const head = places.find((place) => place.verbatim.trim() !== '');
        if (!head) return [];
        return {
          subject: head.value,
          places: inOrder([...places, ...blanksAfter(report, head.at)]),
          head: quote(head),
          suggestion: {
            zh: '不涉及的写“不涉及”，或删去该行。',
            en: 'Write 不涉及 where it does not apply, or drop the row.',
          },
        };
      }),
    );
  },
  say: {
    zh: (hit) => phrase`${hit.head}一行没有任何指标内容。`,
    en: (hit) => phrase`The row ${hit.head} holds no indicator.`,
  },
  passes: [
    indicatorTable('| 产出指标 | 数量指标 | 印发手册 | ≥800册 | 800册 | 90 | 90 | 无偏差 |'),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 产出指标 | 数量指标 | 印发手册 | ≥800册 | 800册 | 90 | 90 | 无偏差 |',
        '| 效益指标 | 生态效益指标 |  |  |  |  |  |  |',
      ),
      finds: '「生态效益指标」一行没有任何指标内容。',
    },
  ],
});

/** The blank cells of the row to the right of its name. */
function blanksAfter(report: Report, at: Place): readonly Quote[] {
  const block = blockAt(report.document, at.block);
  if (block?.kind !== 'table' || at.row === undefined) return [];
  return cellsAcross(block, at.row)
    .filter(
      (cell) => cell.row === at.row && cell.column > (at.column ?? 0) && !/\S/.test(cell.text),
    )
    .map((cell) => ({
      verbatim: '',
      at: { block: at.block, row: cell.row, column: cell.column },
    }));
}
