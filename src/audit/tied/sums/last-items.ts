import { type Counted, sumOfSizes } from '../../figures/counted.ts';
import { isOfOneUnit } from '../names.ts';

const OPENED = /其中|包括|含[^，。；、]{0,4}$/;

/** 「总投资4860万元，其中建安3120万元、设备1740万元。资金来源为…」: the last item of a list is not what the next one is of. */
export function isLastItem(at: number, list: readonly Counted[]): boolean {
  const each = list[at] as Counted;
  const front = list.slice(0, at).filter(({ sentence }) => sentence === each.sentence);
  if (front.length === 0) return false;
  // 「批复投资2020万元，监测368万元，道路952万元，营房700万元；资金来源为…」: nor that of one that comes to the figure in front.
  const isLast = front.some((whole, i) => {
    const parts = [...front.slice(i + 1), each];
    return (
      parts.length > 1 &&
      [whole, ...parts].every((one) => isOfOneUnit(one, each)) &&
      Math.abs(sumOfSizes(parts) - whole.size) < 1
    );
  });
  return (
    isLast || /^[、和及与]/.test(each.before) || front.some(({ before }) => OPENED.test(before))
  );
}
