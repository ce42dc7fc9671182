import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { lastClause } from '../../values/last-clause.ts';
import { trimmed } from '../figures/amounts.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  counted,
  type FigureRule,
  isRate,
} from '../figures/counted.ts';
import { wordsIn } from '../wording/running-text.ts';
import type { ToldChange } from './told-changes.ts';

const own = ({ before }: Counted): string => lastClause(before, '，,；;。：:');
const PLAN = /计划|目标|任务|应|原定|预定|预计|年初(?:提出|确定|安排|下达)|下达|拟/;
const DONE = /完成|实际|已|建成|改造|培训|举办|新增|达到|实施|开展|到位/;
const NO_PLAN = /上年|去年|同期|每|(?<!平)均|其中|上级/;

/** 「超出计划4场」, 「少于目标2家」, 「超任务24户」, 「尚余0.2万亩」: how far what was done is from its plan. */
const BEYOND =
  /^[，,]?(?:(超出|超过|超额完成|超额|多于|超)|(少于|低于|不足|欠|差))(?:原定|年度|年初|全年)*(?:计划|目标|任务|预期)?(?:数|值|任务)?(?:要求)?$/;
const MORE_THAN =
  /^(?:任务|目标|计划)?(?:数)?(?:(?:超额)?(增加|多装?|多建|多办|多完成|超出|超|超额完成)|(减少|少|少招|少完成|短))(?:了)?$/;
const THAN =
  /^[，,](?:比|较)(?:年初|年度|全年|原定)?(?:计划|目标|任务|确定|核定|下达)(?:任务|目标|计划)?(?:的|数|值)*$/;
const LACKS =
  /^[，,](?:尚余|还有|仍有|剩余|尚欠|欠|还差|尚差|未完成|未建成|少(?:完成|报|建|办|开展|培训|改造|安装|培育))$/;

/** 「比计划多铺设6.6公里」. */
const APART =
  /^[，,](?:比|较)(?:原定|年度|全年|年初|原)*(?:计划|目标|任务)(?:数|任务|目标)?(?:(多|超|增)|(少|减))[^，。；、\d]{0,4}$/;

const CLAIM =
  /^[^，。；\d]{0,6}[，,]?(?:(?:已)?(?:超额|全面|如期|圆满|全部)完成(?!\d)|完成(?:了)?(?:年度|全年|年初|绩效)*(?:任务|目标|计划)(?!数?的)|达到(?:了)?(?:年度|预期|绩效)*目标)/;
const DENIED =
  /^[^，。；、\d]{0,8}[，,](?:仍|尚)?(?:未能|未|没有)(?:能)?(?:完成|达到|实现)(?:了)?(?:年度|全年|年初|预期|既定|绩效)*(?:目标|任务|计划)/;
/** A target that is not to be passed, by its sign or its words; any other sign or word makes it one to be reached. */
const CEILING = /(?:≤|≦|<=|＜|<|不[大高多]于|不超过|控制在|(?<!不)(?:小于|低于))(?:等于)?$/;
const FLOOR = /(?:≥|≧|>=|＞|>|不[低少小]于|(?<!不)(?:大于|高于|超过))(?:等于)?$/;
const LOW = /成本|费用|支出|差错|投诉|事故|超标|违法|返贫|时[间限]|天(?!气)|控制/;
/** What is said of a target that is not to be passed. */
const BELOW =
  /^[^，。；、\d]{0,8}[，,](?:均|都)?(?:未|没有|并未)(?:超出|超过|突破|高于)(?:了|年初|年度|批复|设定|成本|控制|预算)*(?:目标|标准|指标|限额|预算|概算|要求|范围)[值数]?(?=[，。；]|$)/;
/** The rate of completion between the figures and what is said of them. */
const RATE = /^[^，。；、\d]{0,8}[，,](?:任务|目标)?完成率(?:为|达)?[\d.]+[%％]/;
const ALL_DONE = /^[^，。；、\d]{0,8}(?:已)?全部(?:完成|完工|竣工|建成|到位|验收|实施|落实|改造)/;

/** What was done beside what was planned, and what is said of the two. */
export const besidePlan = (report: Report): readonly ToldChange[] => atEachFigure(report, planAt);

const planAt: FigureRule<ToldChange> = (each, k, list) =>
  isRate(each) ? notAll(list[k - 1], each) : [...differs(list, k), ...isClaimed(list, k)];

const ALL =
  /^[^。；\d]{0,6}[，,]?(?:已|均)?全部(?:通过|合格|达标|完成|完工|办结|整改|兑现|到位|验收)[^。；\d]*?(?:合格|通过|达标|完成|完工|办结|整改|兑现|到位)率(?:为|达到?|均达)?$/;

/** 「改造58户，全部通过验收，验收合格率93.5%」: all are a hundred per cent. */
function notAll(done: Counted | undefined, rate: Counted): readonly ToldChange[] {
  if (!done || isRate(done) || done.sentence !== rate.sentence || rate.size >= 100 * 1e6) return [];
  if (!ALL.test(rate.before) || /未|不/.test(rate.before)) return [];
  const { line } = rate;
  const from = line.text.lastIndexOf('全部', rate.at.from);
  const places = [counted(done), wordsIn(line, from, rate.at.to ?? 0)];
  return [{ places, wrong: 'claim', computed: 'missed' }];
}

