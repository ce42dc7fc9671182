import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { areOfAKind, type Counted, isRate } from '../figures/counted.ts';
import { aroundLines, marginOf, printedLike } from './around.ts';
import type { Reading } from './reading.ts';

const WAY = '(?:增[加长]|上升|提高|下降|减少|降低|多|少)';
const FROM = /(?:比|较)[^，。；、\d]{0,4}(?:20\d\d年)?[^，。；、\d]{0,12}$/;
const GREW = new RegExp(`^[^，。；、（(\\d]{0,4}${WAY}(?:了|约)?$`);
const THEN = new RegExp(`^[，,、]?(?:净|即)?${WAY}(?:了)?$`);
const OF_GOAL = /(?:完成|达到?|为)[^，。；、\d]{0,6}(?:目标|任务|计划)[^，。；、\d]{0,4}的$/;
const SHORT = /^[，,（(](?:还|尚)?(?:少|差|缺)(?:了|完成)?$/;
const BEYOND = /^[，,（(](?:多|超出?|超额|高出)(?:了|完成)?$/;

/** Three figures in a row of which any two make the third: a base, a rate of change and the change; what was done, its rate of a goal and how far it is from it. */
export const triples = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list }) =>
    list.flatMap((said, at) => {
      const [first, rate] = [list[at - 2], list[at - 1]];
      if (!first || !rate || !isRate(rate) || isRate(said) || isRate(first)) return [];
      if (first.sentence !== said.sentence || !areOfAKind(first, said)) return [];
      return [ofBase(first, rate, said) ?? ofGoal(first, rate, said)].filter(isTold);
    }),
  );

const isTold = (reading: Reading | undefined): reading is Reading => reading !== undefined;

/** How much of one a percentage is, and by how much its last digit leaves it open. */
const shareOf = (rate: Counted): readonly [share: number, open: number] => [
  numberOf(rate.value) / 100,
  0.0055 / 10 ** rate.value.decimals,
];

/** 「比上年的80万人次增长4%，增加3.2万人次」. */
function ofBase(base: Counted, rate: Counted, said: Counted): Reading | undefined {
  if (!FROM.test(base.before) || !GREW.test(rate.before) || !THEN.test(said.before))
    return undefined;
  const [share, open] = shareOf(rate);
  const made = base.size * share;
  const slack = base.size * open + marginOf(base) * share + marginOf(said);
  return Math.abs(made - said.size) <= slack
    ? undefined
    : { said, from: [base, rate], computed: printedLike(said, made) };
}

/** 「完成2760人，为目标任务的92%，少240人」. */
function ofGoal(done: Counted, rate: Counted, said: Counted): Reading | undefined {
  const [share, open] = shareOf(rate);
  const isShort = SHORT.test(said.before);
  if (!OF_GOAL.test(rate.before) || share <= open || (!isShort && !BEYOND.test(said.before)))
    return undefined;
  const goal = done.size / share;
  const made = isShort ? goal - done.size : done.size - goal;
  const slack = goal * (open / share) + marginOf(done) / share + marginOf(said);
  return Math.abs(made - said.size) <= slack
    ? undefined
    : { said, from: [done, rate], computed: printedLike(said, made) };
}
