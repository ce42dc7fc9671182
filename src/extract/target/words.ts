import type { Tier } from '../../report/indicators.ts';

const PARTLY = /^(?:部分|大部分|基本)?部分(?:达成|实现|完成|达到)/;
const NOT =
  /^(?:未|没有|未能)(?:达成|实现|达到|完成)(?:了)?(?:年度|预期|年初|既定|设定|绩效)*(?:指标|目标)|(?:实现|达成)(?:目标|指标)?程度较低/;
const ACHIEVED =
  /^(?:已|全部|基本|全面|较好|圆满|已经|均|均已|超额|全部已|如期)*(?:达成|实现|达到|完成)(?:了)?(?:全部|年度|预期|年初|既定|设定|绩效|各项|当年|总体)*(?:指标|目标)|^(?:全部|基本)?达成$/;

/** The tier that the words of a qualitative result name (domain rule 3.1); bare praise such as 良好 names none. */
export function tierOf(words: string): Tier | undefined {
  if (PARTLY.test(words)) return 'partlyAchieved';
  if (NOT.test(words)) return 'notAchieved';
  return ACHIEVED.test(words) ? 'achieved' : undefined;
}

const YES =
  /^(?:是|√|✓|☑|(?:已|均已|全部|全部已|已全部|按时|按期|按要求|按计划|及时|如期|圆满|顺利)*(?:完成|达标|合格|落实|建立|执行|办结|到位|公开|通过|支付|拨付|发放|开展)(?:到位)?|(?:完成|验收)(?:及时|合格)|及时|按时|按期|达到(?:要求|标准)?|符合(?:要求|标准)?|无|未发生|零发生)$/;
const NO =
  /^(?:否|×|✗|未完成|未开展|未达标|不合格|未落实|未建立|未执行|不达标|未公开|未通过|未验收)$/;

/** What words such as 是, 已完成, 未完成 say of a thing that is done or not done; undefined for other words. */
export function doneOf(words: string): boolean | undefined {
  if (NO.test(words)) return false;
  return YES.test(words) ? true : undefined;
}
