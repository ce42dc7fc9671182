import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const bodies = (whole: string) =>
  told(prose(`决算由${whole}组成。其中：行政单位1个、全额拨款事业单位2个。`)).filter((each) =>
    each.includes('行政单位1个'),
  );

test('a number of bodies beside the department itself is one less than all of them', () => {
  expect(bodies('单位本级决算和2个下属单位决算')).toEqual([]);
  expect(bodies('2个独立核算单位决算')).toHaveLength(1);
});

test('what was done of one kind, with the rate named after it, is no other kind', () => {
  const houses = (rate: string) =>
    told(prose(`排查农村房屋4887户，其中经营性自建房2579户，鉴定2008户${rate}。`));
  expect(houses('，鉴定率77.86%')).toEqual([]);
});

test('what was paid up to now is no sum of what was agreed and done', () => {
  const works = '工程合同价1960.25万元，完成产值1234.95万元，';
  expect(told(prose(`${works}累计支付进度款987.96万元，预留质保金20万元。`))).toEqual([]);
});

test('what is valid of all years is no kind of what was granted in this one', () => {
  expect(
    told(prose('授权专利106件，其中发明专利13件；有效发明专利393件，每万人拥有3.2件。')),
  ).toEqual([]);
});

test('the first of several costs is no whole of the others', () => {
  expect(
    told(prose('消耗钢材291吨，材料费254.40万元，人工费163.22万元，机械费46.10万元。')),
  ).toEqual([]);
});

test('what was set right already is no other kind beside what it was done of', () => {
  expect(told(prose('危旧房摸排1659栋，C级危房696栋，已改造693栋，剩余3栋落实搬离。'))).toEqual([]);
});
