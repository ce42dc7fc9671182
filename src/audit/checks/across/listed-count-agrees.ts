import type { Quote } from '../../../document/finding.ts';
import { check, type Hit, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { quantitiesOf } from '../../figures/quantities.ts';
import { indicatorCounts } from '../../indicators/indicator-counts.ts';
import { amountsOfAll } from '../../named/amounts-of-all.ts';
import { listedCounts } from '../../named/listed-counts.ts';
import { formTallies } from '../../projects/form-tallies.ts';
import { projectListTallies } from '../../projects/project-lists.ts';
import { projectTallies } from '../../projects/project-tallies.ts';
import { rateTallies } from '../../rates/rate-tallies.ts';
import { runningText } from '../../wording/running-text.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Miscounted extends Hit {
  readonly told: Quote;
  readonly first: Quote;
  readonly last: Quote;
  readonly stated: number;
  readonly listed: number;
  /** Where the list stands. */
  readonly side: 'above' | 'below';
  /** Of so many that are listed. */
  readonly among?: number;
}

/** Of units, indicators, goals, problems and measures as many are listed as the words in front of the list say. */
export const listedCountAgrees = check<Miscounted>({
  id: 'ListedCountAgrees',
  title: { zh: '写明的个数与所列个数一致', en: 'As many are listed as are announced' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '写明几个就应列出几个；不一致时，不是漏列就是个数没有改。',
    en: 'Where the numbers differ, an item is missing or the number was not changed.',
  },
  find(report) {
    const counts = [
      ...listedCounts(report),
      ...amountsOfAll(report),
      ...projectTallies(quantitiesOf(report)),
      ...projectListTallies(report),
      ...formTallies(report),
      ...indicatorCounts(report),
      ...rateTallies(runningText(report.document)),
    ];
    if (counts.length === 0) return 'notApplicable';
    return counts.flatMap(({ told, stated, listed, items, counted }): readonly Miscounted[] => {
      const [first, last] = [items[0], items.at(-1)];
      if (!first || !last || (stated >= listed.least && stated <= listed.most)) return [];
      return [
        {
          subject: told.verbatim,
          places: inOrder([told, first, last]),
          told: quote(told),
          first: quote(first),
          last: quote(last),
          stated,
          listed: counted ?? items.length,
          side: sideOf(told, first),
          ...(counted !== undefined && { among: items.length }),
        },
      ];
    });
  },
  say: {
    zh: (hit) =>
      hit.among === undefined
        ? phrase`${hit.told}写明${hit.stated}个，${hit.side === 'below' ? '其后' : '前文'}列出${hit.listed}个（${hit.first}至${hit.last}）。`
        : phrase`${hit.told}写明${hit.stated}个，所列${hit.among}个（${hit.first}至${hit.last}）中有${hit.listed}个。`,
    en: (hit) =>
      hit.among === undefined
        ? phrase`${hit.told} announces ${hit.stated}; ${hit.listed} are listed (${hit.first} to ${hit.last}).`
        : phrase`${hit.told} tells ${hit.stated}; of the ${hit.among} listed (${hit.first} to ${hit.last}) they are ${hit.listed}.`,
  },
  passes: [
    prose('本馆下设3个内设机构：综合办公室、保管利用科和信息技术科。'),
    prose('主要存在以下两个方面的问题：一是库房面积不足；二是专业人员偏少。'),
  ],
  catches: [
    {
      text: prose('本馆下设4个内设机构：综合办公室、保管利用科和信息技术科。'),
      finds: '「本馆下设4个内设机构」写明4个，其后列出3个（「综合办公室」至「信息技术科」）。',
    },
    {
      text: prose('主要存在以下三个方面的问题：一是库房面积不足；二是专业人员偏少。'),
      finds: '「主要存在以下三个方面的问题」写明3个，其后列出2个（「一是」至「二是」）。',
    },
    {
      text: prose('库房修缮项目批复20万元。展览经费批复12万元。三个项目共批复32万元。'),
      finds: '「三个项目」写明3个，前文列出2个（「库房修缮项目」至「展览经费」）。',
    },
    {
      text: prose(
        '（一）库房修缮项目。执行率100%。',
        '（二）展览经费。执行率80%。',
        '执行率达到100%的2个，未达到100%的1个。',
      ),
      finds: '「执行率达到100%的2个」写明2个，所列2个（「执行率100%」至「执行率80%」）中有1个。',
    },
  ],
});

const sideOf = (told: Quote, first: Quote): 'above' | 'below' =>
  first.at.block < told.at.block ||
  (first.at.block === told.at.block && (first.at.from ?? 0) < (told.at.from ?? 0))
    ? 'above'
    : 'below';
