import type { Declaration, TargetWarning } from '../declaration.ts';

const SURVEY = /问卷|调查|测评|评议|评价|评估|回访|访谈|抽样|民调|好差评|打分|座谈|投票/;

/** A satisfaction whose source of evidence is named and asks nobody. */
export const surveyed = ({ indicators }: Declaration): readonly TargetWarning[] =>
  indicators.flatMap(({ row, kind, name, evidence = '' }) =>
    kind !== 'satisfaction' || evidence.trim() === '' || SURVEY.test(evidence)
      ? []
      : [
          {
            check: 'surveyed' as const,
            row,
            field: 'target' as const,
            sentence: {
              zh: `“${name}”的佐证来源“${evidence}”不是调查结果。满意度要有问卷、回访或评价器数据，请写明调查谁、怎么调查。`,
              en: `The evidence “${evidence}” of “${name}” is no survey: say who is asked and how.`,
            },
          },
        ],
  );
