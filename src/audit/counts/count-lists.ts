import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { type Balance, balance } from '../figures/amounts.ts';
import { overlap } from '../group.ts';
import { type Line, runningText, wordsIn } from '../wording/running-text.ts';
import { postLists } from './post-lists.ts';
import { staffSums } from './staff-sums.ts';
import { areTraits } from './traits.ts';

/** A count with the counts that its sentence lists as its parts: 「车辆9辆，其中：应急保障用车2辆、其他用车7辆」. */
export interface CountList {
  readonly whole: Quote;
  readonly parts: readonly Quote[];
  readonly balance: Balance;
}

/** 「86台（套）」 are counted like 「86台」. */
const UNIT =
  '[ \\u3000]?(辆|人|名|项|个|家|件|份|户|起|宗|例|处|所|套|台)(?:（[套件个只台次组]）)?';
const OPENING = new RegExp(
  `([^，。；：、（）\\d]{0,16})(?<![\\d.]|\\d[,，])(\\d{1,8})${UNIT}(?:(?:[，,（。；]|[，,][^，。；：\\d]{0,10}率[为达]?[\\d.]+[%％][。，,；])?(?:其中|包括)[：:，,]?|(?<=辆)[：:])`,
  'g',
);
const PART = new RegExp(
  `^((?:\\d{2,3}分)?(?:[（(]含[^（()）]{0,6}[)）])?[^\\d，,、。；：（）和]{2,20}?(?:[（(][部省厅局市]级?[)）][^\\d，,、。；：（）和]{0,12}?)?)(\\d{1,8})${UNIT}`,
);
/** 「行政编制15名、事业编制49名，共64名」: a list that states its own sum behind it. */
const SUMMED = new RegExp(
  `((?:[^\\d，,、。；：（）()]{2,16}\\d{1,8}${UNIT}[、，,和]){2,8})(?:合计|共计|总计|共)(?:有|编制|在编|在职|实有)?(\\d{1,8})${UNIT}`,
  'g',
);
/** 「对3个项目开展自评，…，其中90分以上2个、90分以下1个」: other figures may stand between. */
const PAIRED = new RegExp(
  `(?<![\\d.]|\\d[,，])(\\d{1,8})${UNIT}[^。；]{1,60}?[，,（]其中[：:，,]?(?=[^，。\\d]{0,2}\\d|[^，。\\d]{1,8}\\d)`,
  'g',
);
const PAIRS = [
  [/以上$/, /以下$/],
  [/(?<!不)满意$/, /不满意$/],
  [
    /(?:自行|自主|部门|单位)(?:开展|组织)?(?:评价|实施|完成|评估)$/,
    /(?:委托)?(?:第三方|中介)[^，。；]{0,6}$/,
  ],
] as const;
/** People who are counted beside those in post, not among them. */
const BESIDE = /在职|实有|在岗|退休|离休|临聘|编外|遗属|年末|另|聘用|借调|劳务|合同|派遣/;

/**
 * Lists of counts that contradict their whole: parts that come to more than it, and, for vehicles, whose official list
 * ends with 其他用车, parts that come to anything else.
 */
export const countLists = (report: Report): readonly CountList[] =>
  gather(runningText(report.document), listsOf);

function listsOf(line: Line): readonly CountList[] {
  const found = inLine(line);
  const posts = postLists(line);
  if (posts.length === 0) return found;
  const apart = posts.filter(
    ({ whole }) => !found.some((each) => overlap(each.whole.at, whole.at)),
  );
  return [...found, ...apart];
}

