import { describe, expect, test } from 'vitest';
import { parseTarget } from '../extract/target/target.ts';
import { HUNAN_LEGACY, MOF_2020, MOF_2021_COST } from '../regulation/frames.ts';
import { bare, similarity } from '../values/similarity.ts';
import { entryOf } from './entry.ts';
import { FUNCTION_IDS, functionOfUnit } from './functions.ts';
import { frameFor, levelsIn } from './levels.ts';
import { LIBRARY } from './library.ts';

describe('the indicator library', () => {
  test('has more than two hundred indicators and at least a dozen for every function', () => {
    expect(LIBRARY.length).toBeGreaterThan(220);
    const few = FUNCTION_IDS.filter((id) => LIBRARY.filter((each) => each.of === id).length < 12);
    expect(few).toEqual([]);
  });

  test('every function has output, cost, outcome and satisfaction', () => {
    const lacking = FUNCTION_IDS.filter((id) => {
      const groups = LIBRARY.filter((each) => each.of === id).map(
        ({ kind }) => levelsIn(MOF_2021_COST, kind).group,
      );
      return !(['output', 'cost', 'outcome', 'satisfaction'] as const).every((group) =>
        groups.includes(group),
      );
    });
    expect(lacking).toEqual([]);
  });

  test('every typical target is read by the grammar of targets as it was meant', () => {
    const wrong = LIBRARY.filter(({ target, direction, operator, unit }) => {
      const read = parseTarget(target, { year: 2025 });
      if (read?.direction !== direction || read.operator !== operator) return true;
      return direction === 'byDate'
        ? read.by === undefined
        : read.value === undefined || read.value.unit !== unit.replace(/^万?平方米$/, '㎡');
    });
    expect(wrong.map(({ name, target }) => `${name} ${target}`)).toEqual([]);
  });

  test('no two are nearly the same', () => {
    const alike = LIBRARY.flatMap((one, i) =>
      LIBRARY.slice(i + 1)
        .filter((other) => similarity(one.name, other.name) >= 0.75)
        .map((other) => `${one.name} ~ ${other.name}`),
    );
    expect(alike).toEqual([]);
    expect(new Set(LIBRARY.map(({ name }) => bare(name))).size).toBe(LIBRARY.length);
    expect(new Set(LIBRARY.map(({ definition }) => bare(definition))).size).toBe(LIBRARY.length);
  });

  test('every indicator says what it measures, how it is reckoned and where the figures stand', () => {
    const thin = LIBRARY.filter(
      ({ name, definition, basis, evidence }) =>
        name.length < 4 ||
        name.length > 20 ||
        definition.length < 8 ||
        basis.length < 5 ||
        evidence.length < 3 ||
        definition === basis,
    );
    expect(thin.map(({ name }) => name)).toEqual([]);
  });

  test('shares are in percent with a quotient as their basis', () => {
    const rates = LIBRARY.filter(({ unit, target }) => unit === '%' && target === '=100%');
    expect(rates.filter(({ basis }) => !/[÷率比数]/.test(basis)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  test('every satisfaction names a survey or an evaluation as its evidence', () => {
    const without = LIBRARY.filter(
      ({ kind, evidence }) => kind === 'satisfaction' && !/问卷|调查|评/.test(evidence),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test('a row whose target cannot be measured is refused', () => {
    expect(() => entryOf('common', ['quality', '甲', '显著提升', '乙', '丙', '丁'])).toThrow(
      'no typical target: 甲 显著提升',
    );
  });
});

describe('levels', () => {
  test('cost stands under output in the frame of 2020 and by itself in that of 2021', () => {
    expect(levelsIn(MOF_2020, 'economicCost')).toEqual({ group: 'output', kind: 'cost' });
    expect(levelsIn(MOF_2020, 'cost')).toEqual({ group: 'output', kind: 'cost' });
    expect(levelsIn(MOF_2021_COST, 'cost')).toEqual({ group: 'cost', kind: 'economicCost' });
    expect(levelsIn(MOF_2021_COST, 'socialCost')).toEqual({ group: 'cost', kind: 'socialCost' });
    expect(levelsIn(undefined, 'cost')).toEqual({ group: 'output', kind: 'cost' });
    expect(levelsIn(MOF_2020, 'sustainability')).toEqual({
      group: 'outcome',
      kind: 'sustainability',
    });
  });
});

test('new rows follow the frame that the table already follows', () => {
  const frames = [HUNAN_LEGACY, MOF_2020, MOF_2021_COST];
  expect(frameFor(frames, [])).toBe(MOF_2020);
  expect(frameFor(frames, ['output', 'cost'])).toBe(MOF_2021_COST);
  expect(frameFor(frames, ['output', 'satisfaction'])).toBe(MOF_2020);
  expect(frameFor([HUNAN_LEGACY], ['output'])).toBeUndefined();
});

describe('functions of units', () => {
  test.each([
    ['临桥区教育局', 'education'],
    ['临桥区第一中学', 'education'],
    ['临桥区信访局', 'petitions'],
    ['临桥区对外联络服务中心', 'common'],
    ['临桥区卫生健康局', 'health'],
    ['临桥区城市管理综合执法局', 'community'],
    ['临桥区经济协作服务中心', 'investment'],
    ['临桥区交通运输局', 'transport'],
  ])('%s', (unit, of) => {
    expect(functionOfUnit(unit)).toBe(of);
  });
});
