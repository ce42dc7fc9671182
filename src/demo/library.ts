import type { Addition } from '../library/additions.ts';
import type { LocalText } from '../library/local.ts';
import { type DemoUnit, DISTRICT, UNITS } from './district.ts';

/** Local indicators of the district: one that holds for all, one of a department, one that a unit proposed. */
export function demoAdditions(): readonly (Pick<Addition, 'path' | 'reach' | 'state'> & {
  readonly texts: readonly LocalText[];
})[] {
  const [department, unit] = [firstOf(1), firstOf(2)];
  return [
    { path: DISTRICT.code, reach: DISTRICT.code, state: 'accepted', texts: REGION },
    { path: department, reach: department, state: 'accepted', texts: DEPARTMENT },
    { path: unit, reach: unit, state: 'proposed', texts: UNIT },
  ];
}

/** Path of the first unit of a level. */
const firstOf = (level: DemoUnit['level']): string =>
  (UNITS.find((unit) => unit.level === level) as DemoUnit).path;

const REGION: readonly LocalText[] = [
  {
    name: '政务热线诉求按期办结率',
    of: 'general',
    kind: 'timeliness',
    target: '≥98%',
    definition: '转办到本单位的政务热线诉求中，在规定时限内办结的比例',
    basis: '按期办结件数÷应办结件数',
    evidence: '热线平台办件清单',
  },
  {
    name: '村级报账资料一次通过率',
    of: 'rural',
    kind: 'quality',
    target: '≥90%',
    definition: '村级报账资料第一次送审即通过的比例',
    basis: '一次通过份数÷送审份数',
    evidence: '报账审核登记簿',
  },
];

const DEPARTMENT: readonly LocalText[] = [
  {
    name: '业务骨干跟班学习人次',
    of: 'common',
    kind: 'quantity',
    target: '≥6人次',
    definition: '当年派到上级或先进单位跟班学习的人次',
    basis: '按派出通知累计',
    evidence: '派出通知、学习总结',
  },
];

const UNIT: readonly LocalText[] = [
  {
    name: '纸质档案数字化页数',
    of: 'general',
    kind: 'quantity',
    target: '≥30000页',
    definition: '当年完成扫描、著录并挂接的纸质档案页数',
    basis: '按数字化系统验收批次累计',
    evidence: '数字化验收单',
  },
];
