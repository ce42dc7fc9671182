import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { type Counted, counted, countedIn } from '../figures/counted.ts';
import type { AverageScore } from './average-scores.ts';
import type { ScoreParts } from './score-parts.ts';

const POINTS = '点';
const OPENS = /(?:分别|依次|各)(?:自评)?(?:得|得分|为|是|扣)*(?:得?分)?(?:为|是)?$/;
const NEXT = /^[、，,；;和及与]+$/;
const TOTAL =
  /(?:总分|总得分|综合得分|综合评分|自评得分|自评总分|得分|自评|合计|共计|总计|共得)(?:为|是|共)?$/;
const SCORE = /(?:得分|自评|评分|总分|得)(?:为|是)?$/;
const LOST =
  /^[）)]?[，,（(；;]?(?:共|合计|自评|其中|比满分|较满分)*(?:扣|少|低|扣减|扣除|失|丢)(?:去)?(?:分)?(?:为)?$/;

/** 「甲、乙、丙分别得18分、19分、29分，总分66分」: scores told in turn, beside their total; and what was lost of a hundred. */
export const scoresInTurn = (report: Report): readonly ScoreParts[] => {
  const lines = countedIn(report).map((list) => list.filter(({ nature }) => nature === POINTS));
  return gather(lines, (list, i) => [
    ...turnsIn(list, lines[i - 1] ?? []),
    ...lostIn(list),
    ...lostOfFull(list),
    ...framed(list),
    ...withRest(list),
  ]);
};

function turnsIn(list: readonly Counted[], above: readonly Counted[]): readonly ScoreParts[] {
  return list.flatMap((first, k): readonly ScoreParts[] => {
    if (!OPENS.test(first.before)) return [];
    const parts = [first];
    for (let at = k + 1; NEXT.test(list[at]?.before ?? ''); at += 1) {
      const each = list[at];
      if (each) parts.push(each);
    }
    if (parts.length < 2) return [];
    const rest = list.slice(k + parts.length);
    const after = rest.find(({ before }) => TOTAL.test(before));
    const own = after ?? list.slice(0, k).findLast(({ before }) => TOTAL.test(before));
    const sum = parts.reduce((all, { value }) => all + numberOf(value), 0);
    const near = [...above, ...list].filter((each) => !parts.includes(each));
    if (near.some(({ value }) => Math.abs(numberOf(value) - sum) < 0.005)) return [];
    const stated = own && numberOf(own.value);
    if (!own || stated === undefined || Math.abs(stated - sum) > 20) return [];
    return [{ total: counted(own), parts: parts.map((each) => counted(each)), sum, stated }];
  });
}

const isLost = ({ before }: Counted): boolean =>
  LOST.test(/[，,（(；;]?[^，,（(；;]*$/.exec(before)?.[0] ?? '');

const FULL = 100;

/** 「得分95.5分，扣4.5分」: together the hundred, or the full mark that the line tells. */
function lostIn(list: readonly Counted[]): readonly ScoreParts[] {
  const [score, lost] = list.filter(
    (each) =>
      (SCORE.test(each.before) &&
        !(numberOf(each.value) === FULL && /总分|满分/.test(each.before))) ||
      isLost(each),
  );
  if (!score || !lost || !isLost(lost) || isLost(score)) return [];
  // 「主要是持证率（扣2分）」: what one item lost is not all.
  if (lost.sentence !== score.sentence || /[^，,。；;（）]（[^（]*$/.test(lost.before)) return [];
  const sum = numberOf(score.value) + numberOf(lost.value);
  const rest = list.filter((each) => each !== score && each !== lost && !/扣|失/.test(each.before));
  const full = rest.filter(({ value }) => numberOf(value) !== FULL);
  if (sum > 90 && sum < 110 && !full.length && Math.abs(sum - FULL) > 0.005)
    return [
      {
        total: counted(score),
        parts: [counted(lost)],
        sum: FULL - numberOf(lost.value),
        stated: numberOf(score.value),
        lost: true,
      },
    ];
  return [];
}

const MARK = /(?:满分|分值|权重)(?:值)?(?:为)?$/;

const BARE_MARK = /^[，,（(]?(?:该项|本项|其)?(?:满分|分值|权重)(?:值)?(?:为)?$/;

/** 「分值15分，评价得分14.3分，扣0.7分」: the full mark, what was reached and what was lost, one behind the other. */
const lostOfFull = (list: readonly Counted[]): readonly ScoreParts[] =>
  list.flatMap((lost, k): readonly ScoreParts[] => {
    const [a, b] = [list[k - 2], list[k - 1]];
    if (!a || !b || !LOST.test(lost.before) || lost.sentence - a.sentence > 1) return [];
    // What is lost in all is of all items.
    if (/[共总合]/.test(lost.before) && list.filter(({ before }) => MARK.test(before)).length > 1)
      return [];
    // 「得分14分；过程20分，扣2分，得18分」: the score of an item may stand behind what it lost.
    const rest = list[k + 1];
    const behind =
      MARK.test(b.before) &&
      rest &&
      rest.size <= b.size &&
      /^[，,、][^，。；\d]{0,4}得(?:分)?(?:为)?$/.test(rest.before)
        ? rest
        : undefined;
    // 「满分10分得9.8分，产出指标满分50分扣0.5分」: a full mark with a name of its own is not that of the score in front.
    if (MARK.test(b.before) && !behind && !BARE_MARK.test(b.before)) return [];
    const [full, score] = MARK.test(b.before) ? [b, behind ?? a] : [a, b];
    if (!MARK.test(full.before) || MARK.test(score.before) || !SCORE.test(score.before)) return [];
    // Where more is lost further on, each is what one item lost.
    const next = list.findIndex((each, i) => i > k && MARK.test(each.before));
    if (list.slice(k + 1, next < 0 ? undefined : next).some(({ before }) => /扣|失/.test(before)))
      return [];
    const sum = numberOf(full.value) - numberOf(lost.value);
    const stated = numberOf(score.value);
    return Math.abs(sum - stated) < 0.005
      ? []
      : [{ total: counted(score), parts: [counted(lost)], sum, stated, lost: true }];
  });

/** Frames of two or three parts that leave nothing out. */
const FRAMES: readonly (readonly RegExp[])[] = [
  [/履职效能/, /管理效率/],
  [/决策/, /管理/, /绩效/],
  [/决策/, /综合管理/, /履职|绩效/],
  [/投入/, /过程/, /产出/, /效/],
  [/决策/, /过程/, /产出/, /效/],
];

/** 「自评得分95分，其中履职效能得49分，管理效率得46分」: all parts of a frame behind their total, or in front of their sum. */
function framed(all: readonly Counted[]): readonly ScoreParts[] {
  const list = all.filter(({ before }) => !MARK.test(before));
  return list.flatMap((total, k): readonly ScoreParts[] => {
    if (!TOTAL.test(total.before) && !/(?:自评|项目得)$/.test(total.before)) return [];
    const behind = list.slice(k + 1).filter((each) => each.sentence - total.sentence <= 1);
    const front = list.slice(0, k).filter((each) => each.sentence === total.sentence);
    const opened = /其中|[：:]/.test(behind[0]?.before ?? '') ? inFrame(behind, false) : undefined;
    const summed = /[合总共]/.test(total.before) ? inFrame(front, true) : undefined;
    const parts = opened ?? summed;
    if (!parts) return [];
    const sum = parts.reduce((points, { value }) => points + numberOf(value), 0);
    const stated = numberOf(total.value);
    if (Math.abs(sum - stated) < 0.005) return [];
    return [{ total: counted(total), parts: parts.map((each) => counted(each)), sum, stated }];
  });
}

/** The first, or the last, scores of a list, where they are those of all parts of a frame and no others follow. */
function inFrame(list: readonly Counted[], last: boolean): readonly Counted[] | undefined {
  for (const frame of FRAMES) {
    const parts = last ? list.slice(-frame.length) : list.slice(0, frame.length);
    const next = last ? undefined : list[frame.length];
    if (next && next.sentence === parts.at(-1)?.sentence) continue;
    if (
      parts.length === frame.length &&
      frame.every((part, i) => part.test(parts[i]?.before ?? ''))
    )
      return parts;
  }
  return undefined;
}

/** 「执行率得9.8分，其余指标得84.2分，合计94分」: a part, all others and their sum. */
const withRest = (list: readonly Counted[]): readonly ScoreParts[] =>
  list.flatMap((rest, k): readonly ScoreParts[] => {
    const [part, total] = [list[k - 1], list[k + 1]];
    if (
      !part ||
      !total ||
      !/^[，,；;、](?:其余|其他|剩余)[^，。；]{0,8}得(?:分)?$/.test(rest.before)
    )
      return [];
    if (!/^[，,；;](?:合计|共计|总计|总分|总得分|共得|合计得)(?:为|共)?$/.test(total.before))
      return [];
    if (part.sentence !== total.sentence) return [];
    const sum = numberOf(part.value) + numberOf(rest.value);
    const stated = numberOf(total.value);
    return Math.abs(sum - stated) < 0.005
      ? []
      : [{ total: counted(total), parts: [counted(part), counted(rest)], sum, stated }];
  });

/** 「四个季度考核得分依次为90分、92分、94分、88分，平均91分」: the mean of what is told in turn. */
export const meansInTurn = (report: Report): readonly AverageScore[] =>
  countedIn(report).flatMap((all) => {
    const list = all.filter(({ nature }) => nature === POINTS);
    return list.flatMap((first, k): readonly AverageScore[] => {
      if (!OPENS.test(first.before)) return [];
      const scores = [first];
      for (let at = k + 1; NEXT.test(list[at]?.before ?? ''); at += 1) {
        const each = list[at];
        if (each) scores.push(each);
      }
      const said = list[k + scores.length];
      if (
        !said ||
        scores.length < 2 ||
        !/^[，,；;](?:年度|全年)?(?:平均|均值)(?:得分|分|为)*$/.test(said.before)
      )
        return [];
      const mean = scores.reduce((sum, { value }) => sum + numberOf(value), 0) / scores.length;
      const step = 0.5 / 10 ** said.value.decimals;
      if (Math.abs(mean - numberOf(said.value)) <= step + 1e-9) return [];
      return [
        {
          said: counted(said),
          of: 'mean',
          scores: scores.map((each) => counted(each)),
          computed: mean,
        },
      ];
    });
  });
