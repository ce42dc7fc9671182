import { expect, test } from 'vitest';
import type { LibraryIndicator } from '../../library/entry.ts';
import { LIBRARY } from '../../library/library.ts';
import { indexOf, search } from '../../library/search.ts';
import { levelOneReadings } from './level-one.ts';

test('characters outside our tables are read by their place in GB 2312', () => {
  const readings = levelOneReadings();
  const of = (text: string) => [...text].map((each) => readings.get(each)?.join('/'));
  expect(of('宇贾虾绸凿')).toEqual(['yu', 'jia', 'xi/xia', 'chou/chu', 'zai/zao']);
  const local = { ...(LIBRARY[0] as LibraryIndicator), name: '楼宇招商签约面积' };
  const index = indexOf([...LIBRARY, local], readings);
  for (const typed of ['louyuzhaoshang', 'lyzs', '楼宇zs'])
    expect([typed, search(index, typed)[0]?.name]).toEqual([typed, local.name]);
});
