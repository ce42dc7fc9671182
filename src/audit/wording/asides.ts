/**
 * Words that set a figure aside: told for each of something, of another time, compared with something, a change, or what something should be.
 * Such a figure is neither a whole nor a part of what stands beside it. 均衡性转移支付, 增值税, 比例 and 标准化 are names and set nothing aside.
 */
const WORDS =
  '每|均(?!衡)|上年|去年|同期|较|(?<!占)比(?!例|赛|武)|增(?!值|殖|(?:专项|一般)?债)|减|(?<!高)标准(?!化)|单价';

/** A pattern of these words, with those that set a figure aside in one room besides. */
export const asides = (...more: readonly string[]): RegExp =>
  new RegExp([WORDS, ...more].join('|'));

/** Those of them that no name holds: 减灾, 增绿, 单价 and 标准 stand in the names of wholes and parts, too. */
const PLAIN = '每|均(?!衡)|上年|去年|同期|较|比(?!例|赛|武)|增[加长]|减少';

/** A pattern of these plain words alone, with those that set a figure aside in one room besides. */
export const plainAsides = (...more: readonly string[]): RegExp =>
  new RegExp([PLAIN, ...more].join('|'));