function inLine(line: Line): readonly CountList[] {
  const summed = [...summedIn(line), ...bracketedIn(line), ...staffSums(line)];
  if (!/其中|包括|辆[：:]/.test(line.text)) return summed;
  const paired = matchesOf(line.text, PAIRED).flatMap((match): readonly CountList[] => {
    const [words, digits = '', unit = ''] = match;
    const parts = partsOf(line.text, match.index + words.length, unit);
    const found = balance(
      countOf(digits, unit),
      parts.map((part) => part.value),
    );
    const to = match.index + digits.length + unit.length;
    return isPaired(parts) && found.sign !== 0
      ? [{ whole: wordsIn(line, match.index, to), parts: placesOf(line, parts), balance: found }]
      : [];
  });
  const opened = matchesOf(line.text, OPENING).flatMap((match): readonly CountList[] => {
    const [opening, name = '', digits = '', unit = ''] = match;
    const start = match.index + opening.length;
    const parts = partsOf(line.text, start, unit);
    // 「较年初减少64人，其中…」: what it changed by is no whole.
    if (parts.length < 2 || /[增减]/.test(name)) return [];
    if (
      areTraits(
        parts.map((part) => part.name),
        unit,
      )
    )
      return [];
    const found = balance(
      countOf(digits, unit),
      parts.map((part) => part.value),
    );
    if (isPaired(parts) && found.sign !== 0) return [madeOf(line, match, parts, found)];
    if (found.sign !== 0 && isOfOneBefore(line.text.slice(0, match.index), parts, unit)) return [];
    if (found.sign === 0 || (!isClosed(unit, name, parts) && (found.sign > 0 || isThing(unit))))
      return [];
    return [madeOf(line, match, parts, found)];
  });
  return [...opened, ...paired, ...summed];
}

/** 「受理420件，办结410件，办结率97.6%。其中：…」: the parts may be those of a number further in front. */
const isOfOneBefore = (text: string, parts: ReturnType<typeof partsOf>, unit: string): boolean => {
  const sum = parts.reduce((all, { value }) => all + value.coefficient, 0);
  return matchesOf(text.slice(-FARTHEST), new RegExp(`(?<![\\d.])(\\d{1,8})${unit}`, 'g')).some(
    ([, digits = '']) => Number(digits) === sum,
  );
};
/** So many signs in front of a list another number is still of its matter. */
const FARTHEST = 60;

function madeOf(
  line: Line,
  match: RegExpExecArray,
  parts: ReturnType<typeof partsOf>,
  found: Balance,
): CountList {
  const end =
    match.index + (match[1] ?? '').length + (match[2] ?? '').length + (match[3] ?? '').length;
  return {
    whole: wordsIn(line, match.index, end),
    parts: placesOf(line, parts),
    balance: found,
  };
}

const placesOf = (line: Line, parts: ReturnType<typeof partsOf>): readonly Quote[] =>
  parts.map(({ from, to }) => wordsIn(line, from, to));

/** Two kinds of which everything is one: 90分以上 and 90分以下, 满意 and 不满意. */
const isPaired = (parts: Parts): boolean =>
  parts.length === 2 &&
  PAIRS.some(([a, b]) => a.test(parts[0]?.name ?? '') && b.test(parts[1]?.name ?? ''));

/** 「编制总数68名（行政10名、参公16名、事业42名）」: kinds of posts in brackets, all of them. */
const BRACKETED = new RegExp(
  `((?:编制|在职|在编|实有)[^，。；：、（）\\d]{0,6})(\\d{1,7})${UNIT}（(?=[^（）]{2,80}）)`,
  'g',
);

function bracketedIn(line: Line): readonly CountList[] {
  if (!/编制|在职|在编|实有/.test(line.text)) return [];
  return matchesOf(line.text, BRACKETED).flatMap((match): readonly CountList[] => {
    const [words, , , unit = ''] = match;
    const parts = partsOf(line.text, match.index + words.length, unit, true);
    const end = parts.at(-1)?.to ?? 0;
    const has = (word: string): boolean => parts.some(({ name }) => name.includes(word));
    const closed = has('事业') && (has('行政') || (match[1] ?? '').startsWith('编制'));
    if (parts.length < 2 || line.text.charAt(end) !== '）' || !closed) return [];
    const found = balance(
      countOf(match[2] ?? '', unit),
      parts.map((part) => part.value),
    );
    return found.sign === 0 ? [] : [madeOf(line, match, parts, found)];
  });
}

function summedIn(line: Line): readonly CountList[] {
  if (!/[合总共]计|共\d/.test(line.text)) return [];
  return matchesOf(line.text, SUMMED).flatMap((match): readonly CountList[] => {
    const [whole, list = '', , digits = '', unit = ''] = match;
    const told = partsOf(line.text, match.index, unit, true).filter(
      ({ to }) => to <= match.index + list.length,
    );
    // 「编制78人，在编70人，临聘34人，共104人」: posts are no people.
    const people = told.some(({ name }) => BESIDE.test(name) || /在编/.test(name));
    const parts = people ? told.filter(({ name }) => !/编制(?:数|总数)?$/.test(name)) : told;
    const end = match.index + whole.length;
    if (parts.length < 2 || (parts.at(-1)?.to ?? 0) < match.index + list.length - 1) return [];
    const found = balance(
      countOf(digits, unit),
      parts.map((part) => part.value),
    );
    if (found.sign === 0 || isOfLast(parts, Number(digits))) return [];
    return [
      {
        whole: wordsIn(line, match.index + list.length, end),
        parts: placesOf(line, parts),
        balance: found,
      },
    ];
  });
}

