import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('what a part consists of is no part beside it', () => {
  const worth = (quality: number, benefit: number) =>
    told(
      prose(
        `产出指标共50分，其中数量指标15分、质量指标${quality}分、时效指标10分、成本指标10分；效益指标${benefit}分，满意度指标10分，预算执行率10分，合计100分。`,
      ),
    );
  expect(worth(15, 30)).toEqual([]);
  expect(worth(15, 80)).toHaveLength(1);
  expect(worth(75, 30)).toHaveLength(1);
});

test('what is lost in all is what each part lost, and lacks of the full mark', () => {
  const lost = (all: string, output: string, rest: string) =>
    told(
      prose(
        `本次自评满分100分，共扣${all}分，其中执行率扣2.7分，产出指标扣${output}分，效益指标扣1.3分，最终得${rest}分。`,
      ),
    );
  expect(lost('6.1', '2.1', '93.9')).toEqual([]);
  expect(lost('61', '2.1', '93.9').length).toBeGreaterThan(0);
  expect(lost('6.1', '21', '93.9')).toHaveLength(1);
  expect(lost('6.1', '2.1', '39.9')).toHaveLength(1);
});

test('points told to follow from a rate are that rate of what the item is worth', () => {
  const got = (points: string) =>
    told(
      prose(
        `全年预算数377.92万元，全年执行数296.18万元，预算执行率78.37%，该项分值10分，按执行率计算得${points}分。`,
      ),
    );
  expect(got('7.84')).toEqual([]);
  expect(got('7.8')).toEqual([]);
  expect(got('7.83')).toEqual([]);
  expect(got('8.74')).toEqual([
    '按「该项分值10分」、「预算执行率78.37%」计算为7.84分，与「按执行率计算得8.74分」不符。',
  ]);
});

test('what each part lost is summed up behind them', () => {
  const lost = (all: string) => told(prose(`产出指标扣1.8分、效益指标扣2.7分，合计扣${all}分。`));
  expect(lost('4.5')).toEqual([]);
  expect(lost('5.4')).toEqual(['各项扣分合计4.5，与「合计扣5.4分」相差0.9。']);
  // Other points of the sentence are no losses, and a loss may be off by more than a slip.
  const execution = (by: string) =>
    told(prose(`满分100分，预算执行扣${by}分，产出扣1.5分（执行率低），效益扣0.8分，共扣2.9分。`));
  expect(execution('0.6')).toEqual([]);
  expect(execution('9.7')).toHaveLength(1);
  expect(told(prose('每缺一项扣2分，未公开扣3分，共扣9分。'))).toEqual([]);
});

test('what items got is made of what each is worth less what it lost', () => {
  const total = (points: string) =>
    told(
      prose(
        `执行率满分10分得9.81分，产出指标满分50分扣0.5分，效益指标满分30分不扣分，满意度指标满分10分扣0.5分，最终得分${points}分。`,
      ),
    );
  expect(total('98.81')).toEqual([]);
  expect(total('97.81')).toEqual(['各指标得分98.81合计98.81，与总分「最终得分97.81分」相差1。']);
});
