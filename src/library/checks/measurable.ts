import type { Declaration, TargetWarning } from '../declaration.ts';

const MANNER =
  '(?:有效|有力|显著|明显|持续|不断|进一步|逐步|稳步|大幅|大力|切实|较好|全面|积极|充分|深入|扎实|得到|更加|日益|长期|有所)';
// Verbs that name a direction and no end of it. 下降, 减少, 增长 can be held against last year and are left alone.
const CHANGE =
  '(?:提升|提高|改善|增强|加强|促进|推动|推进|优化|改进|保障|支持|发挥|落实|开展|服务|巩固)';
const PRAISE =
  '(?:定性(?:指标|描述|目标|评价)?|长期|良好|较好|明显|显著|有效|持续|效果(?:明显|显著|良好)|成效(?:明显|显著))';
const DIRECTION = new RegExp(`^${MANNER}*${CHANGE}{1,2}$`);
const PRAISES = new RegExp(`^(?:${MANNER}{2}|${PRAISE})$`);

const PROMPT = /^(?:及时|按时|按期|如期|按计划)(?:完成|发放|拨付|支付|办结)?$/;
// A name that sets the time itself: 12月底前完成验收.
const NAMES_A_TIME = /[年月日天时分周季]|工作日|期限|时限|批复|计划|规定/;

/** A target that no result can be held against: no number, no date, no state to reach. */
export const measurable = ({ indicators }: Declaration): readonly TargetWarning[] =>
  indicators.flatMap(({ row, name, typed, target }): readonly TargetWarning[] => {
    const words = typed.replace(/[\s。；;，,（）()【】[\]“”]/g, '');
    if (target === undefined || words === '') return [];
    if (DIRECTION.test(words))
      return [
        {
          check: 'measurable',
          row,
          field: 'target',
          sentence: {
            zh: `“${name}”的指标值“${typed}”只写了方向，没有写明到什么程度，年末难以判断是否完成。请写出数和单位，或写出可核对的状态。`,
            en: `The target “${typed}” of “${name}” names a direction and not how far; write a number or a state that can be checked.`,
          },
        },
      ];
    if (PRAISES.test(words))
      return [
        {
          check: 'measurable',
          row,
          field: 'target',
          sentence: {
            zh: `“${name}”的指标值“${typed}”没有数，也没有写明要达到的状态，年末无法判断是否完成。请写出数和单位，或写出可核对的状态。`,
            en: `The target “${typed}” of “${name}” has no number and no state to reach; nobody can tell at the end of the year whether it was met.`,
          },
        },
      ];
    if (PROMPT.test(words) && target.by === undefined && !NAMES_A_TIME.test(name))
      return [
        {
          check: 'measurable',
          row,
          field: 'target',
          sentence: {
            zh: `“${name}”的指标值“${typed}”没有写明时限。请写出日期或工作日数，例如12月底前、≤15个工作日。`,
            en: `The target “${typed}” of “${name}” names no time: write a date or a number of working days.`,
          },
        },
      ];
    return [];
  });
