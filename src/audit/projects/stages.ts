import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { once } from '../../values/once.ts';
import {
  alike,
  type Counted,
  counted,
  countedIn,
  innerClauseOf,
  inOneSentence,
  isRate,
  sumOfSizes,
} from '../figures/counted.ts';

/** How far things have come: 「已完工31个」, 「在建4个」, 「5件正在办理」. */
type Stage = 'done' | 'going' | 'idle';

/** Things of one kind with how many of them have come how far: 「共安排项目26个，已完工22个，在建4个」. */
export interface Staged {
  readonly whole: Counted;
  readonly done: Counted;
  /** The word for being done: 完工. */
  readonly verb: string;
  /** Those that are not done, right behind. */
  readonly open: readonly Counted[];
  /** Figures of their kind further on in the sentence. */
  readonly beyond: readonly Counted[];
}

const DONE =
  '完工|竣工|完成|建成|办结|办理完毕|办复|整改完成|整改到位|整改|验收|投产|投用|结案|审结|化解|调解成功|销号|交付|达成|达标';
const GOING =
  '在建|在施|施工中|续建|正在建设|正在实施|正在办理|正在整改|正在推进|在办|在审|正在审理|部分完成';
const LEAD =
  '(?:[^，。；、\\d]{0,10}中[，,：:]?)?(?:(?:20\\d\\d年|当年|全年)?(?:年末|年底|期末|目前|截至年末|截至年底)?(?:[，,]?(?:已经|已|全部|现|其中|其余|另有|尚有|仍有|还有|尚|仍))*)';
const TAIL = '(?:的|项目|工程|任务|问题|案件|事项|数|数量|共|有|为|了)*';
const DONE_IN_FRONT = new RegExp(`^${LEAD}(${DONE})${TAIL}$`);
const GOING_IN_FRONT = new RegExp(`^${LEAD}(?:${GOING})${TAIL}$`);
const IDLE_IN_FRONT = new RegExp(
  `^${LEAD}(?:未|没有|待|尚未)(?:${DONE}|启动|实施|建设|开工)${TAIL}$|^${LEAD}前期${TAIL}$`,
);
const BARE = /^(?:其余的?|剩余|另外|尚|仍)?$|(?:[尚仍还另]|中)有$|中$/;
const GOING_BEHIND = new RegExp(`^(?:项目|工程|的)?(?:${GOING}|正在)`);
const IDLE_BEHIND = new RegExp(
  `^(?:项目|工程|的)?(?:尚未|没有|仍未|还未|未|待)(?:${DONE}|启动|实施|建设|开工)`,
);

const wordsOf = (each: Counted): string =>
  innerClauseOf(each)
    .replace(/^[、。：:及和与）)]+/, '')
    .replace(/^[^，。；、\d]{1,2}、/, '');

/** Those of them that are of no item in front. */
const ownWordsOf = (each: Counted): string =>
  wordsOf(each)
    .split(/[、：]/)
    .at(-1) ?? '';

/** The word for being done in front of a figure: 「已完工」. */
export const verbOf = (each: Counted): string | undefined =>
  DONE_IN_FRONT.exec(ownWordsOf(each))?.[1];

/** How far the things that a figure counts have come, by the words right in front of it or behind it. */
function stageOf(each: Counted): Stage | undefined {
  const words = ownWordsOf(each);
  if (GOING_IN_FRONT.test(words)) return 'going';
  if (IDLE_IN_FRONT.test(words)) return 'idle';
  if (DONE_IN_FRONT.test(words)) return 'done';
  if (!BARE.test(words)) return undefined;
  if (GOING_BEHIND.test(each.after)) return 'going';
  return IDLE_BEHIND.test(each.after) ? 'idle' : undefined;
}

/** Of another year, of some only, or set beside something. */
const ASIDE = /上年|去年|同期|较|(?<!占)比|每|均|其中|新增|增加|减少|抽[查取]|计划|目标|任务数|占/;
/** What was there before adds to what came in: neither alone is the whole. */
const CARRIED = /结转|上年|旧存|续建|跨年|累计/;
const ALL =
  /共|安排|实施|下达|批复|涉及|受理|排查|发现|包括|包含|总|梳理|承办|收到|确定|列入|查摆|反馈/;

/** All things of the text of which is told how many are done; found once for a report. */
export const stagedIn = once((report: Report): readonly Staged[] =>
  gather(countedIn(report), (line) => {
    const list = line.filter((each) => !isRate(each) && each.nature !== 'money');
    return gather(list, (done, k): readonly Staged[] => {
      const verb = verbOf(done);
      const whole = verb === undefined ? undefined : wholeOf(list, k);
      return verb !== undefined && whole ? [{ whole, done, verb, ...behind(list, k) }] : [];
    });
  }),
);

/** The number right in front, or that the sentence before begins with. */
function wholeOf(list: readonly Counted[], at: number): Counted | undefined {
  const done = list[at];
  const before = list.slice(0, at).filter((each) => done && alike(each, done));
  const last = before.at(-1);
  if (!done || !last) return undefined;
  // More are done than there were only by a slip, where these are told to be all.
  const isOne = (each: Counted): boolean =>
    stageOf(each) === undefined &&
    !ASIDE.test(innerClauseOf(each)) &&
    (each.size >= done.size || ALL.test(innerClauseOf(each)));
  if (last.sentence === done.sentence) {
    const between = done.line.text.slice(last.at.to, done.at.from);
    return isOne(last) && !/[；;]/.test(between) ? last : undefined;
  }
  const [first] = before.filter(({ sentence }) => sentence === done.sentence - 1);
  return first && isOne(first) && ALL.test(first.before) ? first : undefined;
}

/** The figures right behind what is done that tell of what is not, and those of its kind further on in the sentence. */
function behind(list: readonly Counted[], at: number): Pick<Staged, 'open' | 'beyond'> {
  const done = list[at];
  const rest = list
    .slice(at + 1, at + 1 + FARTHEST)
    .filter((each) => done && alike(each, done) && inOneSentence(each, done));
  const end = rest.findIndex((each) => !isOpen(each));
  return end < 0
    ? { open: rest, beyond: [] }
    : { open: rest.slice(0, end), beyond: rest.slice(end) };
}
const FARTHEST = 12;

/** Whether a figure tells of what is not done. */
export function isOpen(each: Counted): boolean {
  const stage = stageOf(each);
  return stage === 'going' || stage === 'idle';
}

/** Things of which those done and those not done do not come to their whole. */
export interface Stages {
  readonly whole: Counted;
  readonly parts: readonly Counted[];
  /** What the parts come to, with its unit. */
  readonly sum: string;
}

/** 「共安排项目26个，已完工22个，在建5个」; where a further figure of the sentence may belong to them nothing is said. */
export const stagesIn = (staged: readonly Staged[]): readonly Stages[] =>
  staged.flatMap(({ whole, done, open, beyond }): readonly Stages[] => {
    const parts = [done, ...open];
    const sum = sumOfSizes(parts);
    if (open.length === 0 || sum === whole.size) return [];
    if (CARRIED.test(sentencesOf(whole, done))) return [];
    if (beyond.length > 0 && sum < whole.size) return [];
    return [
      {
        whole: counted(whole),
        parts: parts.map((each) => counted(each)),
        sum: `${sum / 1e6}${whole.value.unit}`,
      },
    ];
  });

/** The sentences of two figures of a line. */
function sentencesOf({ line, at }: Counted, to: Counted): string {
  const from = line.text.lastIndexOf('。', at.from) + 1;
  const end = line.text.indexOf('。', to.at.to);
  return line.text.slice(from, end < 0 ? undefined : end);
}
