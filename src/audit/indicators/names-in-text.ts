import { squeeze } from '../../values/chinese.ts';
import { isGeneral } from '../figures/granted.ts';

/** Words that only say that an indicator counts or measures: 走访慰问人数, 举办培训班期数, 新建道路长度. */
const COUNTS =
  /(?:数量|人次数?|[家户件亩剂]次|面积|长度|里程|批次|场次|[个人次户件期册份台套场家所辆座处篇项只头名间张条株棵眼门班卷例起宗块盏栋幢支口]数|数)$/;
/** Shorter names are too general to be found again in a text. */
export const SHORTEST_NAME = 4;
const DONE = /^(.{3,})(完成|建设|改造|维修|举办|开展|实施|培训|发放|新建|办理|检查|整治)$/;

/**
 * The names under which a text may tell of an indicator: without its number and the words that only say that it counts; and with the
 * verb in front, as sentences have it: 重点工作完成数 is told as 完成重点工作.
 */
export function namesInText(name: string): readonly [string, ...string[]] {
  const core = wholeName(name).replace(COUNTS, '');
  const [, things, done] = DONE.exec(core) ?? [];
  return things && done ? [core, done + things] : [core];
}

/** The names long enough to be found again: 「活动」 of 「活动场次」 is not, its whole name is. */
export function ownNamesInText(name: string): readonly [string, ...string[]] {
  const names = namesInText(name);
  return names[0].length < SHORTEST_NAME ? [wholeName(name)] : names;
}

const wholeName = (name: string): string =>
  squeeze(name)
    .replace(/^指标\d{1,2}[：:、.]?/, '')
    .replace(/[（(][^（()）\d]{1,4}[)）]$/, '');

const SUBJECT = /(?:单位|学校|企业|项目|乡镇|街道|科室|部门)([\u4e00-\u9fff]{1,10})$/;

/** Whether the words in front of a name make it that of something else: 「附属单位上缴收入完成率」 is another rate than 收入完成率. */
export const isOfAnother = (front: string): boolean => !isGeneral(SUBJECT.exec(front)?.[1] ?? '');
