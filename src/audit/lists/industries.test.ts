import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const text = (third: string, shares: string): readonly string[] =>
  told(
    prose(
      `全年实现地区生产总值（GDP）120.00亿元，同比增长5.2%。其中：第一产业增加值20.00亿元，增长3.1%；第二产业增加值45.00亿元，增长6.0%；第三产业增加值${third}亿元，增长5.1%。三次产业结构由17.1:37.3:45.6调整为${shares}。`,
    ),
  );

test('the three industries come to what the region produced, whatever they grew by', () => {
  expect(text('55.00', '16.7:37.5:45.8')).toEqual([]);
  expect(text('65.00', '16.7:37.5:45.8')).toEqual([
    '总额「全年实现地区生产总值（GDP）120.00亿元」与各项「第一产业增加值20.00亿元」、「第二产业增加值45.00亿元」、「第三产业增加值65.00亿元」之和130亿元相差-10亿元。',
  ]);
});

test('the structure of the industries is that of their amounts', () => {
  expect(text('55.00', '16.7:35.7:45.8')).toEqual([
    '「35.7」与「第二产业增加值45.00亿元」÷「全年实现地区生产总值（GDP）120.00亿元」＝37.5%不符。',
  ]);
});

test('the industries of last year are held against nothing of this year', () => {
  expect(
    told(
      prose(
        '全年实现地区生产总值120.00亿元。上年第一产业增加值20.00亿元，第二产业增加值45.00亿元，第三产业增加值50.00亿元。',
      ),
    ),
  ).toEqual([]);
});

test('what the region produced may stand in the paragraph above its industries', () => {
  const paragraphs = (second: string, share: string) =>
    told(
      prose(
        '2024年全镇实现地区生产总值98620.00万元，同比增长6.2%。',
        `分产业看，第一产业增加值21360.00万元，第二产业增加值${second}万元，第三产业增加值41850.00万元，三次产业结构为21.7:${share}:42.4。`,
      ),
    );
  expect(paragraphs('35410.00', '35.9')).toEqual([]);
  expect(paragraphs('35440.00', '35.9')).toHaveLength(1);
  expect(paragraphs('35410.00', '39.5')).toHaveLength(1);
});

test('the second industry is that of factories and that of building, and both may stand between the three', () => {
  const paragraph = (building: string, third = '118.40') =>
    told(
      prose(
        `全年地区生产总值251.60亿元，增长6.1%。其中：第一产业增加值52.30亿元，增长4.2%；第二产业增加值80.90亿元，增长7.5%，其中工业增加值55.40亿元，增长8.5%；建筑业增加值${building}亿元，增长3.1%。第三产业增加值${third}亿元，增长6.0%。`,
      ),
    );
  expect(paragraph('25.50')).toEqual([]);
  expect(paragraph('22.50')).toHaveLength(1);
  expect(paragraph('25.50', '114.80')).toHaveLength(1);
  expect(
    told(
      prose('第二产业增加值80.90亿元，其中规模以上工业增加值50.40亿元，建筑业增加值25.50亿元。'),
    ),
  ).toEqual([]);
});
