import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { type Counted, clauseOf, counted, countedIn, isRate } from '../figures/counted.ts';

/** What rates count that are a part of a whole by their names; 完成率, 到位率, 入学率, 使用率 may well be more than all. */
export const OF_A_PART =
  '合格|优良|优秀|准确|正确|精准|及时|达标|知晓|知晓度|通过|办结|完好|有效|巩固|按时完成|按期完成|满意|成活|存活|在线|持证|持证上岗|建档|回收|处置';
/** 「占项目支出总额的」, 「占比」: behind 的 or 比 stands how large the share is. */
const SHARE =
  /占(?![用地有])([^，。；：、\d]{0,20}?)(?:的(?:比[重例])?|比[重例]?)?(?:为|达|达到|是|约)*$/;
/** What spending, income or this year is compared with may be exceeded. */
const EXCEEDABLE =
  /(?:预算|计划|目标|任务|上年|去年|往年|同期|指标|定额|标准|核定|编制|批复|额度|基数|工资|当年|收入|生产总值|GDP|存款|资产)(?:数|额|总额|安排|安排数|收入|支出|总数|批复数|水平|总量)?$/;
const NAMED = new RegExp(
  `(?:${OF_A_PART}|整改|好评|回访)(?:率|度)(?:[（(][^）)]*[）)])?(?:均|都|分别|平均)?(?:为|达|达到|是|在|约)*$`,
);
/** What is spent may be more than was planned at first, but not many times as much. */
const SPENT = /(?:支出|支付|使用|拨付)(?:率|进度)(?:均|都|分别|平均)?(?:为|达|达到|是|在|约)*$/;
const MOST_SPENT = 300;
const CHANGE = /增|提[高升]|下降|降低|同比|增速|[比较]|超/;

/** Shares and rates of a part in running text that are more than a hundred per cent. */
export const beyondAll = (report: Report): readonly Counted[] =>
  gather(countedIn(report), (list) =>
    list.flatMap((each) =>
      isRate(each) && isBeyond(numberOf(each.value), clauseOf(each)) ? [counted(each)] : [],
    ),
  );

const isBeyond = (percent: number, words: string): boolean =>
  (percent > 100 && isShare(words)) ||
  (percent > MOST_SPENT && SPENT.test(words) && !CHANGE.test(words));

function isShare(words: string): boolean {
  if (CHANGE.test(words)) return false;
  const whole = SHARE.exec(words)?.[1];
  return whole === undefined ? NAMED.test(words) : !EXCEEDABLE.test(whole);
}
