import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figure, figure } from '../../values/figure.ts';
import { parseResult, parseTarget } from './target.ts';

const of = (text: string, unit = ''): Figure => figure(text, unit);

const TARGETS: readonly (readonly [string, ReturnType<typeof parseTarget>])[] = [
  ['≥1个', { direction: 'atLeast', operator: '≥', value: of('1', '个') }],
  ['＞=95％', { direction: 'atLeast', operator: '≥', value: of('95', '%') }],
  ['≧ 90%', { direction: 'atLeast', operator: '≥', value: of('90', '%') }],
  ['不低于３次', { direction: 'atLeast', operator: '≥', value: of('3', '次') }],
  ['不少于1,200人次', { direction: 'atLeast', operator: '≥', value: of('1200', '人次') }],
  ['达到98%', { direction: 'atLeast', operator: '≥', value: of('98', '%') }],
  ['90分以上', { direction: 'atLeast', operator: '≥', value: of('90', '分') }],
  ['95%及以上', { direction: 'atLeast', operator: '≥', value: of('95', '%') }],
  ['超过5场', { direction: 'atLeast', operator: '>', value: of('5', '场') }],
  ['≤78.16万元', { direction: 'atMost', operator: '≤', value: of('78.16', '万元') }],
  ['不超过3.5%', { direction: 'atMost', operator: '≤', value: of('3.5', '%') }],
  ['控制在10万元以内', { direction: 'atMost', operator: '≤', value: of('10', '万元') }],
  ['30个工作日内', { direction: 'atMost', operator: '≤', value: of('30', '个工作日') }],
  ['结案后30个工作日内', { direction: 'atMost', operator: '≤', value: of('30', '个工作日') }],
  ['验收后2周', { direction: 'qualitative', words: '验收后2周' }],
  ['＜2‰', { direction: 'atMost', operator: '<', value: of('2', '‰') }],
  ['﹦72890', { direction: 'equal', operator: '=', value: of('72890') }],
  ['=8个', { direction: 'equal', operator: '=', value: of('8', '个') }],
  ['100%', { direction: 'equal', value: of('100', '%') }],
  ['≥100百分比', { direction: 'atLeast', operator: '≥', value: of('100', '%') }],
  ['百分之九十五', { direction: 'equal', value: of('95', '%') }],
  ['三次', { direction: 'equal', value: of('3', '次') }],
  ['3500元/人', { direction: 'equal', value: of('3500', '元/人') }],
  ['≤3700元/公里', { direction: 'atMost', operator: '≤', value: of('3700', '元/公里') }],
  ['1.2万人次', { direction: 'equal', value: of('12000', '人次') }],
  ['2500平方米', { direction: 'equal', value: of('2500', '㎡') }],
  ['完成12公里', { direction: 'equal', value: of('12', '公里') }],
  ['4个标段', { direction: 'equal', value: of('4', '个') }],
  ['合格率达到98%', { direction: 'atLeast', operator: '≥', value: of('98', '%') }],
  ['满意度≥90%', { direction: 'atLeast', operator: '≥', value: of('90', '%') }],
  ['培训3次，参训率95%', { direction: 'qualitative', words: '培训3次，参训率95%' }],
  ['10-20个', { direction: 'within', value: of('10', '个'), upper: of('20', '个') }],
  ['3～5%', { direction: 'within', value: of('3', '%'), upper: of('5', '%') }],
  ['20场至30场', { direction: 'within', value: of('20', '场'), upper: of('30', '场') }],
  ['3-4万人', { direction: 'within', value: of('30000', '人'), upper: of('40000', '人') }],
  ['18~22℃', { direction: 'within', value: of('18', '℃'), upper: of('22', '℃') }],
  ['2024年12月底前', { direction: 'byDate', by: '2024-12', words: '2024年12月底前' }],
  ['2024年12月31日前', { direction: 'byDate', by: '2024-12-31', words: '2024年12月31日前' }],
  ['≤2024年6月', { direction: 'byDate', by: '2024-06', words: '≤2024年6月' }],
  ['12月31日前', { direction: 'byDate', by: '2023-12-31', words: '12月31日前' }],
  ['2024-10-08', { direction: 'byDate', by: '2024-10-08', words: '2024-10-08' }],
  ['1-12月', { direction: 'byDate', by: '2023-12', words: '1-12月' }],
  ['全年', { direction: 'byDate', by: '2023-12', words: '全年' }],
  ['及时', { direction: 'byDate', words: '及时' }],
  ['是', { direction: 'done', words: '是' }],
  ['已完成', { direction: 'done', words: '已完成' }],
  ['100%完成', { direction: 'done', value: of('100', '%'), words: '100%完成' }],
  ['定性', { direction: 'qualitative', words: '定性' }],
  ['有效提升', { direction: 'qualitative', words: '有效提升' }],
  ['一般', { direction: 'qualitative', words: '一般' }],
  ['每月1次', { direction: 'qualitative', words: '每月1次' }],
  ['≥', { direction: 'atLeast', operator: '≥' }],
  ['≥X', { direction: 'atLeast', operator: '≥' }],
  ['2X', { direction: 'atLeast' }],
  ['≤', { direction: 'atMost', operator: '≤' }],
  ['', undefined],
  ['　', undefined],
  ['／', undefined],
  ['—', undefined],
  ['……', undefined],
];