/** 「每村15户，漏渗21户、闲置9户，共30户」: the sum may be of the last of them. */
const isOfLast = (parts: ReturnType<typeof partsOf>, sum: number): boolean =>
  parts.some(
    (_, i) =>
      i > 0 &&
      i < parts.length - 1 &&
      parts.slice(i).reduce((all, { value }) => all + value.coefficient, 0) === sum,
  );

/** Kinds of things may overlap: new projects and key projects. Vehicles and people are of one kind each. */
const isThing = (unit: string): boolean => !/[辆人名]/.test(unit);
/** Of these a comma may begin an attribute that overlaps with the others. */
const isCase = (unit: string): boolean => !/[辆人名项个家]/.test(unit);

type Parts = readonly { readonly name: string }[];

/** Whether the parts leave nothing out. */
function isClosed(unit: string, name: string, parts: Parts): boolean {
  const has = (word: string): boolean => parts.some((part) => part.name.includes(word));
  const all = (word: string): boolean => parts.every((part) => part.name.endsWith(word));
  if (unit === '辆') return has('其他');
  if (unit === '个' && name.includes('编制') && all('编制')) return has('行政') && has('事业');
  if (isCase(unit) && ofOneKind(parts)) return true;
  if (!isThing(unit))
    return isOfPosts(name, parts) && (has('行政') || has('公务员')) && has('事业');
  if (all('指标')) return has('产出') && has('效益') && has('满意');
  return all('单位') && has('行政') && has('事业');
}

/** 刑事案件, 民事案件, 行政案件: kinds by one word of which a thing is one only. */
function ofOneKind(parts: Parts): boolean {
  const word = parts[0]?.name.slice(-2) ?? '';
  return parts.length >= 3 && word.length === 2 && parts.every(({ name }) => name.endsWith(word));
}

/** 「编制64名，其中行政编制15名、事业编制49名」: kinds of posts, or of people in post, that leave none out. */
const isOfPosts = (whole: string, parts: Parts): boolean =>
  /编制|在职|实有|在编/.test(whole) && parts.every((part) => KIND_OF_POST.test(part.name.trim()));

const KIND_OF_POST =
  /(?:编制|人员|编|公务员)$|^(?:行政|事业|参公|参照公务员|机关工勤|工勤|公务员)$/;

const countOf = (digits: string, unit: string): Figure => ({
  coefficient: Number(digits),
  decimals: 0,
  unit,
});

/** Behind a comma, the next kind of posts. */
const POSTS = /^[，,](?:行政|事业|参公|工勤|机关工勤)/;

function partsOf(text: string, start: number, unit: string, summed = false) {
  const parts: { name: string; value: Figure; from: number; to: number }[] = [];
  let at = start;
  for (;;) {
    const match = PART.exec(text.slice(at, at + 40));
    const [words = '', name = '', digits = '', own] = match ?? [];
    if (!match || own !== unit || (unit !== '辆' && BESIDE.test(name))) break;
    parts.push({ name, value: countOf(digits, unit), from: at, to: at + words.length });
    at += words.length;
    // 「事业编制20名（含参公5名）、工勤编制2名」: what is counted within one kind.
    at +=
      /^（(?:含|其中|包括|内含)[^（）]{1,30}）(?=[、，,；。和])/.exec(text.slice(at, at + 36))?.[0]
        .length ?? 0;
    // A comma may begin another matter; among vehicles, and in lists of things that must be whole, it does not.
    if (
      !(summed || unit === '辆' || (isThing(unit) && !isCase(unit)) ? /[、，,和]/ : /[、和]/).test(
        text.charAt(at),
      ) &&
      !(unit !== '辆' && !isThing(unit) && POSTS.test(text.slice(at, at + 6)))
    )
      break;
    at += 1;
  }
  return parts;
}
