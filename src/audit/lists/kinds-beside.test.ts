import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('what was there before adds to what came in', () => {
  const letters = (open: string) =>
    told(prose(`年初结存信访件30件，全年新收270件，办结248件，年末未办结${open}件。`));
  expect(letters('52')).toEqual([]);
  expect(letters('72')).toHaveLength(1);
});

test('the spending that matters most is not all that a line above tells of', () => {
  const spent = (lead: string) =>
    told(
      prose(
        '全县民生支出158.9亿元，占一般公共预算支出的78.2%。',
        `${lead}教育支出24.1亿元，增长3.1%；社会保障支出25.6亿元，增长4.4%；卫生健康支出38.4亿元，下降2.5%；农林水支出53.7亿元，增长1.8%。`,
      ),
    );
  expect(spent('重点支出中，')).toEqual([]);
});

test('a trait that people of every kind have is no kind beside another', () => {
  const staff = (more: string) =>
    told(prose(`医院在岗职工1150人，其中卫生技术人员945人，占82.2%；${more}。`));
  expect(staff('高级职称106人')).toEqual([]);
  expect(staff('硕士及以上学历106人')).toEqual([]);
});

test('two kinds of one whole are not one of the other', () => {
  expect(
    told(prose('参加医疗保险51.73万人，其中城乡居民36.57万人、城镇职工15.16万人，参保率96.1%。')),
  ).toEqual([]);
  expect(
    told(prose('全县行政村150个，已建成卫生室137个，覆盖率91.33%。', '覆盖面继续扩大。')),
  ).toEqual([]);
  expect(
    told(prose('全县行政村150个，已建成卫生室137个，覆盖率61.33%。', '覆盖面继续扩大。')),
  ).toHaveLength(1);
});
