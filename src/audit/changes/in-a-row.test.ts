import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

test('what the amounts of two years differ by is what stands behind them', () => {
  const visits = (base: string, way: string, change: string) =>
    told(`公务接待费2024年预算9万元，2023年预算${base}万元；对比${way}${change}万元。`);
  expect(visits('13.45', '减少', '4.45')).toEqual([]);
  expect(visits('14.35', '减少', '4.45')).toHaveLength(1);
  expect(visits('13.45', '增加', '4.45')).toHaveLength(1);
});
