import { expect, test } from 'vitest';
import { fitsWords, jumpTargets } from './jump-targets.ts';

const draft = {
  fields: { 'indicators/i1.name': '公众满意度' },
  lists: { indicators: ['i1'], 'unit.functions': ['f1'] },
};

test('a row is found by its name and leads to its own first field', () => {
  const found = jumpTargets(draft).filter(({ label }) => label.zh.includes('公众满意度'));
  expect(found.map(({ page, label }) => [page, label.zh])).toEqual([
    ['evaluation', '绩效指标第1行“公众满意度”'],
  ]);
  expect(found[0]?.path).toMatch(/^indicators\/i1\.\w+$/);
});

test('a row that is one text leads to that text', () => {
  expect(jumpTargets(draft).map(({ path }) => path)).toContain('unit.functions/f1');
});

test('a list without rows is a target too', () => {
  const [found] = jumpTargets({ fields: {}, lists: {} }).filter(
    ({ path }) => path === 'unit.functions',
  );
  expect(found).toEqual({
    path: 'unit.functions',
    page: 'unit',
    label: { zh: '主要职能', en: 'Functions' },
  });
});

test('every field outside lists is a target of the page that holds it', () => {
  const targets = jumpTargets({ fields: {}, lists: {} });
  expect(targets.find(({ path }) => path === 'staffing.authorized')?.page).toBe('staffing');
  expect(targets.filter(({ path }) => path.includes('*'))).toEqual([]);
});

test('words fit in any order, whatever their case', () => {
  expect(fitsWords('人员编制 编制数 PDF', 'pdf 编制')).toBe(true);
  expect(fitsWords('人员编制', '编制 预算')).toBe(false);
  expect(fitsWords('人员编制', '')).toBe(true);
});