describe('targets', () => {
  test.each(TARGETS)('%s', (text, expected) => {
    expect(parseTarget(text, { year: 2023 })).toEqual(expected);
  });

  test('nature and unit may stand in columns of their own', () => {
    expect(parseTarget('72890', { nature: '﹦', unit: '元' })).toEqual({
      direction: 'equal',
      operator: '=',
      value: of('72890', '元'),
    });
    expect(parseTarget('27.1', { nature: '≥', unit: '万人次' })).toEqual({
      direction: 'atLeast',
      operator: '≥',
      value: of('271000', '人次'),
    });
    expect(parseResult('30.85', { unit: '万人次' })).toEqual({ value: of('308500', '人次') });
    expect(parseTarget('2.5', { nature: '≤', unit: '万元' })?.value).toEqual(of('2.5', '万元'));
    expect(parseTarget('3', { nature: '≤', unit: '月' })).toEqual({
      direction: 'atMost',
      operator: '≤',
      value: of('3', '月'),
    });
    expect(parseTarget('提高', { nature: '定性', unit: '' })).toEqual({
      direction: 'qualitative',
      words: '提高',
    });
  });
});

const RESULTS: readonly (readonly [string, ReturnType<typeof parseResult>])[] = [
  ['1个', { value: of('1', '个') }],
  ['50', { value: of('50') }],
  ['≥266米', { value: of('266', '米'), operator: '≥' }],
  ['95%以上', { value: of('95', '%'), operator: '≥' }],
  ['[bookmark: _GoBack]98%', { value: of('98', '%') }],
  ['2024年11月', { by: '2024-11', words: '2024年11月' }],
  ['达成年度指标', { words: '达成年度指标', tier: 'achieved' }],
  ['基本达成目标', { words: '基本达成目标', tier: 'achieved' }],
  [
    '部分达成年度指标并具有一定效果',
    { words: '部分达成年度指标并具有一定效果', tier: 'partlyAchieved' },
  ],
  ['部分实现目标', { words: '部分实现目标', tier: 'partlyAchieved' }],
  ['未达成年度指标且效果较差', { words: '未达成年度指标且效果较差', tier: 'notAchieved' }],
  ['实现目标程度较低', { words: '实现目标程度较低', tier: 'notAchieved' }],
  ['长期', { words: '长期' }],
  ['良好', { words: '良好' }],
  ['全部完成', { words: '全部完成', done: true }],
  ['未完成', { words: '未完成', done: false }],
  ['完成100%', { value: of('100', '%') }],
  ['10/10', { value: of('10'), words: '10/10' }],
  ['', undefined],
  ['/', undefined],
];

