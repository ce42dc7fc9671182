import type { Dossier } from '../report/dossier.ts';

/** The titles of the attachments in their order, without the year, as the list names them. */
export const attachmentTitles = (dossier: Dossier): readonly string[] => [
  '部门整体支出绩效评价基础数据表',
  '部门整体支出绩效自评表',
  '部门整体支出绩效自评工作考核评分表',
  ...dossier.projects.map((project) => `项目支出绩效自评表（${project.name}）`),
];
