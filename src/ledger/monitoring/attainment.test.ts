import { expect, test } from 'vitest';
import { parseResult, parseTarget } from '../../extract/target/target.ts';
import { day } from '../../values/day.ts';
import type { Traced } from '../ledger.ts';
import { attainmentOf, meanShare, type Watched } from './attainment.ts';
import { watchedIn } from './watched.ts';

/** Half of 2025 is over on 2 July: 183 of 365 days. */
const HALF = day('2025-07-02');

const watched = (target: string, result: string, weight = 1000): Watched => {
  const wanted = parseTarget(target, { year: 2025 });
  const reached = parseResult(result, { year: 2025 }, wanted);
  return {
    ...{ path: `indicators/${target}`, name: target, weight },
    ...(wanted && { target: wanted }),
    ...(reached && { result: reached }),
  };
};
const lightOf = (target: string, result: string, on = HALF) => {
  const { light, share } = attainmentOf(watched(target, result), on);
  return [light, share];
};

test('what adds up is held against the time that is over: behind by half of it is red', () => {
  expect([
    lightOf('≥100次', '51次'),
    lightOf('≥100次', '50次'),
    lightOf('≥100次', '25次'),
    lightOf('≥100次', '300次'),
    lightOf('≥2万元', '10000元'),
  ]).toEqual([
    ['green', 5100],
    ['yellow', 5000],
    ['red', 2500],
    ['green', 10_000],
    ['yellow', 5000],
  ]);
});

test('rates are held against the whole target: yellow from four fifths', () => {
  expect([
    lightOf('≥90%', '90%'),
    lightOf('≥90%', '72%'),
    lightOf('≥90%', '71.9%'),
    lightOf('≥90分', '95.5分'),
  ]).toEqual([
    ['green', 10_000],
    ['yellow', 8000],
    ['red', 7989],
    ['green', 10_000],
  ]);
});

test('a ceiling is red above it by a hair, yellow where the pace of the year will break it', () => {
  expect([
    lightOf('≤10000元', '1.000001万元'),
    lightOf('≤2万元', '9000元'),
    lightOf('≤2万元', '1.9万元'),
    lightOf('≤5%', '5.001%'),
    lightOf('≤5%', '4.9%'),
  ]).toEqual([
    ['red', undefined],
    ['green', undefined],
    ['yellow', undefined],
    ['red', undefined],
    ['green', undefined],
  ]);
});

test('what is blank, in another unit, or wanted to be none has no light, and no share of zero', () => {
  expect([
    lightOf('≥100次', ''),
    lightOf('≥100次', '20户'),
    lightOf('≥0次', '0次'),
    lightOf('≤0元', '0元'),
    lightOf('', '20次'),
  ]).toEqual(Array.from({ length: 5 }, () => ['none', undefined]));
});

test('words have the light of their tier, a deed that of being done, a day that of the calendar', () => {
  expect([
    lightOf('制度健全', '达成年度指标'),
    lightOf('制度健全', '部分达成年度指标并具有一定效果'),
    lightOf('制度健全', '未达成年度指标且效果较差'),
    lightOf('制度健全', ''),
  ]).toEqual([
    ['green', undefined],
    ['yellow', undefined],
    ['red', undefined],
    ['none', undefined],
  ]);
  const due = (result: string, on: string) => lightOf('2025年6月30日前', result, day(on))[0];
  expect([
    due('', '2025-06-30'),
    due('', '2025-07-01'),
    due('2025年6月20日', '2025-07-01'),
    due('2025年7月2日', '2025-07-02'),
    due('已完成', '2025-07-01'),
  ]).toEqual(['none', 'red', 'green', 'red', 'green']);
  const done = (value: boolean | undefined) =>
    attainmentOf(
      {
        ...{ path: 'indicators/i1', name: '建成', weight: 0 },
        target: { direction: 'done' },
        ...(value !== undefined && { result: { done: value } }),
      },
      HALF,
    ).light;
  expect([done(true), done(false), done(undefined)]).toEqual(['green', 'yellow', 'none']);
  const noDay: Watched = {
    ...{ path: 'indicators/i1', name: '完工', weight: 0 },
    target: { direction: 'byDate' },
  };
  expect(attainmentOf(noDay, HALF).light).toBe('none');
});

test('the mean of the shares goes by weight; by heads where no weight is given; there is none without a share', () => {
  const of = (...rows: readonly Watched[]) =>
    meanShare(
      rows,
      rows.map((each) => attainmentOf(each, HALF)),
    );
  const [half, whole] = [watched('≥10次', '5次', 3000), watched('≥20户', '20户', 1000)];
  expect([
    of(half, whole),
    of({ ...half, weight: 0 }, { ...whole, weight: 0 }),
    of({ ...half, weight: 0 }, whole),
    of(watched('有效提升', '')),
    of(),
  ]).toEqual([6250, 7500, 10_000, undefined, undefined]);
  // An indicator that is not in the list weighs nothing.
  expect(
    meanShare(
      [whole],
      [half, whole].map((each) => attainmentOf(each, HALF)),
    ),
  ).toBe(10_000);
});

test('of a list those with a name are watched, by what the ledgers say; a result that was typed is that of the whole year', () => {
  const draft = {
    fields: {
      'indicators/i1.name': '走访企业',
      'indicators/i1.target': '≥20次',
      'indicators/i1.result': '20次',
      'indicators/i1.weight': '10',
      'indicators/i2.name': '办事秩序',
      'indicators/i2.weight': '约五',
      'indicators/i3.name': ' ',
    },
    lists: { indicators: ['i1', 'i2', 'i3'] },
  };
  const traced = {
    ...{ path: 'indicators/i1.result', text: '6次', ledger: 'work', entries: ['w1'] },
    how: { kind: 'sum' },
  } as unknown as Traced;
  expect(watchedIn(draft, 'indicators', [traced], 2025)).toEqual([
    {
      watched: {
        ...{ path: 'indicators/i1', name: '走访企业', weight: 1000 },
        target: parseTarget('≥20次', { year: 2025 }),
        result: parseResult('6次', { year: 2025 }, parseTarget('≥20次', { year: 2025 })),
      },
      target: '≥20次',
      traced,
    },
    { watched: { path: 'indicators/i2', name: '办事秩序', weight: 0 }, target: '' },
  ]);
  expect(watchedIn(draft, 'indicators', [], 2025)[0]?.watched).not.toHaveProperty('result');
});
