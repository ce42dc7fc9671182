import type { Table } from '../../document/document.ts';
import { remembered } from '../../values/remembered.ts';
import { labelIn } from './cells.ts';
import type { Head } from './heads.ts';

/** What a table is, by what it holds and by its title. */
export type TableKind = 'baseData' | 'rubric' | 'account' | 'profile' | 'form' | 'unknown';

/** Words that only a base data table has side by side, one a row. */
const BASE_WORDS: readonly RegExp[] = [
  /财政供养|编制数|在职人数|实有人数/,
  /控制率/,
  /三公["”]?经费/,
  /(?:公务用车|公车).*(?:购置|维护|运行)/,
  /出国/,
  /公务接待/,
  /^项目支出/,
  /^(?:日常)?公用经费/,
  /政府采购/,
  /支出预算调整/,
  /楼堂馆所|批复规模/,
  /厉行节约/,
  /经费控制/,
];
const FORM_WORDS =
  /^(?:年度|年初|预期|全年)?(?:指标值|目标值|绩效指标值)|^(?:实际|全年)完成(?:值|情况)|^完成值|^三级指标|^(?:年度|全年)资金总额|^年度总体目标|^执行率/;
/** Columns that only a form of targets and results has. */
const TARGET_WORDS = /^(?:年度|年初|预期|全年|实际)?(?:指标值|目标值|绩效指标值|完成值)/;
const RUBRIC_WORDS =
  /^(?:评分|评价|计分|打分|考核)(?:标准|细则|办法|依据|规则|要点|说明|方法)|^扣分标准|佐证材料/;
const ACCOUNT_WORDS =
  /科目(?:编码|代码|名称)|^(?:本年)?(?:收入|支出)合计|^决算数|^(?:年初|年末).{0,6}结转和?结余|^功能分类|^经济分类(?!法)|^(?:收入|支出)$/;
const PROFILE_WORDS =
  /^(?:联系人|联系电话|电话|人员编制|实有人数|职能职责.*|机构名称|单位基本概况|年度主要工作内容|年度部门.*总体运行.*)$/;
const LEVEL_WORDS = /^[一二三]级指标/;
/** Any of them: most cells hold none, and are asked for nothing else. */
const ANY_WORDS = new RegExp(
  [...BASE_WORDS, FORM_WORDS, TARGET_WORDS, RUBRIC_WORDS, ACCOUNT_WORDS, PROFILE_WORDS, LEVEL_WORDS]
    .map(({ source }) => source)
    .join('|'),
);
const ACCOUNT_TITLE =
  /决算(?:总|明细)?表|(?:收入|支出|收支)(?:总|明细)?表|三公["”]?经费.*表|国有资产.*表|机构运行信息表/;

/** Says what a table is from its first thousand cells and its title; `before` is the kind of the table before it. */
export function kindOf(table: Table, head: Head, before?: TableKind): TableKind {
  const title = head.title?.value ?? '';
  const seen = countWords(table);
  // Of the words of the base data only those of the three public expenses: their own table.
  if (/三公["”]?经费[^，。]*表/.test(title) && seen.onlyThreePublic) return 'account';
  if (/机构运行信息表/.test(title)) return 'account';
  if (/基础(?:数据|信息)/.test(title) && seen.base >= 1 && seen.form < 3) return 'baseData';
  // A base data form that was cut into several tables goes on without a title.
  if (
    before === 'baseData' &&
    !title &&
    seen.base >= 1 &&
    seen.form + seen.rubric + seen.account + seen.levels === 0
  )
    return 'baseData';
  if (seen.form >= 3 || (seen.form >= 2 && /自评|绩效/.test(title) && seen.base < 4)) return 'form';
  if (seen.profile >= 3 || (seen.institutions && seen.form === 0 && !/决算/.test(title)))
    return 'profile';
  // Indicators are named after the same things (三公经费控制率): a table of indicators is none of base data.
  const indicators = seen.levels + seen.rubric > 0;
  if (seen.base >= 4 && seen.account < 4 && !indicators && !/决算/.test(title)) return 'baseData';
  // With three levels, or called 自评表, a table of points and rules scores the unit's own indicators: a form.
  const ownIndicators = seen.level3 || (/自评表|评价表/.test(title) && !/考核|评分/.test(title));
  if (seen.rubric >= 1 && seen.targets === 0) return ownIndicators ? 'form' : 'rubric';
  if (ACCOUNT_TITLE.test(title) || seen.account >= 3) return 'account';
  if (seen.account >= 1 && isCoded(table)) return 'account';
  return seen.form >= 2 ? 'form' : 'unknown';
}

/** A table over the codes of the classification: a class, and a group or an item within it. */
function isCoded(table: Table): boolean {
  const codes = table.cells
    .slice(0, 1000)
    .map((cell) => cell.text.trim())
    .filter((text) => CODE.test(text));
  const classes = new Set(codes.filter((code) => code.length === 3));
  return codes.filter((code) => code.length > 3 && classes.has(code.slice(0, 3))).length >= 2;
}

const CODE = /^[23]\d\d(?:\d\d){0,2}$/;

/** What a label that holds any of the words tells of its table. */
const toldBy = remembered((label) => ({
  base: BASE_WORDS.flatMap((word, i) => (word.test(label) ? [i] : [])),
  form: FORM_WORDS.test(label),
  target: TARGET_WORDS.test(label),
  rubric: RUBRIC_WORDS.test(label),
  account: ACCOUNT_WORDS.test(label),
  profile: PROFILE_WORDS.test(label),
  level: LEVEL_WORDS.test(label),
}));

function countWords(table: Table) {
  const base = new Set<number>();
  const profile = new Set<string>();
  let form = 0;
  let rubric = 0;
  let account = 0;
  let institutions = false;
  let levels = 0;
  let targets = 0;
  let level3 = false;
  for (const cell of table.cells.slice(0, 1000)) {
    const label = labelIn(cell);
    const told =
      label === '' || label.length > 40 || !ANY_WORDS.test(label) ? undefined : toldBy(label);
    if (!told) continue;
    for (const i of told.base) base.add(i);
    if (told.form) form += 1;
    if (told.target) targets += 1;
    if (told.rubric) rubric += 1;
    if (told.account) account += 1;
    if (told.profile) profile.add(label);
    if (label === '机构名称') institutions = true;
    if (told.level) levels += 1;
    if (/^三级指标/.test(label)) level3 = true;
  }
  return {
    base: base.size,
    onlyThreePublic: base.size >= 3 && [...base].every((i) => i >= 2 && i <= 5),
    form,
    rubric,
    account,
    profile: profile.size,
    institutions,
    levels,
    targets,
    level3,
  };
}
