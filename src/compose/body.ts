import type { Draft } from '../document/build.ts';
import { printDay } from '../values/day.ts';
import { generalBudget, otherBudgets } from './budget-sections.ts';
import type { Composing } from './composing.ts';
import { part, text } from './parts.ts';
import { performance } from './performance-section.ts';
import { profile } from './profile-section.ts';
import { sentence } from './wording.ts';

/** The ten sections of the running text, in the order of the Hunan outline (domain rule 7.1). */
export const body = (composing: Composing): readonly Draft[] => [
  ...profile(composing),
  ...generalBudget(composing),
  ...otherBudgets(composing),
  ...performance(composing),
  ...problems(composing),
  ...measures(composing),
  ...resultsUse(composing),
  ...other(composing),
];

function problems({ dossier }: Composing): readonly Draft[] {
  const items = dossier.narrative.problems;
  return [
    part('七、存在的问题及原因分析'),
    ...(items.length === 0
      ? [text('无')]
      : items.map((item, i) => text(`${i + 1}.${sentence(item.problem)}${sentence(item.cause)}`))),
  ];
}

function measures({ dossier }: Composing): readonly Draft[] {
  const items = dossier.narrative.problems;
  return [
    part('八、下一步改进措施'),
    ...(items.length === 0
      ? [text('无')]
      : items.map((item, i) => text(`${i + 1}.${sentence(item.measure)}`))),
  ];
}

function resultsUse({ dossier }: Composing): readonly Draft[] {
  const { resultsUse: use, disclosure } = dossier.narrative;
  const when = disclosure.date ? `于${printDay(disclosure.date)}前` : '';
  return [
    part('九、部门整体支出绩效自评结果拟应用和公开情况'),
    text(`${sentence(use)}自评结果拟${when}在${disclosure.place}公开，接受社会监督。`),
  ];
}

const other = ({ dossier }: Composing): readonly Draft[] => [
  part('十、其他需要说明的情况'),
  text(dossier.narrative.other ? sentence(dossier.narrative.other) : '无'),
];
