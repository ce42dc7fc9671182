import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('shares in a row are of the one figure that makes all others of them', () => {
  const kinds = (second: string, share = '46.4') =>
    told(
      prose(
        `货物、工程、服务规模分别为862.4万元、${second}万元和912.3万元，占采购规模3311.5万元的26.0%、${share}%和27.5%。`,
      ),
    );
  expect(kinds('1536.8')).toEqual([]);
  expect(kinds('1356.8')).not.toEqual([]);
  expect(kinds('1536.8', '44.6')).toHaveLength(1);
  expect(kinds('1356.8', '41.0')).toEqual([]);
});
