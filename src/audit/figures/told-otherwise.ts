import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { lastClause } from '../../values/last-clause.ts';
import { isSlipOf, lengthOf } from '../readings/one-slip.ts';
import { isTenfold } from '../readings/tenfold.ts';
import { comparePlaces } from '../wording/sentence.ts';
import {
  ABOUT,
  alike,
  areOfTwoTables,
  type Counted,
  counted,
  countedIn,
  goalsIn,
  innerClauseOf,
  inOneSentence,
  inUnitOf,
  isRate,
} from './counted.ts';
import type { ToldAgain } from './told-again.ts';
import { areOfTwoLists } from './two-lists.ts';

/** Words that any number of things may have around it, and such as join. */
const GENERAL =
  /20\d\d年度?|\d+月(?:\d+日|[底末中])?|全年度?|年度|年内|本年度?|当年|年[底末]|截至|截止|目前|累计|合计|共计|总计|实际|顺利|按时|足额|及时|已经?|全部|全面|通过|实施|完成|开展|组织|实现|列入|上述|以上|该|其|共有?|总|为|有|的|了|等|均|达到?|一是|二是|三是|四是|五是|综上|建设内容|主要|包括|包含|数量|指标|情况|并|和|与|及|在|我[省市县区局院校]|全[省市县区]|本[省市县区局]/g;
/** Another time, a part, a change, a sum for each, a rank, an amount that is left: such figures are of one thing with no other. */
const OTHER =
  /上年|去年|同期|同比|每|均(?![在为])|标准|增|减|较|比(?!例)|其中|其余|剩余|尚|仍|另|还有|未|部分|余|新增|第[一二三四五六七八九十\d]|季度|[上下]半年|[1-9]月(?!底|末)|历年|以来|近[两二三四五]年|提[高升]|超|缺|不足|左右|退|调整|追加|年初|占|平均|最[高低多少]|达标|合格|不|个别/;
const isOther = (words: string): boolean => OTHER.test(words) || ABOUT.test(words);
/** What was planned beside what was done. */
const PLANNED =
  /计划(?!生育)|目标|任务|应[^急对]|拟|预[计期]|力争|需|不少于|不低于|不超过|至少|≥|≤|设定|要求/;
const BEYOND = /^(?:以上|以下|以内|左右|余|多|次以上)/;
/** In a sentence that divides something each figure is of a part. */
const PARTED = /其中|上年|去年|季度|半年|(?<!内容(?:主要)?)包括|包含|含[：:]/;
/** So many signs in a row are a name. */
const NAME = 4;
const PIECE = 2;
/** So much of the shorter of two names stands in the other. */
const MOST_SAID = 0.75;
/** Of long numbers, which are none but for a stroke by chance, this is enough. */
const HALF = 0.5;
/** What is told by more figures is an item of many lists. */
const MOST = 12;
/** A place that another paragraph may not be about. */
const PLACE =
  /[\u4e00-\u9fff]{1,3}(?:镇(?!街)|[^城下入]乡(?!村|镇|亲)|街道|社区|片区|校区|[^政然范级个各点本农乡山]村)(?!民|级|庄|办)/g;

interface Named {
  readonly figure: Counted;
  /** The words around the figure between two marks, in front of it and behind it, without those that any figure may have. */
  readonly front: string;
  readonly behind: string;
  readonly pieces: ReadonlySet<string>;
  /** Whether it was planned, done, or was planned and is told to be done altogether. */
  readonly role: 'planned' | 'done' | 'both';
  readonly places: string;
}

const bare = (words: string): string => words.replace(GENERAL, '').replace(/[^\u4e00-\u9fff]/g, '');

function namedOf(figure: Counted): readonly Named[] {
  const { line, at, value } = figure;
  if (isRate(figure) || figure.nature === 'money' || value.unit === '点') return [];
  if (value.approximate || BEYOND.test(figure.after)) return [];
  const [from, to] = [at.from ?? 0, at.to ?? 0];
  const before = line.text.slice(Math.max(0, from - 60), from);
  const own = lastClause(before, '，,。；;：:、（()）');
  const after = /^[^，,。；;：:、（()）\d]{0,20}/.exec(line.text.slice(to, to + 20))?.[0] ?? '';
  if (
    isOther(own) ||
    isOther(after.slice(0, 12).replace(/^均/, '')) ||
    /\d/.test(own.replace(GENERAL, ''))
  )
    return [];
  const sentence = lastClause(before, '。；;');
  if (PARTED.test(sentence)) return [];
  const [front, behind] = [bare(own), bare(after)];
  if (front.length + behind.length < NAME) return [];
  const named: Named = {
    figure,
    front,
    behind,
    pieces: piecesOf(front, behind),
    role: !PLANNED.test(own)
      ? 'done'
      : /^[^，。；\d]{0,10}(?:均|全部)/.test(after)
        ? 'both'
        : 'planned',
    places: [...new Set(sentence.match(PLACE) ?? [])].join(),
  };
  return [named];
}

const piecesOf = (...words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((each) => [...each].slice(1).map((sign, i) => `${each[i]}${sign}`)));

/** 「奖励金的发放使8979户计划生育家庭…」: such words lead to those who are counted. */
const LEADS = /[使让令对给向将把]$/;

/** Where the name of what is counted stands: right in front of the figure, else right behind it. */
const headOf = ({ front, behind }: Named): string =>
  front.length > PIECE && !LEADS.test(front) ? front.slice(-NAME) : behind.slice(0, NAME);

