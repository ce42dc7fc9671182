import type { Cell } from '../../document/document.ts';
import { squeeze } from '../../values/chinese.ts';

/** Fewer characters are no sentence that tells figures; no head is longer. */
const SHORTEST = 16;
const LONGEST_HEAD = 24;

/** 自评说明, 评分依据及扣分原因, 实际完成情况: heads of columns in which sentences stand. */
const REMARKS = /^[^\d。，]{0,12}(?:说明|依据|情况|原因|过程|分析|备注)[^\d。，]{0,10}$/;
/** So many figures of a remark can be held against each other. */
const AT_LEAST = 2;
const FIGURES = /\d[\d,]*(?:\.\d+)?(?:[元%％个人户件次份处家场]|万元|亿元|公里|平方米)/g;
/** How points are given is a rule, though figures stand in it. */
const RULE = /每|满分|不得分|权重|扣完|标准分/;

/** The cells of a column of remarks whose figures may contradict each other. */
export function remarksIn(cells: readonly Cell[]): readonly Cell[] {
  const headed = new Map<number, number>();
  for (const { text, row, column, columnSpan } of cells)
    if (text.length <= LONGEST_HEAD && REMARKS.test(squeeze(text)))
      for (let at = column; at < column + columnSpan; at += 1)
        headed.set(at, Math.min(row, headed.get(at) ?? row));
  if (headed.size === 0) return [];
  return cells.filter(
    ({ text, row, column }) =>
      text.length >= SHORTEST &&
      (headed.get(column) ?? row) < row &&
      !RULE.test(text) &&
      (text.match(FIGURES)?.length ?? 0) >= AT_LEAST,
  );
}
