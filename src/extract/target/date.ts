/** A time by which something is to be done, as targets and results write it. */
export interface When {
  /** `YYYY-MM` or `YYYY-MM-DD`; absent when the words name no month or the year is not known. */
  readonly by?: string;
}

const END =
  '(?:之前|以前|前|底前|底|末|内|止|完成|前完成|底前完成|底完成|中旬|上旬|下旬|初|前后|全部完成|按时完成)*';
const FULL = new RegExp(
  `^(?:于|在|截至|截止|至)?(\\d{4})年(?:\\d{1,2}[-—~至])?(\\d{1,2})月(?:(\\d{1,2})日)?${END}$`,
);
const YEAR = new RegExp(`^(\\d{4})年度?(?:全年|年?底|年?末|度内|内|底)?${END}$`);
const MONTH = new RegExp(
  `^(?:当年|本年|年度)?(?:\\d{1,2}月?[-—~至])?(\\d{1,2})月(?:(\\d{1,2})日)?${END}$`,
);
const DOTTED = new RegExp(`^(\\d{4})[-./](\\d{1,2})(?:[-./](\\d{1,2}))?${END}$`);
const YEAR_END = new RegExp(`^(?:当年|本年度?|年度?)?(?:全年|年底|年末|年内|底|末|内)${END}$`);
const PROMPT = /^(?:及时|按时|按期|按进度|如期|按计划|按时间节点)(?:完成|拨付|支付|发放|率)?$/;

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/** Reads folded text without white space as a time: 2024年12月底前, 12月31日前, 全年, 及时. `year` fills in what is not said. */
export function whenOf(text: string, year?: number): When | undefined {
  const full = FULL.exec(text) ?? DOTTED.exec(text);
  if (full) return dated(Number(full[1]), full[2], full[3]);
  const whole = YEAR.exec(text);
  if (whole && Number(whole[1]) >= 1990 && Number(whole[1]) <= 2060)
    return { by: `${whole[1]}-12` };
  const month = MONTH.exec(text);
  if (month) {
    // 「12月」 alone may be a length of time as well as a date: the word 前, 底 or a day decides.
    const bare = /^\d{1,2}月$/.test(text);
    if (bare && year === undefined) return {};
    return year === undefined ? {} : dated(year, month[1], month[2]);
  }
  if (YEAR_END.test(text)) return year === undefined ? {} : { by: `${year}-12` };
  return PROMPT.test(text) ? {} : undefined;
}

function dated(
  year: number,
  month: string | undefined,
  date: string | undefined,
): When | undefined {
  const m = Number(month);
  if (year < 1990 || year > 2060 || m < 1 || m > 12 || Number(date ?? 1) > 31) return undefined;
  return { by: `${year}-${two(month)}${date ? `-${two(date)}` : ''}` };
}
