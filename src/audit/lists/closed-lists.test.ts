import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const off = (words: string) => told(prose(words)).filter((each) => each.startsWith('总额'));

test('a part greater than all that is told in front of it is no part of it', () => {
  expect(off('接待支出2.5万元，其中国内接待支出3.5万元。')).toHaveLength(1);
});

test('limits, prices, and amounts of another matter in front of a semicolon have no parts', () => {
  expect(off('每公里造价低于40万元，其中县级资金支出84.3万元。')).toEqual([]);
  expect(off('购置设备38.6万元；管理费占资金总额的1.15%，其中县级资金支出84.3万元。')).toEqual([]);
});

test('what came together up to a point is no part beside those that it sums', () => {
  const quarters = (third: string) =>
    off(
      `水利投资2308.16万元。分季度看，一季度拨付321.77万元、二季度拨付154.53万元、三季度拨付${third}万元、四季度拨付221.57万元，前三季度累计拨付898.67万元，占全年拨付1120.24万元的80.22%。`,
    );
  expect(quarters('422.37')).toEqual([]);
});

test('the three public expenses of whatever body come to what is told in front of its change', () => {
  const three = (vehicles: string) =>
    off(
      `2024年县级“三公”经费支出230万元，同比增长9.52%，增加20万元。其中：因公出国（境）费10万元，公务用车购置及运行维护费${vehicles}万元，公务接待费80万元。`,
    );
  expect(three('140')).toEqual([]);
  expect(three('150')).toEqual([
    '总额「年县级“三公”经费支出230万元」与各项「因公出国（境）费10万元」、「公务用车购置及运行维护费150万元」、「公务接待费80万元」之和240万元相差-10万元。',
  ]);
});
