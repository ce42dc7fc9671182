import { expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { toldRates } from './told-rates.ts';

const told = (text: string): readonly string[] =>
  toldRates(reportWith({ document: document([paragraph(text)]) })).map(
    ({ rate, part, whole }) => `${rate.verbatim}：${part.verbatim}／${whole.verbatim}`,
  );

test('a rate of spending is that of the amounts beside it', () => {
  expect(told('本项目预算120万元，支出90万元，预算执行率80%。')).toEqual([
    '预算执行率80%：支出90万元／本项目预算120万元',
  ]);
});

test('a kind of expenditure beside another is no part of the rate of the whole', () => {
  expect(told('全年预算120万元，其中基本支出70万元，项目支出30万元，预算执行率90%。')).toEqual([]);
  expect(
    told('全年预算120万元，支出100万元，其中基本支出70万元，项目支出30万元，预算执行率90%。'),
  ).toEqual(['预算执行率90%：支出100万元／全年预算120万元']);
});