/** 「还有3座」, 「还有3座未建」; but 「还有3座资料不齐」 lacks something else than the plan. */
const isLacking = ({ before, after }: Counted): boolean =>
  LACKS.test(before) &&
  (!/[还仍]有$/.test(before) ||
    /^(?:[^，。；、\d]{0,2}[，。；]|[^，。；、\d]{0,6}[未没待正尚需])/.test(after));

function differs(list: readonly Counted[], at: number): readonly ToldChange[] {
  const off = list[at];
  if (!off || off.nature === 'money') return [];
  const near = list
    .slice(0, at)
    .filter((each) => !isRate(each) && alike(each, off) && off.sentence - each.sentence <= 1);
  const [first, last] = near.slice(-2);
  if (!first || !last || NO_PLAN.test(own(first)) || NO_PLAN.test(own(last))) return [];
  const beyond = BEYOND.exec(off.before);
  const than = THAN.test(last.before) ? MORE_THAN.exec(off.before) : null;
  const apart = APART.exec(off.before);
  const lacks = isLacking(off) ? ['', '', 'lacks'] : null;
  const told = beyond ?? than ?? apart ?? lacks;
  // 「完成10项，超额完成3项，未完成2项」: kinds of what was planned.
  const isKind = /^[，,、](?:未|部分|基本)/.test(list[at + 1]?.before ?? '');
  if (!told || isKind || last.sentence !== off.sentence) return [];
  // 「其中甲类9620人、乙类9385人，完成任务18000人的105%，超额1005人」: the last of a list is not all that was done, nor all that was planned.
  if (/^[、和及与]/.test(first.before)) return [];
  const [plan, done] = than || isPlan(last) ? [last, first] : [first, last];
  if (!than && (!isPlan(plan) || !(DONE.test(done.before.slice(-10)) || PLAN.test(own(plan)))))
    return [];
  const more = told[1] !== undefined && told[1] !== '';
  const places = [plan, done, off].map((each) => counted(each));
  if (done.size !== plan.size && done.size > plan.size !== more)
    return [{ places, wrong: 'direction', computed: more ? 'under' : 'over' }];
  const real = Math.abs(done.size - plan.size);
  if (Math.abs(real - off.size) <= slack(off)) return [];
  return [
    { places, wrong: 'amount', computed: `${trimmed(real / scaleOf(off))}${off.value.unit}` },
  ];
}

const isCeiling = ({ before, after }: Counted): boolean =>
  CEILING.test(before.replace(/[\s（(]+$/, '')) || /^(?:以内|以下|之内)/.test(after);

/** The plan by its words, or those of the sentence that it opens: 「目标：新建3万亩。完成情况：建成2.8万亩」. */
const isPlan = (each: Counted): boolean =>
  (PLAN.test(each.before.slice(-16)) || /(?:控制在|全年不[少低]于)$/.test(each.before)) &&
  !/完成情况|实际/.test(own(each));

/** Half a step of the last digit, for figures that may be rounded. */
const slack = ({ size, value }: Counted): number =>
  value.decimals > 0 && value.coefficient > 0 ? (size / value.coefficient) * 1.01 : 0;
const scaleOf = ({ size, value }: Counted): number =>
  value.coefficient > 0 ? size / numberOf(value) : 1e6;

/** So many signs in front of a plan tell of what it is. */
const AROUND = 40;

/** Whether a plan is met; undefined where neither its sign nor its matter tells which way it is to be met. */
function isMet(plan: Counted, done: Counted): boolean | undefined {
  const words = plan.before.replace(/[\s（(]+$/, '');
  if (isCeiling(plan)) return done.size <= plan.size;
  if (FLOOR.test(words)) return done.size >= plan.size;
  const around = plan.line.text.slice(Math.max(0, (plan.at.from ?? 0) - AROUND), done.at.to);
  if (done.size >= plan.size && LOW.test(around)) return undefined;
  return done.size >= plan.size;
}

/** 「完成48处，年度目标51处，超额完成」, 「提出改造6个，到年底5个全部完工」. */
function isClaimed(list: readonly Counted[], at: number): readonly ToldChange[] {
  const [a, b] = [list[at - 1], list[at]];
  if (!a || !b || !alike(a, b) || isRate(a) || a.sentence !== b.sentence) return [];
  if (NO_PLAN.test(own(a)) || NO_PLAN.test(own(b)) || /[；;]/.test(b.before)) return [];
  const rest = b.line.text.slice(b.at.to ?? 0, (b.at.to ?? 0) + 48).replace(RATE, '');
  const [plan, done] = isPlan(b) && !isPlan(a) ? [b, a] : [a, b];
  if (!isPlan(plan) || isPlan(done)) return [];
  const met = isMet(plan, done);
  if (met === undefined) return [];
  if (met)
    return DENIED.test(rest) && DONE.test(own(done))
      ? [{ places: [plan, done].map((each) => counted(each)), wrong: 'claim', computed: 'met' }]
      : [];
  const claims =
    (isCeiling(plan) && BELOW.test(rest)) ||
    CLAIM.test(rest.replace(/^[^，。；、\d]{0,8}(?=[，,])/, '')) ||
    ALL_DONE.test(rest);
  if (!claims || /^[^，。；]{0,10}(?:未|不|部分)/.test(rest)) return [];
  return [
    { places: [plan, done].map((each) => counted(each)), wrong: 'claim', computed: 'missed' },
  ];
}
