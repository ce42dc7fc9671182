import type { Quote } from '../../../document/finding.ts';
import { isBlank, statedOf } from '../../../document/stated.ts';
import type { BaseDataTable, MoneyRow } from '../../../report/forms.ts';
import type { Report } from '../../../report/report.ts';
import { matchesOf } from '../../../values/matches.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { baseDataTable, prose } from '../../examples.ts';
import { isZero } from '../../figures/amounts.ts';
import { runningText, wordsIn } from '../../wording/running-text.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Unsupported extends Hit {
  readonly named: Quote;
  readonly whole: Quote;
}

/** Costs that the text names as running costs have a figure in the rows of the base data table. */
export const narrativeCostItemsSupported = check<Unsupported>({
  id: 'NarrativeCostItemsSupported',
  title: { zh: '正文所列费用在表中有数', en: 'Costs named in the text have figures' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '正文说发生了的费用，基础数据表的对应行不应空白。',
    en: 'A cost that the text says was met has a figure in its row.',
  },
  about: ['baseData'],
  find(report): readonly Unsupported[] | NoAnswer {
    return report.baseDataTables.flatMap((table) => unsupported(report, table));
  },
  say: {
    zh: (hit) =>
      phrase`正文称发生了${hit.named}，基础数据表的对应行为空白，公用经费全部列在${hit.whole}一行。`,
    en: (hit) =>
      phrase`The text names ${hit.named}, but the rows for them are blank and ${hit.whole} holds all running costs.`,
  },
  passes: [
    `${prose('公用经费包括办公费、水电费、会议费等。')}\n${baseDataTable('| 公用经费 | 10 | 10 | 9.6 |', '| 其中：办公经费 | 6 | 6 | 6 |', '| 水费、电费、差旅费 | 2 | 2 | 1.6 |', '| 会议费、培训费 | 2 | 2 | 2 |')}`,
  ],
  catches: [
    {
      text: `${prose('公用经费包括办公费、水电费、会议费等。')}\n${baseDataTable('| 公用经费 | 10 | 10 | 9.6 |', '| 其中：办公经费 | 10 | 10 | 9.6 |', '| 水费、电费、差旅费 |  |  |  |', '| 会议费、培训费 |  |  |  |')}`,
      finds:
        '正文称发生了「水电费、会议费等」，基础数据表的对应行为空白，公用经费全部列在「9.6」一行。',
    },
  ],
});

// A list of costs, from the first that has a row of its own among the blank ones.
const COST_LIST =
  /(?:水费|电费|水电费|差旅费|会议费|培训费)(?:[、和及][^。；，、：]{2,10}){1,8}(?:等|(?=[。；，]))/g;

function unsupported(report: Report, table: BaseDataTable): readonly Unsupported[] {
  const row = (metric: MoneyRow['metric']) =>
    table.moneyRows.find((each) => each.metric === metric);
  const blank = [row('utilitiesAndTravel'), row('meetingsAndTraining')];
  const whole = statedOf(row('officeCosts')?.actual);
  if (!whole || isZero(whole.value)) return [];
  const cells = blank.map((each) => (each ? blankCells(each) : []));
  if (!cells.every((each) => each.length > 0)) return [];
  for (const line of runningText(report.document))
    for (const match of matchesOf(line.text, COST_LIST)) {
      const named = wordsIn(line, match.index, match.index + match[0].length);
      return [
        {
          subject: 'costs',
          named,
          whole: quote(whole),
          places: inOrder([named, whole, ...cells.flat()]),
        },
      ];
    }
  return [];
}

/** The cells of a row when all of them are blank. */
function blankCells(row: MoneyRow): readonly Quote[] {
  const cells = [row.priorActual, row.budget, row.actual].flatMap((entry) => entry ?? []);
  return cells.every(isBlank) ? cells.map(quote) : [];
}
