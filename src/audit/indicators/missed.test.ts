import { describe, expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { indicatorTable } from '../examples.ts';
import { missesTarget, slippedUnit } from './missed.ts';

function row(target: string, result: string) {
  const text = indicatorTable(
    `| 产出指标 | 数量指标 | 接收档案 | ${target} | ${result} | 90 | 90 | 无 |`,
  );
  const indicator = extract(readText(text)).value.forms[0]?.indicators[0];
  if (!indicator) throw new Error('the form has no row');
  return indicator;
}

describe('a result', () => {
  test.each([
    ['≥900卷', '850卷', true],
    ['≥900卷', '900卷', false],
    ['≤20万元', '21万元', true],
    ['≤20万元', '19万元', false],
    ['900卷', '850卷', true],
    ['2024年10月底前', '2024年12月', true],
    ['2024年10月底前', '2024年9月', false],
  ])('of %s is missed with %s: %s', (target, result, missed) => {
    expect(missesTarget(row(target, result))).toBe(missed);
  });

  test.each([
    ['units differ', '≥900卷', '850件'],
    ['the result has a sign of its own', '≥900卷', '≥850卷'],
    ['a rate has to be met exactly', '90%', '85%'],
    ['a date has no date beside it', '2024年10月底前', '已完成'],
    ['nothing is filled in', '≥900卷', ''],
  ])('says nothing where %s', (_, target, result) => {
    expect(missesTarget(row(target, result))).toBeUndefined();
  });

  test('in 元 where the target has as many 万元 slipped in its unit', () => {
    expect(slippedUnit(row('≤20万元', '19元'))).toBe(true);
    expect(slippedUnit(row('≤20万元', '190000元'))).toBe(false);
    expect(slippedUnit(row('≤20万元', '19万元'))).toBe(false);
    expect(slippedUnit(row('≥900卷', '850件'))).toBe(false);
  });
});
