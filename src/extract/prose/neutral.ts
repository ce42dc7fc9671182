import { KINDS } from './unit-names.ts';

const NEUTRAL =
  /^(?:[一二三四五六七八九十](?:是|$)|我|本|全|该|各|我们|单位|部门|机关|系统|汇总|三定|方案|明确|文件|本级|财务|整体|年度|每年|主要|其中|内|外|后|时|里|项|类|根据|按照|按|报告期内?|按规定|包含|通过|实行|范围|口径|严格|具体|保障|决算|公开|对|从|看|来看|情况|说明|绩效|以|已|就|我会|我队|我所|我站|我馆|我社|我处|我厅|我公司|全局|全镇|全乡|全县|全区|全市|全校|全院|全系统|机关本级|(?:机构)?编制部门|机构编制委员会|[省市州盟县区旗]委?编(?:办|委办?)|[局委厅镇]?机关[和及与]?(?:所属|下属|直属)(?:事业)?(?:单位)?|局机关|镇机关|省|市|县|区|州|盟|旗|乡镇|各级|上级|到|收到|拨付|累计|投入|统筹|整合|其|由|财政|[、“”《》\-—.·:：,，;；\d ])*$/;
const RUNNING = /(?:保障|维持|保证|确保).{0,30}(?:运转|运行|任务|履职|开支)(?:的|所需|需要)?$/;
const ORGAN = new RegExp(`(?:${KINDS})$`);

/** Whether words in front of a subject leave it that of the report: in a report on one project 本项目 does as well. */
export const isOwn = (
  words: string,
  about: { readonly unit?: string; readonly single?: boolean },
): boolean =>
  isNeutral(words, about.unit) ||
  (about.single === true &&
    isNeutral(words.replace(/^(?:本|该)?项目(?:支出)?(?:绩效)?(?:自评)?/, ''), about.unit));

const BESIDE =
  /(?:所属|下属|直属|二级)(?:事业)?(?:单位|机构)|(?:全|各)部门|部门(?:基本|项目|总|整体)?支出/;

/** 局机关 is the whole unit, unless its figures stand beside those of the department or of its units. */
export const isOffice = (words: readonly string[], text: string): boolean =>
  words.some((word) => /机关|本级/.test(word)) && BESIDE.test(text);

/**
 * Whether words in front of a subject leave it the reporting unit's own: nothing, 我单位, the unit's name. A name of
 * something else (a project, another unit) makes it another quantity.
 */
function isNeutral(words: string, unit: string | undefined): boolean {
  if (NEUTRAL.test(words) || RUNNING.test(words)) return true;
  if (unit !== undefined && words.includes(unit) && NEUTRAL.test(words.replace(unit, '')))
    return true;
  if (opensWithUnit(words, unit)) return true;
  if (!ORGAN.test(words) || /下属|所属|下设|直属|二级|下辖/.test(words)) return false;
  return unit === undefined || unit.includes(words.slice(-6)) || unit.endsWith(words.slice(-4));
}

/** 「…中心为县政府二级机构」 with the comma behind it lost: the unit is described, and the subject is its own. */
function opensWithUnit(words: string, unit: string | undefined): boolean {
  if (unit === undefined || !/(?:级|机构|单位|部门|政府|局|组成|直属|所属|管理)$/.test(words))
    return false;
  for (let length = Math.min(unit.length, words.length); length >= 6; length -= 1)
    if (unit.endsWith(words.slice(0, length))) return true;
  return false;
}
