import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { trimmed } from '../figures/amounts.ts';
import { alike, type Counted, clauseOf, counted, countedIn, isRate } from '../figures/counted.ts';
import type { ToldChange } from './told-changes.ts';

const COME = /(?:新增|增加|引进|新进|转入|调入|迁入|新办|新建|录用|招录|招聘)[^，。；、\d]{0,6}$/;
const GONE =
  /(?:减少|剔旧|注销|退出|清退|流出|流失|退库|退休|调出|转出|核减|取消|停用|报废|辞职|淘汰|关闭)[^，。；、\d]{0,6}$/;
const NET = /^[，,]?净(增加?|减少?|流出|流入)(?:了)?$/;

/** 「新增2914人，减少1837人，净增1077人」: what came less what went, right in front. */
export const netChanges = (report: Report): readonly ToldChange[] =>
  gather(countedIn(report), (list) =>
    gather(list, (net, k): readonly ToldChange[] => {
      const way = NET.exec(net.before)?.[1];
      const [first, second] = [list[k - 2], list[k - 1]];
      if (way === undefined || !first || !second || isRate(net)) return [];
      if (![first, second].every((each) => alike(each, net) && each.sentence === net.sentence))
        return [];
      const [come, gone] = [first, second].map(kindOf);
      const came = come === 'come' ? first : second;
      const went = come === 'come' ? second : first;
      if (come === undefined || gone === undefined || come === gone) return [];
      const off = came.size - went.size;
      const places = [first, second, net].map((each) => counted(each));
      if (Math.abs(Math.abs(off) - net.size) < 1)
        return /增|入/.test(way) === off > 0 || off === 0
          ? []
          : [{ places, wrong: 'direction', computed: off > 0 ? 'up' : 'down' }];
      if (net.nature === 'money') return [];
      return [
        { places, wrong: 'amount', computed: `${shownIn(Math.abs(off), net)}${net.value.unit}` },
      ];
    }),
  );

function kindOf(each: Counted): 'come' | 'gone' | undefined {
  const clause = clauseOf(each);
  return COME.test(clause) ? 'come' : GONE.test(clause) ? 'gone' : undefined;
}

/** A size in the unit of a figure. */
const shownIn = (size: number, { size: own, value }: Counted): string =>
  trimmed((size / own) * (value.coefficient / 10 ** value.decimals));