describe('results', () => {
  test.each(RESULTS)('%s', (text, expected) => {
    expect(parseResult(text)).toEqual(expected);
  });

  test('a ratio is a percentage where the target is one', () => {
    const target = parseTarget('100%');
    expect(parseResult('9/10', {}, target)).toEqual({ value: of('90.00', '%'), words: '9/10' });
  });
});

const number = fc
  .tuple(fc.nat(9_999_999), fc.integer({ min: 0, max: 3 }))
  .map(([digits, decimals]) => ({ coefficient: digits, decimals }));
const unit = fc.constantFrom('个', '次', '人次', '%', '万元', '公里', '㎡', '元/人', '');
const signs = fc.constantFrom(
  ...(['≥', '≧', '>=', '＞＝', '不低于', '不少于', '至少'] as const).map(
    (sign) => [sign, '≥'] as const,
  ),
  ...(['≤', '<=', '不超过', '不高于', '最多'] as const).map((sign) => [sign, '≤'] as const),
  ...(['>', '＞', '大于', '高于'] as const).map((sign) => [sign, '>'] as const),
  ...(['<', '＜', '小于', '低于'] as const).map((sign) => [sign, '<'] as const),
);
const printed = ({ coefficient, decimals }: { coefficient: number; decimals: number }): string => {
  const digits = String(coefficient).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};
const thousands = (text: string): string =>
  text.replace(/\B(?=(?:\d{3})+(?:\.|$))/g, (at) => `${at},`);
const wide = (text: string): string =>
  text.replace(/[0-9.%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

test('every sign, number and unit comes back, however wide the characters and with spaces between', () => {
  fc.assert(
    fc.property(
      signs,
      number,
      unit,
      fc.boolean(),
      fc.constantFrom('', ' ', '　'),
      (sign, n, of, full, gap) => {
        const digits = full ? wide(printed(n)) : printed(n);
        const target = parseTarget(`${sign[0]}${gap}${digits}${gap}${of}`);
        expect(target).toEqual({
          direction: sign[1] === '≥' || sign[1] === '>' ? 'atLeast' : 'atMost',
          operator: sign[1],
          value: { ...n, unit: of },
        });
      },
    ),
  );
});

test('separators of thousands change nothing', () => {
  fc.assert(
    fc.property(number, (n) => {
      const plain = printed(n).split('.');
      const text = [thousands(plain[0] ?? ''), ...plain.slice(1)].join('.');
      expect(parseTarget(`≥${text}元`)?.value).toEqual({ ...n, unit: '元' });
    }),
  );
});

test('any text is read without failing, and a stated one never vanishes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      parseResult(text);
      const target = parseTarget(`甲${text}`);
      expect(target).toBeDefined();
    }),
  );
});

describe('a result in a sentence', () => {
  const times = parseTarget('≥720次');
  test('is the one figure that counts what the target counts', () => {
    const words = '截至年底，出车次数为829次';
    expect(parseResult(words, {}, times)).toEqual({ value: of('829', '次'), words });
    const rate = '经核查，合格率达到98.5%，全年抽检40批次';
    expect(parseResult(rate, {}, parseTarget('≥95%'))).toEqual({
      value: of('98.5', '%'),
      words: rate,
    });
  });
  test.each([
    '较上年出车次数提高为829次',
    '新增出车20次，累计出车为829次',
    '出车次数未达到829次',
    '出车次数约为829次',
    '出车次数为829辆次',
  ])('is not read where the figure may be another: %s', (words) => {
    expect(parseResult(words, {}, times)?.value).toBeUndefined();
  });
});

test('千米, 千克 and 千瓦 are units of their own, not thousands of another', () => {
  expect(parseTarget('≥68千米')?.value).toEqual(of('68', '公里'));
  expect(parseTarget('68', { nature: '≥', unit: '千克' })?.value).toEqual(of('68', '公斤'));
  expect(parseTarget('≥3.5千瓦')?.value).toEqual(of('3.5', '千瓦'));
  expect(parseTarget('≥3千人')?.value).toEqual(of('3000', '人'));
});
