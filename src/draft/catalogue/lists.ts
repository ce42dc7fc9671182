import type { FieldPage, ListOfFields, TaskId } from '../field.ts';
import type { Words } from './entry.ts';

const list = (
  pattern: string,
  letter: string,
  on: readonly [TaskId, FieldPage],
  label: Words,
  row: Words,
  required = true,
): ListOfFields => ({
  pattern,
  letter,
  label: { zh: label[0], en: label[1] },
  row: { zh: row[0], en: row[1] },
  required,
  task: on[0],
  page: on[1],
});

const EVALUATION = ['evaluation', 'evaluation'] as const;
const PROJECTS = ['evaluation', 'projects'] as const;

/** Every list of the dossier. */
export const LISTS: readonly ListOfFields[] = [
  list('unit.functions', 'f', ['unit', 'unit'], ['主要职能', 'Functions'], ['职能', 'Function']),
  list(
    'budget.adjustments',
    'a',
    ['budget', 'budget'],
    ['预算调整', 'Adjustments of the budget'],
    ['调整', 'Adjustment'],
    false,
  ),
  list(
    'austerity',
    'm',
    ['base', 'base'],
    ['厉行节约保障措施', 'Austerity measures'],
    ['措施', 'Measure'],
  ),
  list('objectives', 'o', EVALUATION, ['年度总体目标', 'Objectives'], ['目标', 'Objective']),
  list('indicators', 'i', EVALUATION, ['绩效指标', 'Indicators'], ['指标', 'Indicator']),
  list('projects', 'p', PROJECTS, ['项目', 'Projects'], ['项目', 'Project'], false),
  list('projects/*.objectives', 'o', PROJECTS, ['项目目标', 'Objectives'], ['目标', 'Objective']),
  list('projects/*.indicators', 'i', PROJECTS, ['项目指标', 'Indicators'], ['指标', 'Indicator']),
  list(
    'narrative.problems',
    'q',
    ['narrative', 'narrative'],
    ['存在的问题及改进措施', 'Problems and measures'],
    ['问题', 'Problem'],
  ),
];
