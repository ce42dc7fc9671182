import { blockAt, stretchOf } from '../../document/document.ts';
import type { Bilingual } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { isMistyped } from '../../values/mistyped.ts';
import { totalFundRow } from '../tables/rows.ts';
import { quote } from '../wording/sentence.ts';
import type { Contradiction } from './results-in-prose.ts';

const MATTER: Bilingual = { zh: '预算执行率', en: 'rate of execution' };
const TOLD = /(?<![0-9月底])(?:预算)?执行率(?:为|达到?|：)?\s*(\d{1,3}(?:\.\d{1,4})?)[%％]/g;
const OTHERWISE = /上年|去年|截至|其中|分别|低于|高于|未达|不足|目标/;
/** Rates of fewer digits differ by one stroke by chance. */
const FEWEST = 100;

/** The rate of execution that the sentences of a form's cells tell, where it is its printed rate with one digit mistyped. */
export const ratesInForms = (report: Report): readonly Contradiction[] =>
  gather(report.forms, (form) => {
    const table = blockAt(report.document, form.block);
    const printed = statedOf(totalFundRow(form)?.rate);
    const alone = report.forms.filter(({ block }) => block === form.block).length === 1;
    if (!printed || table?.kind !== 'table' || !alone) return [];
    const known = form.funds.flatMap(({ rate }) => statedOf(rate) ?? []);
    return gather(table.cells, (cell) =>
      matchesOf(cell.text, TOLD).flatMap((match): readonly Contradiction[] => {
        const end = match.index + match[0].length;
        const said = figure(match[1] ?? '', '%');
        if (OTHERWISE.test(cell.text.slice(cell.text.lastIndexOf('。', match.index) + 1, end)))
          return [];
        if (known.some(({ value }) => numberOf(value) === numberOf(said))) return [];
        if (said.coefficient < FEWEST || !isMistyped(said, numberOf(printed.value))) return [];
        const at = { block: form.block, row: cell.row, column: cell.column };
        return [
          {
            name: '预算执行率',
            said: { verbatim: match[0], at: stretchOf(at, match.index, end) },
            result: quote(printed),
            matter: MATTER,
          },
        ];
      }),
    );
  });
