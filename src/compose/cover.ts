import type { Draft } from '../document/build.ts';
import { printDay } from '../values/day.ts';
import type { Composing } from './composing.ts';

/** The cover page: the unit with the place for its seal, and the date; then the title. */
export function cover({ dossier }: Composing): readonly Draft[] {
  const { unit, fiscalYear, reportDate } = dossier;
  return [
    { kind: 'paragraph', text: `部门（单位）名称：${unit.name}（盖章）`, style: 'cover' },
    ...(reportDate
      ? [{ kind: 'paragraph', text: printDay(reportDate), style: 'date' } as const]
      : []),
    {
      kind: 'heading',
      level: 1,
      text: `${fiscalYear}年度${unit.name}整体支出绩效自评报告`,
      style: 'title',
    },
  ];
}
