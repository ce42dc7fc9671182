import { type Draft, span, table, type Written } from '../document/build.ts';
import type { Project } from '../report/dossier.ts';
import { pointsOf } from '../report/totals.ts';
import type { Composing } from './composing.ts';
import { executionPoints } from './execution-points.ts';
import { indicatorRows } from './indicator-rows.ts';
import { goalRows } from './self-evaluation-form.ts';
import { signatureLine } from './signature.ts';
import { pointsText, rate, wanNumber } from './wording.ts';

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
        ...money(project, execution),
        ...goalRows(project.objectives),
        ...indicatorRows(project.indicators),
        totals(project, execution),
      ],
      [3, 3, 3, 4, 3, 3, 2, 2, 4],
    ),
    signatureLine(dossier.signature),
  ];
}

function money(
  project: Project,
  execution: { readonly weight: number; readonly points?: number },
): readonly (readonly Written[])[] {
  return [
    [
      span('项目资金\n（万元）', 2, 1),
      span('', 1, 2),
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '分值',
      '执行率',
      '得分',
    ],
    [
      span('年度资金总额', 1, 2),
      wanNumber(project.original),
      wanNumber(project.final),
      wanNumber(project.actual),
      pointsText(execution.weight),
      rate(project.actual, project.final),
      execution.points === undefined ? '' : pointsText(execution.points),
    ],
  ];
}

function totals(
  project: Project,
  execution: { readonly weight: number; readonly points?: number },
): readonly Written[] {
  const weight = execution.weight + pointsOf(project.indicators, 'weight');
  const known = execution.points !== undefined;
  const score = (execution.points ?? 0) + pointsOf(project.indicators, 'score');
  return [span('总分', 1, 6), pointsText(weight), known ? pointsText(score) : '', ''];
}
