import { type Draft, span, table } from '../document/build.ts';
import type { Project } from '../report/dossier.ts';
import type { Composing } from './composing.ts';
import { executionPoints } from './execution-points.ts';
import { fundRows, goalRows, totalRow } from './form-rows.ts';
import { indicatorRows } from './indicator-rows.ts';
import { signatureLine } from './signature.ts';

/** 项目支出绩效自评表 of one project, in the columns of 财预〔2020〕10号 annex 1. */
export function projectForm(project: Project, composing: Composing): readonly Draft[] {
  const { dossier, regulation } = composing;
  const execution = executionPoints(project.actual, project.final, regulation);
  return [
    {
      kind: 'paragraph',
      text: `${dossier.fiscalYear}年度项目支出绩效自评表（${project.name}）`,
      style: 'attachmentTitle',
    },
    table(
      [
        [span('项目名称', 1, 2), span(project.name, 1, 7)],
        [span('主管部门及实施单位', 1, 2), span(dossier.unit.name, 1, 7)],
        ...fundRows(span('项目资金\n（万元）', 2, 1), { ...project, execution }),
        ...goalRows(project.objectives),
        ...indicatorRows(project.indicators),
        totalRow(project.indicators, execution),
      ],
      [36, 36, 36, 44, 36, 36, 18, 18, 34],
    ),
    signatureLine(dossier.signature),
  ];
}
