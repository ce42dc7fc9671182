/** Words by which a figure is told for each of something: 均衡性转移支付 is a name. */
export const EACH = '每|均(?!衡)';
/** The end of a clause that tells what each has: 「人均2.7万元」, 「平均每公里80万元」. */
export const AVERAGE_OF_ALL =
  '(?:平均)?(?:每[^，。；、\\d]{1,4}|[人户亩件村车台次生床单]均)[^，。；、\\d]{0,6}$';
/** Words of another time than the one that a text is about. */
const OTHER_TIME = '上年|去年|同期';
/** Words by which figures are compared, or by which one says how much another grew or fell, that no name holds. */
const COMPARED = '较|比(?!例|赛|武|对)|增[加长]|减少';

const pattern = (...words: readonly string[]): RegExp => new RegExp(words.join('|'));

/** Whether words tell a figure for each of something. */
export const isForEach = (words: string): boolean => FOR_EACH.test(words);
const FOR_EACH = pattern(EACH);

/**
 * Words that set a figure aside: told for each of something, of another time, compared with something, a change, or what something should be.
 * Such a figure is neither a whole nor a part of what stands beside it. 均衡性转移支付, 增值税, 比例 and 标准化 are names and set nothing aside.
 * Further words are those that set a figure aside in one room besides.
 */
export const asides = (...more: readonly string[]): RegExp =>
  pattern(
    EACH,
    OTHER_TIME,
    '较|(?<!占)比(?!例|赛|武)|增(?!值|殖|(?:专项|一般)?债)|减|(?<!高)标准(?!化)|单价',
    ...more,
  );

/** Those of them that no name holds: 减灾, 增绿, 单价 and 标准 stand in the names of wholes and parts, too. */
export const plainAsides = (...more: readonly string[]): RegExp =>
  pattern(EACH, OTHER_TIME, COMPARED, ...more);

/** Those that compare, of whatever time and be it for each. */
export const comparisons = (...more: readonly string[]): RegExp => pattern(COMPARED, ...more);
