import { statedOf } from '../../document/stated.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { type Line, linesWith, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import type { Contradiction } from './results-in-prose.ts';

const SAID =
  /(?:服务对象|社会公众|受益群众|群众|公众|社会)?(?:综合|总体|平均)?满意[度率](?:为|达到?|是|：)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*[%％](?!以上)/g;
const NAMED = /(?:服务对象|社会公众|受益群众|群众|公众|社会)(?:综合|总体|平均)?满意[度率]/;
const ELSEWHERE =
  /目标|预期|计划|指标值|上年|去年|提高|提升|不低于|≥|达标|其中|方面|[未不]满意[度率]/;

/** 「另电话回访31人…满意率93.55%」: those who were asked in another way besides are not those of the survey. */
const OTHERWISE =
  /(?:^|[，,；;])(?:另外?|此外|同时)[^。]*(?:回访|抽访|走访|电话|访谈|座谈)|电话回访/;

const TARGET = /目标|预期|计划|指标值|上年|去年|[≥|｜]/;

interface Said {
  readonly line: Line;
  readonly at: number;
  readonly words: string;
  readonly value: number;
}

/** What a text says of satisfaction beside the row of the forms that is of the same survey. */
export function satisfactionContradictions(report: Report): readonly Contradiction[] {
  const forms = report.forms.filter(({ indicators }) => indicators.length > 0);
  const rows = forms.flatMap((form) =>
    form.indicators.filter((row) => /满意/.test(row.name.verbatim)),
  );
  if (rows.length === 0) return [];
  const said = gather(linesWith(report.document, /满意/), (line) =>
    matchesOf(line.text, SAID).map(
      (match): Said => ({ line, at: match.index, words: match[0], value: Number(match[1]) }),
    ),
  );
  const [row] = rows;
  const printed = row && statedOf(row.result)?.value.value;
  // 「综合满意度94.54%。群众244份中满意232份，占比95.08%」: that of all beside that of the group of the row.
  const isOfGroup = (all: readonly Said[]): boolean =>
    all.some(({ words }) => /综合|总体|平均/.test(words)) &&
    printed !== undefined &&
    linesWith(report.document, /满意/).some(
      ({ text }) => tells(printed, text) && !TARGET.test(text),
    );
  if (rows.length === 1 && isOfGroup(said)) return [];
  return row && rows.length === 1
    ? (ofSole(row, said, forms.length === 1) ?? [])
    : ofNamed(rows, said);
}

/** The one satisfaction of a text beside the one row on it; by its name alone where there are several forms. */
function ofSole(row: Indicator, all: readonly Said[], isOneForm: boolean) {
  const said = isOneForm ? all : all.filter(({ words }) => NAMED.test(words));
  const [only] = said;
  if (!only || new Set(said.map(({ value }) => value)).size > 1) return undefined;
  return apart(row, only);
}

/** 「献血者满意度调查2000人，满意1960人，满意度98%」: between semicolons a satisfaction is that of the one row that is named in front of it. */
const ofNamed = (rows: readonly Indicator[], said: readonly Said[]): readonly Contradiction[] =>
  rows.flatMap((row, _, all) => {
    const name = squeeze(row.name.verbatim);
    if (name.length <= '满意度'.length) return [];
    const own = said.filter((each) => {
      const front = each.line.text.slice(0, each.at);
      const words = front.slice(
        Math.max(...[...'；;。'].map((stop) => front.lastIndexOf(stop))) + 1,
      );
      const told = all.filter(({ name: { verbatim } }) => words.includes(squeeze(verbatim)));
      return told.length === 1 && told[0] === row;
    });
    const [only, other] = own;
    return only && !other ? (apart(row, only) ?? []) : [];
  });

/** Whether a text has a percentage. */
const tells = (percentage: Figure, text: string): boolean =>
  new RegExp(`(?<![\\d.])${numberOf(percentage)}\\s*[%％]`).test(text);

/** The two where they are not the same. */
function apart(row: Indicator, { line, at, words, value }: Said): Contradiction[] | undefined {
  const result = statedOf(row.result);
  const printed = result?.value.value;
  if (!result || printed?.unit !== '%' || value === numberOf(printed)) return undefined;
  if (ELSEWHERE.test(line.text.slice(Math.max(0, at - 12), at + words.length))) return undefined;
  const sentence = line.text.slice(line.text.lastIndexOf('。', at) + 1, at);
  if (OTHERWISE.test(sentence)) return undefined;
  // 「综合满意度88%，其中村民92.75%」: of one group alone the row is told there too.
  if (tells(printed, line.text)) return undefined;
  const said = wordsIn(line, at, at + words.length);
  return [{ name: row.name.verbatim, said, result: quote(result) }];
}
