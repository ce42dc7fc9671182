import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { trimmed } from '../figures/amounts.ts';
import { atEachFigure, type Counted, counted, isRate } from '../figures/counted.ts';
import type { ToldChange } from './told-changes.ts';

const UNIT = '个百分点';
const UP =
  /(?:提高|提升|上升|增加|增长|高于|高出|超过|超出|超前|快于|超|高|多|快)(?:了|目标值?|计划|年度)*(?:约)?$/;
const DOWN =
  /(?:降低|下降|减少|低于|慢于|低|少|回落|差|相差|慢|滞后|落后)(?:了|目标值?|计划|年度)*(?:约)?$/;
/** A rate to compare with, by the words in front of it. */
const BASE =
  /(?:上年|去年|上一年|上年度|同期|20\d\d年)[^，。；\d]{0,8}$|(?:目标|计划|标准|控制数|预期)(?:值|率|任务|要求)?(?:为|是|的|不低于|≥|≤|不高于|不超过)*$|(?:序时|时间)(?:支出|执行)?进度(?:要求|标准)?(?:为|的|[（(])?$|(?:由|从(?![业事]))[^，。；\d]{0,10}$|(?:实施|整治|改造|治理|培训|干预|搬迁|调整)前[^。；\d]{0,20}$|(?:第一次|首次|初次)[^，。；\d]{0,10}$/;

/** 「由2022年的42%提高到2024年的55%」: a year behind 到 is the one that was reached. */
const REACHED = /[高升加长大低降少小落](?:到了?|至|为)20\d\d年[^，。；\d]{0,8}$/;

/** 「由90%提高到95%，高于全省平均水平2个百分点」: how far it is from a rate that is not told. */
const BESIDE =
  /(?:高于|低于|高出|超过|超出|[比较])[^，。；\d]{0,6}(?:全[国省市县区州]|平均|周边|同类)/;

const TO_TARGET =
  /(?:高于|低于|高出|超过|超出|[比较])[^，。；\d]{0,10}(?:目标|标准|任务|要求|控制数?)[^，。；\d]{0,4}$/;

const GROWTH = /(?:增长|下降|增加|减少|上升|降低)(?:了|率|为)*$/;

/** 「结案率96%，较上年的95%提高2个百分点」: the points between the two rates of the sentence. */
export const pointsBetween = (report: Report): readonly ToldChange[] =>
  atEachFigure(report, pointsAt);

/** How finely a rate is told; a target, and how much of the year is over, is a whole number as it stands. */
const decimalsOf = ({ value, before }: Counted): number =>
  /目标(?:值)?(?:为|是|：)?$|(?:序时|时间)进度(?:为|的)?$/.test(before)
    ? Number.POSITIVE_INFINITY
    : value.decimals;

function pointsAt(points: Counted, k: number, list: readonly Counted[]): readonly ToldChange[] {
  if (points.value.unit !== UNIT) return [];
  // 「由68.4%降至65.2%、由74.6%降至71.9%，分别下降3.2个百分点和2.7个百分点」: each is of the pair in its turn.
  if (/分别/.test(points.before) && /^[和、与及]/.test(list[k + 1]?.before ?? '')) return [];
  const rates = list
    .slice(0, k)
    .filter((each) => isRate(each) && each.sentence === points.sentence);
  const told = list.slice(0, k).filter(isRate);
  const [first, second] = [rates.at(-2), rates.at(-1)];
  if (!first || !second || points.before.length > 24 || BESIDE.test(points.before)) return [];
  const isBase = ({ before, after }: Counted): boolean =>
    (BASE.test(before) && !REACHED.test(before)) || /^的(?:年度|绩效)?目标/.test(after);
  const base = [second, first].find(isBase);
  // 「2023年末应达到92%，2023年末为80%」: which of two like words is the base they do not say.
  const open = isBase(first) && isBase(second);
  const now = base === second ? first : second;
  if (
    !base ||
    (base === first && !/实际|完成|达|为/.test(now.before) && !/[由从]/.test(base.before))
  )
    return [];
  // Beyond a semicolon another matter is told.
  const [one, other] = [first, second].map(({ at }) => at.from ?? 0);
  if (base === second && /[；;]/.test(points.line.text.slice(one, other))) return [];
  // Points between rates of growth are told of two years' growth, one of which stands elsewhere.
  if (
    GROWTH.test(base.before) ||
    GROWTH.test(now.before) ||
    /增[幅速]|降幅|占比|比重/.test(points.before)
  )
    return [];
  // 「93.4%（目标95%，差1.6个百分点），比2023年提高2.2个百分点」: the target in brackets is not what is compared with behind them.
  const closed = list.slice(list.indexOf(base) + 1, k).some(({ value }) => value.unit === UNIT);
  if (closed && /^[^，。；]{0,4}[）)]/.test(points.before)) return [];
  // 「由18.2%降至15.6%，较省定控制目标低0.4个百分点」: the target is not told.
  if (TO_TARGET.test(points.before) && !/目标|标准|任务|要求|控制/.test(base.before + base.after))
    return [];
  const off = numberOf(now.value) - numberOf(base.value);
  const size = numberOf(points.value);
  const step = 0.5 / 10 ** Math.min(decimalsOf(now), decimalsOf(base), points.value.decimals);
  const places = [now, base, points].map((each) => counted(each));
  const fits = (a: Counted, b: Counted): boolean => {
    const least = Math.min(decimalsOf(a), decimalsOf(b), points.value.decimals);
    const own = a === now && b === base ? step : 0.5 / 10 ** Math.max(least, 1);
    return Math.abs(Math.abs(numberOf(a.value) - numberOf(b.value)) - size) <= own + 1e-9;
  };
  if (!told.some((a) => told.some((b) => a !== b && fits(a, b))))
    return [{ places, wrong: 'amount', computed: `${trimmed(Math.abs(off))}${UNIT}` }];
  const way = UP.test(points.before) ? 1 : DOWN.test(points.before) ? -1 : 0;
  if (open || way === 0 || off === 0 || !fits(now, base) || Math.sign(off) === way) return [];
  return [{ places, wrong: 'direction', computed: off > 0 ? 'up' : 'down' }];
}
