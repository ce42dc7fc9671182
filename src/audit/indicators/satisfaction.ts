import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { linesWith, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import type { Contradiction } from './results-in-prose.ts';

const SAID =
  /(?:服务对象|社会公众|受益群众|群众|公众|社会)(?:综合|总体|平均)?满意[度率](?:为|达到?|是|：)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*[%％](?!以上)/g;
const ELSEWHERE = /目标|预期|计划|指标值|上年|去年|提高|提升|不低于|≥|达标/;

/** The one satisfaction of a text beside the one row of the forms on it: they are of the same survey. */
export function satisfactionContradictions(report: Report): readonly Contradiction[] {
  const rows = report.forms.flatMap((form) =>
    form.indicators.filter((row) => /满意/.test(row.name.verbatim)),
  );
  const [row] = rows;
  const result = row && statedOf(row.result);
  const value = result?.value.value;
  if (!row || rows.length > 1 || !result || value?.unit !== '%') return [];
  const said = gather(linesWith(report.document, /满意/), (line) =>
    matchesOf(line.text, SAID).map((match) => ({ line, match })),
  );
  const values = new Set(said.map(({ match }) => Number(match[1])));
  const [only] = said;
  if (!only || values.size > 1 || values.has(numberOf(value))) return [];
  const { line, match } = only;
  const clause = line.text.slice(Math.max(0, match.index - 12), match.index + match[0].length);
  if (ELSEWHERE.test(clause)) return [];
  const words = wordsIn(line, match.index, match.index + match[0].length);
  return [{ name: row.name.verbatim, said: words, result: quote(result) }];
}
