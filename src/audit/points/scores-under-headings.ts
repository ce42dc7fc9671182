import { type Stated, statedOf } from '../../document/stated.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { type Counted, counted, countedIn, inOneSentence } from '../figures/counted.ts';
import { type Line, looksLikeHeading, runningText } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import type { RestatedScore } from './restated-scores.ts';

const SELF = /^(?:该|此|本)(?:项|指标|部分|类)(?:指标|内容)?/;
const GOT = /(?:自评|实际|综合)?(?:得分|得|评分|自评)(?:为|是)?$/;
const FULL = /(?:满分|分值|权重)(?:为|是)?$/;
const STEM =
  /([^，。；：、（）()\d]{2,8}?)(?:类|方面|指标)*(?:完成|落实)?(?:情况|分析|评价|得分|绩效)*$/;

/** 「（一）决策情况。该指标得分18分」: the score of what the heading names, told otherwise where the scores are listed. */
export function scoresUnderHeadings(report: Report): readonly RestatedScore[] {
  const points = countedIn(report)
    .flat()
    .filter(({ value }) => value.unit === '点');
  if (points.length < 2) return [];
  const lines = runningText(report.document);
  return lines.flatMap((line, i): readonly RestatedScore[] => {
    const found = headed(line, lines[i - 1]);
    if (!found) return [];
    const own = points.find(
      (each) =>
        each.at.block === line.block && (each.at.from ?? 0) >= found.from && GOT.test(each.before),
    );
    if (
      !own ||
      points.some((each) => each !== own && each.at.block === line.block && GOT.test(each.before))
    )
      return [];
    const named = (each: Counted): boolean =>
      each.at.block !== line.block &&
      GOT.test(each.before) &&
      !FULL.test(each.before) &&
      clauseOf(each).includes(found.name);
    const others = points.filter(named);
    const [other] = others;
    if (!other) {
      const row = inForm(report, found.name);
      const full = points.findLast(
        (each) => inOneSentence(each, own) && each !== own && FULL.test(each.before),
      );
      return [
        ...differing(found.name, statedOf(row?.score), own),
        ...differing(`${found.name}分值`, statedOf(row?.weight), full),
      ];
    }
    if (others.some(({ size }) => size !== other.size)) return [];
    if (Math.abs(numberOf(other.value) - numberOf(own.value)) <= 0.05) return [];
    return [{ name: found.name, said: [counted(other), counted(own)] }];
  });
}

/** What a form prints beside what the text tells, where the two differ. */
const differing = (
  name: string,
  printed: Stated<Figure> | undefined,
  own: Counted | undefined,
): readonly RestatedScore[] =>
  printed && own && Math.abs(numberOf(printed.value) - numberOf(own.value)) > 0.05
    ? [{ name, said: [quote(printed), counted(own)] }]
    : [];

/** The one row of the one form that bears the name alone: of a summary by parts. */
function inForm(report: Report, name: string): Indicator | undefined {
  const [form, second] = report.forms;
  const rows = form && !second ? form.indicators : [];
  const own = rows.filter((row) => squeeze(row.name.verbatim).replace(/指标$/, '') === name);
  return own.length === 1 ? own[0] : undefined;
}

/** The clause of a score, and the one in front where that tells its full mark. */
const clauseOf = ({ line, at }: Counted): string =>
  /[^；;。：:]*$/
    .exec(line.text.slice(Math.max(0, (at.from ?? 0) - 30), at.from))?.[0]
    .replace(/^.*\d分[，,、](?=[^，]*\D{2}得)/, '') ?? '';

/** The name that a line is about by its heading, and where its own words begin. */
function headed(
  line: Line,
  above: Line | undefined,
): { readonly name: string; readonly from: number } | undefined {
  const start = line.marker?.end ?? 0;
  const rest = line.text.slice(start);
  if (SELF.test(rest) && above && looksLikeHeading(above)) {
    const name = STEM.exec(above.text.slice(above.marker?.end ?? 0).trim())?.[1];
    return name === undefined ? undefined : { name, from: start };
  }
  const stop = rest.search(/[。：:]/);
  if (!line.marker || stop < 2 || stop > 14 || !SELF.test(rest.slice(stop + 1))) return undefined;
  const name = STEM.exec(rest.slice(0, stop))?.[1];
  return name === undefined ? undefined : { name, from: start + stop + 1 };
}
