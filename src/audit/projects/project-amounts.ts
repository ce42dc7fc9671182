import type { Quote } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { type Figure, figure } from '../../values/figure.ts';
import { matchesOf } from '../../values/matches.ts';
import { compare } from '../figures/amounts.ts';
import { moneyUnitOf, totalFundRow } from '../tables/rows.ts';
import { type Line, runningText, wordsIn } from '../wording/running-text.ts';

/** An amount that running text gives a project by name, which its form does not have. */
export interface ProjectAmount {
  readonly name: string;
  readonly said: Quote;
  /** The amounts of the form that it may mean. */
  readonly printed: readonly Quote[];
}

type Printed = Quote & { readonly value: Figure };

interface Own {
  readonly name: string;
  readonly unit: string;
  readonly planned: readonly Printed[];
  readonly actual: readonly Printed[];
  /** Every amount of its form: a name may stand before the money of one source alone. */
  readonly known: readonly Printed[];
}

/** No name is shorter: 「培训费」 is a kind of cost. */
const SHORTEST_NAME = 4;

/** What the text states of projects by name, as far as each has one form; undefined where nothing is stated. */
export function projectAmounts(report: Report): readonly ProjectAmount[] | undefined {
  const owns = ownsOf(report);
  if (owns.length === 0) return undefined;
  const said = runningText(report.document).flatMap((line) =>
    line.text.includes('元') ? inLine(line, owns, report.fiscalYear) : [],
  );
  return said.length === 0 ? undefined : said.flatMap((each) => (each.apart ? [each] : []));
}

function ownsOf(report: Report): readonly Own[] {
  const forms = report.forms.filter((form) => form.kind === 'project');
  const names = forms.map((form) => (form.projectName?.value ?? '').trim());
  return forms.flatMap((form, i): readonly Own[] => {
    const name = names[i] ?? '';
    const mixed = names.some(
      (other, k) => k !== i && (other.includes(name) || name.includes(other)),
    );
    if (name.length < SHORTEST_NAME || mixed) return [];
    return fundsOf(form, name);
  });
}

/** 「文物巡查经费」 of a form is 「文物巡查项目」 of a text. */
function stemOf(name: string): string {
  const stem = name.replace(/(?:专项)?(?:项目|经费|资金)$/, '');
  return stem.length >= SHORTEST_NAME ? stem : name;
}

function fundsOf(form: SelfEvaluationForm, name: string): readonly Own[] {
  const total = totalFundRow(form);
  if (!total) return [];
  const printed = (entry: typeof total.actual): readonly Printed[] => {
    const stated = statedOf(entry);
    return stated ? [{ verbatim: stated.verbatim, at: stated.at, value: stated.value }] : [];
  };
  const planned = [...printed(total.originalBudget), ...printed(total.finalBudget)];
  const actual = printed(total.actual);
  const known = form.funds.flatMap((row) =>
    [row.originalBudget, row.finalBudget, row.actual].flatMap(printed),
  );
  return planned.length > 0 && actual.length > 0
    ? [{ name, unit: moneyUnitOf(form), planned, actual, known }]
    : [];
}

const AMOUNT = /(\d[\d,，]{0,14}(?:\.\d{1,6})?)[ \u3000]?(亿元|万元|元)/g;
/** Behind these words the amounts are those of parts, of another period or of something else. */
const ELSEWHERE =
  /其中|包括|用于|含|分别|上年|去年|累计|总投资|合同|结余|结转|节约|增|减|人均|每|标准|占|缺口/;
/** 「巡查经费20万元，主要用于购置设备，…」: what another item in front is for. */
const PURPOSE = /[，,](?:主要)?用于[^。；]*?(?=[，,；;][^，。；]*$)/g;
const PLANNED =
  /(?:预算|安排|下达|批复|到位|资金总额|预算资金|总额|核定)(?:资金|金额|数|总额|经费)?(?:为|共|共计|是|：|:)?$/;
const ACTUAL =
  /(?:实际支出|支出|执行|使用|支付|列支|执行数|支出数)(?:资金|金额|数|经费)?(?:为|共|共计|是|：|:)?$/;
const DIRECTLY = /^[”）)]?(?:项目|经费|资金)?[（(：:]?$/;

type Judged = ProjectAmount & { readonly apart: boolean };

/** The amounts of the sentences that open with a project, and those right behind a name. */
function inLine(line: Line, owns: readonly Own[], year: number | undefined): readonly Judged[] {
  const here = owns
    .map((own) => (line.text.includes(own.name) ? own : { ...own, name: stemOf(own.name) }))
    .filter(({ name }) => line.text.includes(name));
  return here.flatMap((own): readonly Judged[] => {
    const start = line.text.indexOf(own.name);
    const from = start + own.name.length;
    const opening = line.text.slice(line.text.lastIndexOf('。', start) + 1, start);
    if (
      line.text.includes(own.name, from) ||
      ELSEWHERE.test(opening.replace(/其中|包括|分别/g, '').replace(PURPOSE, ''))
    )
      return [];
    const years = matchesOf(line.text, /20\d\d(?=年)/g).map((match) => Number(match[0]));
    if (years.some((each) => each !== year)) return [];
    const ends = [
      line.text.indexOf('。', from),
      ...owns.map(({ name }) => line.text.indexOf(name, from)),
    ];
    const to = Math.min(...ends.filter((end) => end >= 0), line.text.length);
    return inSentence(line, own, from, to);
  });
}

function inSentence(line: Line, own: Own, from: number, to: number): readonly Judged[] {
  const found: Judged[] = [];
  const told = new Set<readonly Printed[]>();
  let last = from;
  for (const match of matchesOf(line.text.slice(from, to), AMOUNT)) {
    const at = from + match.index;
    const words = line.text.slice(last, at);
    if (ELSEWHERE.test(words)) break;
    const fits = meant(own, words, last === from);
    last = at + match[0].length;
    if (!fits || told.has(fits)) continue;
    told.add(fits);
    const value = figure((match[1] ?? '').replace(/，/g, ','), match[2] ?? '');
    const apart = own.known.every((each) => compare(value, each.value, own.unit) === 'different');
    const clause = words.slice(Math.max(words.lastIndexOf('，'), words.lastIndexOf('；')) + 1);
    found.push({
      name: own.name,
      said: wordsIn(line, at - clause.length, last),
      printed: fits,
      apart,
    });
  }
  return found;
}

/** The amounts of the form that words in front of an amount can mean. */
function meant(own: Own, words: string, first: boolean): readonly Printed[] | undefined {
  if (first && DIRECTLY.test(words)) return [...own.planned, ...own.actual];
  const clause = words.slice(Math.max(words.lastIndexOf('，'), words.lastIndexOf('；')) + 1);
  if (PLANNED.test(clause)) return own.planned;
  if (ACTUAL.test(clause)) return /预算/.test(clause) ? undefined : own.actual;
  return undefined;
}
