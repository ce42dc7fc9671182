import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { lastClause } from '../../values/last-clause.ts';
import { trimmed } from '../figures/amounts.ts';
import {
  alike,
  type Counted,
  clauseOf,
  counted,
  countedIn,
  headOf,
  isRate,
} from '../figures/counted.ts';
import { isSlipOf } from '../readings/one-slip.ts';
import type { ToldChange } from './told-changes.ts';

const COME =
  /(?:新增|增加|引进|新进|转入|调入|迁入|新办|新建|录用|招录|招聘|考录|接收|入职)[^，。；、\d]{0,6}$/;
const GONE =
  /(?:减少|剔旧|注销|退出|清退|流出|流失|退库|退休|调出|转出|核减|取消|停用|报废|辞职|离职|去世|死亡|辞退|解聘|淘汰|关闭)[^，。；、\d]{0,6}$/;
/** 「退休人员」 are people who are there. */
const STATE = /(?:人员|干部|教师|职工|总数|教职工)(?:为|有|共)?$/;
const NET =
  /^[，,]?(?:全年|年内|当年|本年|全市|全县|[较比](?:上年末?|年初|去年)|实际|共|人员)*净(增加?|减少?|流出|流入)(?:人员|人数|职工)?(?:了)?$/;
/** So many figures in front may come and go. */
const REACH = 20;
const BEGIN = /年初|期初|上年[末底]/;
const END = /年[末底]|期末|现有|现在|实有/;

/** Numbers of what comes and goes: what is left of them alone, and what was there before and is there behind them. */
export const netChanges = (report: Report): readonly ToldChange[] =>
  gather(countedIn(report), (list) => [...netOf(list), ...fromBeginToEnd(list)]);

/** 「新增2914人，减少1837人，净增1077人」: what came less what went, all that the sentence tells of it in front. */
const netOf = (list: readonly Counted[]): readonly ToldChange[] =>
  gather(list, (net, k): readonly ToldChange[] => {
    const way = NET.exec(net.before)?.[1];
    if (way === undefined || isRate(net)) return [];
    const flows = list.slice(Math.max(0, k - REACH), k).filter((each) => isFlow(each, net));
    const off = sumOf(flows);
    if (off === undefined || flows.some((each) => isItem(each, list))) return [];
    const places = [...flows, net].map((each) => counted(each));
    const last = sumOf(flows.slice(-2));
    if (last !== undefined && Math.abs(Math.abs(last) - net.size) < 1 && last !== off) return [];
    if (Math.abs(Math.abs(off) - net.size) < 1)
      return /增|入/.test(way) === off > 0 || off === 0
        ? []
        : [{ places, wrong: 'direction', computed: off > 0 ? 'up' : 'down' }];
    // Of money more may come and go than is told: one slip must part them.
    if (net.nature === 'money' && !isSlipOf(net, Math.abs(off))) return [];
    return [
      { places, wrong: 'amount', computed: `${shownIn(Math.abs(off), net)}${net.value.unit}` },
    ];
  });

/** 「年初50人，招录3人，退休2人，年末51人」: what was there with what came and without what went. */
function fromBeginToEnd(list: readonly Counted[]): readonly ToldChange[] {
  const [begin, ...more] = list.filter((each) => each.nature === '人' && isStock(each, BEGIN));
  if (!begin || more.length > 0) return [];
  const head = headOf(begin, list);
  const ends = list.filter((each) =>
    head ? each === head : alike(each, begin) && isStock(each, END) && each !== begin,
  );
  const [end] = ends;
  if (!end || ends.length > 1 || Math.abs(end.sentence - begin.sentence) > 2) return [];
  const flows = list.filter(
    (each) => alike(each, begin) && kindOf(each) !== undefined && each.sentence === begin.sentence,
  );
  const off = sumOf(flows);
  if (off === undefined || begin.size + off === end.size) return [];
  return [
    {
      places: [begin, ...flows, end].map((each) => counted(each)),
      wrong: 'sum',
      computed: `${shownIn(begin.size + off, end)}${end.value.unit}`,
    },
  ];
}

/** 「招聘162人，公开招聘86人、特岗45人」: the first of a list is not all that came. */
function isItem(each: Counted, list: readonly Counted[]): boolean {
  const next = list[list.indexOf(each) + 1];
  return next !== undefined && /^、/.test(next.before) && alike(next, each) && !kindOf(next);
}

const isStock = (each: Counted, word: RegExp): boolean =>
  word.test(clauseOf(each)) && kindOf(each) === undefined && !/净|较|比/.test(clauseOf(each));

const isFlow = (each: Counted, net: Counted): boolean =>
  alike(each, net) && each.sentence === net.sentence && kindOf(each) !== undefined;

/** What came less what went; undefined where only one of both is told. */
function sumOf(flows: readonly Counted[]): number | undefined {
  const came = flows.filter((each) => kindOf(each) === 'come');
  if (came.length === 0 || came.length === flows.length) return undefined;
  return flows.reduce((sum, each) => sum + (kindOf(each) === 'come' ? 1 : -1) * each.size, 0);
}

function kindOf(each: Counted): 'come' | 'gone' | undefined {
  const clause = lastClause(each.before, '，,；;、（(：:');
  // 「增加到137877公里」 is what there is now.
  if (STATE.test(clause) || /较|比|净|[到至]$/.test(clause)) return undefined;
  return COME.test(clause) ? 'come' : GONE.test(clause) ? 'gone' : undefined;
}

/** A size in the unit of a figure. */
const shownIn = (size: number, { size: own, value }: Counted): string =>
  trimmed((size / own) * (value.coefficient / 10 ** value.decimals));
