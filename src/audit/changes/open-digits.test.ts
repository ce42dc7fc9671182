import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const grown = (more: string, rate: string) =>
  told(`全年接诊5.28万人，比上年增加${more}人，增长${rate}。`);

test('a rate is one that a change makes of some number that was told without its last digits', () => {
  expect(grown('6421', '13.84%')).toEqual([]);
  expect(grown('6421', '13.86%')).toEqual([]);
  expect(grown('6421', '18.34%')).toHaveLength(1);
  expect(grown('4621', '13.84%')).toHaveLength(1);
});

test('of figures told in full the rate has to follow', () => {
  expect(told('全年接诊52800人，比上年增加6421人，增长13.92%。')).toHaveLength(1);
  expect(told('全年接诊52800人，比上年增加6421人，增长13.84%。')).toEqual([]);
});

test('two figures told with those of the year before have a rate each', () => {
  const cases = (first: string, second: string) =>
    told(
      `全年受理申请128件214人，去年同期为160件305人，同比分别下降${first}%、${second}%，办理时限缩短。`,
    );
  expect(cases('20', '29.84')).toEqual([]);
  expect(cases('20', '28.94')).toHaveLength(1);
  expect(cases('22', '29.84')).toHaveLength(1);
});

test('a number told in ten thousands is open by half of one of them', () => {
  const mutton = (fall: string) => told(`羊肉产量106万吨，同比减少6万吨，下降${fall}%。`);
  expect(mutton('5.1')).toEqual([]);
  expect(mutton('5.7')).toEqual([]);
  expect(mutton('8.1')).toHaveLength(1);
  expect(told('出栏羊106吨，同比减少6吨，下降3.1%。')).toHaveLength(1);
});
