import type { Quote } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { linesWith, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import { groupName, scoredRows } from './scored-rows.ts';

/** What running text says that an indicator lost, beside the row that lost something else. */
export interface LostPoints {
  readonly name: string;
  readonly weight: Quote;
  readonly score: Quote;
  readonly said: Quote;
  readonly lost: number;
}

/** 「“巡查水库”指标扣1.5分」, 「巡查水库扣1.5分」: the name right in front of what was taken off. */
const SAID =
  /([“"「《]?)([^，。；：、“”"「」《》（）\d]{4,24})[”"」》]?(?:指标|这一指标|一项|项)?[，,]?(?:共|合计|自评)?(?:扣|失|扣减|扣除|丢)(?:去|掉|了|分)?(\d{1,2}(?:\.\d{1,2})?)分/g;
const EXACT = 0.005;
const RULE = /每|扣完|为止|最多|应扣|酌情/;

/** Points that running text says were lost of an indicator of that very name, and that no row of that name lost. */
export function lostPoints(report: Report): readonly LostPoints[] {
  const rows = new Map<string, { weight: Quote; score: Quote; lost: number; own: boolean }[]>();
  const alone = report.forms.length === 1;
  for (const { indicators, kind } of report.forms)
    for (const row of indicators) {
      const [weight, score] = [statedOf(row.weight), statedOf(row.score)];
      const name = squeeze(row.name.verbatim).replace(/^指标\d{1,2}[：:、.]?/, '');
      if (!weight || !score || name === '') continue;
      const lost = numberOf(weight.value) - numberOf(score.value);
      const own = {
        weight: quote(weight),
        score: quote(score),
        lost,
        own: alone || kind === 'department',
      };
      rows.set(name, [...(rows.get(name) ?? []), own]);
    }
  for (const { name, ...row } of scoredRows(report))
    if (!rows.has(name)) rows.set(name, [{ ...row, own: true }]);
  if (rows.size === 0) return [];
  const found = gather(linesWith(report.document, /[扣失丢][^，。]{0,2}\d/), (line) =>
    RULE.test(line.text)
      ? []
      : matchesOf(line.text, SAID).flatMap((match): readonly LostPoints[] => {
          const name = squeeze(match[2] ?? '').replace(/指标$/, '');
          const own = rows.get(name) ?? rows.get(groupName(name));
          const said = Number(match[3]);
          const [row] = own ?? [];
          // A row that lost nothing may be one of another project.
          if (!own || !row || own.some(({ lost }) => Math.abs(lost - said) < EXACT)) return [];
          // Among several forms the text speaks of that of the whole.
          const lossy = own.find((each) => each.own && each.lost > EXACT);
          if (!lossy) return [];
          const from = match.index + (match[1] ?? '').length;
          const words = wordsIn(line, from, match.index + match[0].length);
          return [
            { name, weight: lossy.weight, score: lossy.score, lost: lossy.lost, said: words },
          ];
        }),
  );
  // What was lost may be told by its reasons, one after the other.
  const told = new Map<string, number>();
  for (const line of linesWith(report.document, /[扣失丢][^，。]{0,2}\d/))
    for (const [, , name = ''] of matchesOf(line.text, SAID))
      told.set(groupName(name), (told.get(groupName(name)) ?? 0) + 1);
  return found.filter(({ name }) => (told.get(groupName(name)) ?? 0) < 2);
}
