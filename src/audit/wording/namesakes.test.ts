import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const TITLE = '耒水县公共图书馆2024年度部门整体支出绩效自评报告';

const apart = (...lines: readonly string[]): readonly string[] =>
  told(TITLE, '部门（单位）名称：耒水县公共图书馆', ...lines).filter((each) =>
    each.startsWith('单位名称'),
  );

test('the unit’s very name at another place is left from that body’s text', () => {
  expect(apart('永宁县公共图书馆现有编制23名，在职22人。')).toEqual([
    '单位名称前后不一致：「耒水县公共图书馆」与「永宁县公共图书馆」。',
  ]);
  expect(apart('永宁县公共图书馆', '2025年4月8日')).toHaveLength(1);
});

test('with more of its place, of the city, told by name or compared with several it is none', () => {
  expect(apart('衡阳市耒水县公共图书馆现有编制23名，在职22人。')).toEqual([]);
  expect(apart('衡阳市公共图书馆现有编制230名，在职220人。')).toEqual([]);
  expect(apart('6月组织业务骨干赴永宁县公共图书馆学习。')).toEqual([]);
  expect(apart('永宁县公共图书馆现有编制23名。', '白河县公共图书馆现有编制18名。')).toEqual([]);
});
