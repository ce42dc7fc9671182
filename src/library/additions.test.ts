import { describe, expect, test } from 'vitest';
import { parseTarget } from '../extract/target/target.ts';
import { type Addition, madeBy, type Place, stepped, usableAt } from './additions.ts';
import { type LocalText, localCells, localFaults, localIndicator, localRows } from './local.ts';

const UNIT: Place = { path: '430699.D01.D0101', side: 'unit' };
const DEPARTMENT: Place = { path: '430699.D01', side: 'reviewer' };
const OTHER: Place = { path: '430699.D02', side: 'reviewer' };
const BUREAU: Place = { path: '430699', side: 'reviewer' };
const TEXT: LocalText = {
  name: '楼宇招商签约面积',
  of: 'investment',
  kind: 'quantity',
  target: '≥2000平方米',
  definition: '当年签约入驻楼宇的面积',
  basis: '按签订的入驻合同累计',
  evidence: '入驻合同',
};
const read = (typed: string) => parseTarget(typed);
const made = (place: Place): Addition => ({ id: 'a', text: TEXT, ...madeBy(place) });
const moved = (addition: Addition, ...steps: readonly Parameters<typeof one>[1][]) =>
  steps.reduce(one, addition);
const one = (
  addition: Addition,
  [step, place]: readonly [Parameters<typeof stepped>[1], Place],
): Addition => ({ ...addition, ...stepped(addition, step, place) });

describe('a local indicator', () => {
  test('of a unit serves the unit at once, the department when it accepts, everybody when the bureau does', () => {
    const proposed = made(UNIT);
    const uses = (addition: Addition) =>
      ['430699.D01.D0101', '430699.D01.D0102', '430699.D02'].map((at) => usableAt(addition, at));
    expect(uses(proposed)).toEqual([true, false, false]);
    const department = moved(proposed, ['accept', DEPARTMENT]);
    expect([department.reach, department.state, uses(department)]).toEqual([
      '430699.D01',
      'accepted',
      [true, true, false],
    ]);
    expect(uses(moved(department, ['accept', BUREAU]))).toEqual([true, true, true]);
    expect(uses(moved(department, ['retire', DEPARTMENT]))).toEqual([false, false, false]);
    expect(made(DEPARTMENT)).toMatchObject({ reach: '430699.D01', state: 'accepted' });
  });

  test('is decided on by nobody beside or below the place where it holds', () => {
    const proposed = made(UNIT);
    const bureau = moved(proposed, ['accept', BUREAU]);
    expect([
      stepped(proposed, 'accept', UNIT),
      stepped(proposed, 'accept', OTHER),
      stepped(proposed, 'retire', UNIT),
      stepped(bureau, 'retire', UNIT),
      stepped(bureau, 'retire', DEPARTMENT),
      stepped(bureau, 'accept', BUREAU),
      stepped(moved(proposed, ['decline', DEPARTMENT]), 'accept', DEPARTMENT)?.state,
      stepped(moved(proposed, ['retire', UNIT]), 'accept', DEPARTMENT),
    ]).toEqual([
      undefined,
      undefined,
      { reach: '430699.D01.D0101', state: 'retired' },
      undefined,
      undefined,
      undefined,
      'accepted',
      undefined,
    ]);
  });

  test('is told what it lacks, and keeps direction, sign and unit of its target', () => {
    expect(localFaults(TEXT, read)).toEqual([]);
    const faults = localFaults(
      { ...TEXT, of: '招商', kind: '数量', target: '≥', evidence: ' ' },
      read,
    );
    expect(faults.map(({ sentence }) => sentence.zh)).toEqual([
      '没有“招商”这个领域，请从列表中选。',
      '没有“数量”这种二级指标，请从列表中选。',
      '指标值“≥”读不出方向和数，请写成“≥95%”“≤30天”“12月底前”或定性描述。',
      '佐证来源没有填写，请补充。',
    ]);
    expect(localIndicator(TEXT, read, '本单位')).toMatchObject({
      direction: 'atLeast',
      operator: '≥',
      unit: '㎡',
      addedBy: '本单位',
    });
  });

  test('goes into a workbook and comes back the same, whatever heads others use', () => {
    const sheet = [
      ['本地绩效指标库'],
      ['指标名称', '领域', '二级指标', '指标值示例', '指标解释', '计算方法', '佐证来源'],
      localCells(TEXT),
    ];
    expect(localRows(sheet)).toEqual([{ row: 3, text: TEXT }]);
    expect(
      localRows([
        ['二级指标', '三级指标', '年度指标值', '指标说明', '计算公式', '数据来源'],
        ['数量指标', TEXT.name, TEXT.target, TEXT.definition, TEXT.basis, TEXT.evidence],
        ['', '', '', '', '', ''],
      ]),
    ).toEqual([{ row: 2, text: { ...TEXT, of: 'common' } }]);
    expect(localRows([['姓名', '职务']])).toBe(undefined);
  });
});
