import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { sharePhrases } from './share-phrases.ts';

const wrong = (...lines: readonly string[]) =>
  sharePhrases(reportWith({ document: document(lines.map((line) => paragraph(line))) })).map(
    ({ rate, part, whole }) => `${part.verbatim} ${rate.verbatim} ${whole?.verbatim}`,
  );

test('shares of numbers whose sum is told above are held against it, nothing and all included', () => {
  const of = (good: string, fair: string) =>
    wrong(
      '对2024年度9个项目开展了自评。',
      `评为“优”的项目0个，占${good}；评为“良”的项目9个，占${fair}。`,
    );
  expect(of('0.00%', '100.00%')).toEqual([]);
  expect(of('7.00%', '100.00%')).toEqual(['评为“优”的项目0个 占7.00% 年度9个']);
  expect(of('0.00%', '90.00%')).toEqual(['评为“良”的项目9个 占90.00% 年度9个']);
});

test('shares that are all true of another number are of that one', () => {
  expect(wrong('抽查10家。', '全县60家中，优秀6家，占10%；良好4家，占6.67%。')).toEqual([]);
});

test('a share told in front of its amount is held against it as one behind', () => {
  const of = (share: string, amount: string) =>
    wrong(
      '本年支出400万元。',
      `基本支出占20.00%，为80万元；项目支出占${share}%，为${amount}万元。`,
    );
  expect(of('80.00', '320')).toEqual([]);
  expect(of('80.00', '230')).toEqual(['为230万元 项目支出占80.00% 本年支出400万元']);
  expect(of('60.00', '320')).toEqual(['为320万元 项目支出占60.00% undefined']);
});

test('财政拨款支出 is of all budgets: what one of them spent is not the whole of a share of it', () => {
  const found = (share: string) =>
    told(
      '2024年度临河县水利局部门决算公开说明',
      `2024年度政府性基金预算财政拨款支出135.18万元，主要用于其他支出135.18万元，占本年财政拨款支出的${share}%。`,
    );
  expect(found('6.61')).toEqual([]);
});

test('what was 完成 is the amount of which a share is told in the next sentence', () => {
  const found = (people: string) =>
    told(
      '2024年预算执行情况',
      `全市一般公共预算支出完成383.25亿元，比上年增加2.27亿元，增长0.60%。民生支出${people}亿元，占一般公共预算支出的77.6%。`,
    );
  expect(found('297.49')).toEqual([]);
  expect(found('927.49')).toHaveLength(1);
});
