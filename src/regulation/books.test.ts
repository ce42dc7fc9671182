import { describe, expect, test } from 'vitest';
import { reportWith } from '../report/example.ts';
import { BOOKS } from './books.ts';
import { explain, numbersIn, numbersOf } from './explain.ts';
import { divisionOfReport, regulationFor, regulationOf } from './in-force.ts';
import { layersOf } from './layers.ts';
import { rulebook } from './rulebook.ts';
import { divisionOf } from './tables/divisions.ts';

describe.each(BOOKS.map((book) => [book.id, book] as const))('the book %s', (_, book) => {
  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(book))).toEqual(book);
  });
  test('reckons with the numbers that it says, no more and no fewer', () => {
    for (const clause of (book.items ?? []).flatMap((item) => item.clauses)) {
      expect([...new Set(numbersOf(clause.reckoned))].sort()).toEqual(
        [...new Set(numbersIn(clause.said))].sort(),
      );
    }
  });
  test('explains every clause in words that print all its numbers', () => {
    for (const clause of (book.items ?? []).flatMap((item) => item.clauses)) {
      const shown = numbersIn(explain(clause.reckoned));
      for (const number of numbersOf(clause.reckoned)) {
        if (clause.reckoned.kind === 'deduct' && number === clause.reckoned.most) continue;
        expect(shown).toContain(number);
      }
    }
  });
  test('ends its inheritance in the national rules', () => {
    expect(layersOf(book).at(-1)?.id).toBe('mof-2020-10');
  });
  test('has a page to sign', () => {
    const page = rulebook(book);
    expect(page.blocks[0]).toMatchObject({ text: `规则手册：${book.title}` });
  });
});

describe('the rubric of attachment 3', () => {
  const rubric = regulationOf('yueyang-city')?.regulation;
  test('has items that add up to 100 and clauses that add up to their item', () => {
    const items = rubric?.items ?? [];
    expect(items.reduce((sum, item) => sum + (item.worth ?? 0), 0)).toBe(100);
    for (const item of items) {
      const points = item.clauses.map((clause) =>
        'points' in clause.reckoned ? clause.reckoned.points : 0,
      );
      expect([item.name, points.reduce((a, b) => a + b, 0)]).toEqual([item.name, item.worth]);
    }
  });
});

describe('the regulation in force', () => {
  test('of a Hunan unit of 2024 is the province’s, of 2018 the province’s old table', () => {
    expect(regulationFor('湖南省岳阳市', 2024).regulation.id).toBe('hn-2020-7');
    expect(regulationFor('湖南省', 2018).regulation.id).toBe('hn-legacy');
  });
  test('of a unit whose place is unknown is the national one of the year', () => {
    expect(regulationFor('', 2024).regulation.id).toBe('mof-2020-10');
    expect(regulationFor('', 2016).regulation.id).toBe('mof-2013-53');
  });
  test('inherits what it does not say, and names the layers', () => {
    const chosen = regulationFor('湖北省武汉市', 2023);
    expect(chosen.layers).toEqual(['hubei', 'mof-2020-10']);
    expect(chosen.regulation.scoring).toMatchObject({
      execution: { kind: 'proportional' },
      tiers: { partlyAchieved: [0.5, 0.8] },
    });
  });
  test('is found by the city in a unit’s name, else by the document numbers that it cites', () => {
    expect(divisionOf('岳阳市某区档案馆')).toBe('湖南省岳阳市');
    expect(divisionOf('四川省某县水利局')).toBe('四川省');
    expect(divisionOf('某县档案馆')).toBe('');
    const cited = reportWith({ unit: '某县档案馆' });
    const at = { block: 0 };
    const narrative = {
      ...cited.narrative,
      citations: [
        { value: '云财绩〔2021〕3号', verbatim: '云财绩〔2021〕3号', at },
        { value: '川财绩〔2025〕5号', verbatim: '川财绩〔2025〕5号', at },
      ],
    };
    expect(divisionOfReport({ ...cited, narrative })).toBe('四川省');
  });
});
