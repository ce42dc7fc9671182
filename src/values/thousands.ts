// One to three digits right behind a word or a mark, then groups of three behind one blank each, and a unit: 支出12 345.60万元. Behind a blank
// they may be columns side by side: 预算数 100 200 万元.
const BLANK = '[ \\u00a0\\u2009\\u202f]';
const GROUPED = new RegExp(
  `(?<![\\d.,，%/\\-—~～\\s第])[1-9]\\d{0,2}(?:${BLANK}\\d{3})+(?:\\.\\d+)?(?= ?(?:[万亿]?元|[万余多]?(?:人次|[件人户份个项名次家套台辆处所亩米只头株批期场节篇册卷页条座集棵盏起笔例宗张间幢栋吨字]|公里|公顷|平方|立方|千瓦|小时)))`,
  'g',
);
const LIKELY = /\d[ \u00a0\u2009\u202f]\d{3}/;
const BLANKS = /[ \u00a0\u2009\u202f]/g;

/**
 * The text with commas where a blank sets the thousands of a figure apart (千分空, GB/T 15835-2011), so that it is read as one figure and
 * not by its last three digits; every character keeps its place.
 */
export const withThousands = (text: string): string =>
  LIKELY.test(text) ? text.replace(GROUPED, (figure) => figure.replace(BLANKS, ',')) : text;

/**
 * The whole part of a number, as the source of a pattern: plain, in thousands, or, in front of two decimals, in groups of which one lost
 * or gained a digit (9,72,900.00 and 9,7142,900.00 are numbers as well as 9,742,900.00, though wrong ones).
 */
export const WHOLE =
  '(?:\\d{1,3}(?:[,，]\\d{3})+|\\d{1,4}(?:[,，]\\d{2,4})+(?=\\.\\d\\d(?!\\d))|\\d+)';