/** Whether the head of each of two names stands in the other, and most of the shorter one. */
function areOfOne(a: Named, b: Named): boolean {
  if (!alike(a.figure, b.figure) || a.places !== b.places) return false;
  if (areOfTwoTables(a.figure, b.figure)) return false;
  if (areOfOtherYears(yearsOf(a.figure), yearsOf(b.figure))) return false;
  if (a.role !== b.role && a.role !== 'both' && b.role !== 'both') return false;
  const isHeld = (head: string, { pieces }: Named): boolean => {
    const own = [...piecesOf(head)];
    return own.length > 1 && own.filter((piece) => pieces.has(piece)).length >= own.length - 1;
  };
  if (!isHeld(headOf(a), b) || !isHeld(headOf(b), a)) return false;
  const [few, many] = a.pieces.size <= b.pieces.size ? [a, b] : [b, a];
  const common = [...few.pieces].filter((piece) => many.pieces.has(piece)).length;
  const length = Math.min(lengthOf(a.figure), lengthOf(b.figure));
  const isLong = length >= NAME;
  // The shorter the numbers the longer must their name be.
  const least = isTenfold(a.figure.size, b.figure.size) ? 3 : Math.max(3, 7 - length);
  return common >= least && common >= few.pieces.size * (isLong ? HALF : MOST_SAID);
}

/** The years that a line tells in front of a figure: 「2.2023年度目标。新建…」. */
const yearsOf = ({ line, at }: Counted): readonly string[] =>
  line.text.slice(0, at.from).match(/20\d\d(?=年)/g) ?? [];

const areOfOtherYears = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((year) => b.includes(year));

/** Numbers of one digit are many a number but for a stroke; so are two of two digits. */
const areLong = (a: Counted, b: Counted): boolean =>
  Math.max(lengthOf(a), lengthOf(b)) >= 3 ||
  Math.max(a.size, b.size) / Math.min(a.size, b.size) >= 5;

/** What two figures differ by is told near them: they are two steps of one thing. */
const isDifferenceTold = (
  a: Counted,
  b: Counted,
  lines: readonly (readonly Counted[])[],
): boolean =>
  lines.some((list) =>
    list.some((each) => alike(each, a) && Math.abs(each.size - Math.abs(a.size - b.size)) < 1),
  );

/**
 * Numbers of things that two paragraphs tell by about the same words in another order, one stroke apart: 「救助残疾儿童987名」 … 「对978名残疾儿童实施救
 * 助」. Each figure of that name has one of the two values.
 */
export function toldOtherwise(report: Report): readonly ToldAgain[] {
  const lines = countedIn(report);
  const isGoal = goalsIn(report);
  // What a form sets as its goal and what it tells as reached are two figures.
  const all = gather(lines, (list) =>
    gather(list, (figure) => (isGoal(figure) ? [] : namedOf(figure))),
  );
  const byPiece = new Map<string, Named[]>();
  for (const each of all)
    for (const piece of each.pieces) {
      const key = `${each.figure.nature} ${piece}`;
      const list = byPiece.get(key);
      if (list) list.push(each);
      else byPiece.set(key, [each]);
    }
  return gather(all, (again): readonly ToldAgain[] => {
    const shared = new Map<Named, number>();
    for (const piece of again.pieces) {
      const list = byPiece.get(`${again.figure.nature} ${piece}`) ?? [];
      if (list.length > 1 && list.length <= MOST)
        for (const each of list) shared.set(each, (shared.get(each) ?? 0) + 1);
    }
    if (!mayDiffer(again, shared)) return [];
    const same = [...shared]
      .flatMap(([each, pieces]) =>
        each === again || (pieces >= NAME - 1 && areOfOne(each, again)) ? [each] : [],
      )
      .sort((a, b) => comparePlaces(a.figure.at, b.figure.at));
    if (same.length < 2) return [];
    const first = same.find(({ figure }) => figure.size !== again.figure.size);
    // The later one is told against the one before; more than two values are items of a list.
    const earliest = same.find(({ figure }) => figure.size === again.figure.size);
    if (!first || earliest !== again || comparePlaces(first.figure.at, again.figure.at) > 0)
      return [];
    if (new Set(same.map(({ figure }) => figure.size)).size > 2) return [];
    const [a, b] = [first.figure, again.figure];
    // In one sentence they are items of a list.
    if (same.some((each) => each !== again && inOneSentence(each.figure, b))) return [];
    if (!areLong(a, b) || !isApart(a, b)) return [];
    const around = lines.filter(([one]) => one?.line === a.line || one?.line === b.line);
    if (isDifferenceTold(a, b, around) || areOfTwoLists(report, a, b)) return [];
    return [{ name: nameOf(again), said: [counted(a), counted(b)] }];
  });
}

/** Whether a figure of another size is told by as many pieces as make a name: what else is asked of two names is dear. */
function mayDiffer({ figure }: Named, shared: ReadonlyMap<Named, number>): boolean {
  for (const [each, pieces] of shared)
    if (pieces >= NAME - 1 && each.figure.size !== figure.size) return true;
  return false;
}

/** The name by which the figure is told, as it stands there: the whole of it in front, else what stands behind. */
const nameOf = ({ figure, front }: Named): string =>
  front.length > PIECE
    ? innerClauseOf(figure).replace(/(?:共计?|合计|总计|[为是有达])+$/, '')
    : (/^[^，,。；;：:、（()）\d]{0,20}/.exec(figure.after)?.[0] ?? '');

const isApart = (a: Counted, b: Counted): boolean =>
  inUnitOf(a, b.size) > 0 && (isSlipOf(a, b.size) || isSlipOf(b, a.size));
