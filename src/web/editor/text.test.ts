import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf, linkables, textOf } from './text.ts';

test('a cited fact is a node between texts', () => {
  expect(documentOf('全年支出⟦execution.total⟧。\n')).toEqual({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '全年支出' },
          { type: 'fact', attrs: { key: 'execution.total' } },
          { type: 'text', text: '。' },
        ],
      },
      { type: 'paragraph' },
    ],
  });
});

test('every text comes back from the editor as it went in', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('⟦budget.final⟧', '\n', '#', '执行率'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      expect(textOf(documentOf(text))).toBe(text);
    }),
  );
});

test('a figure typed by hand that the dossier knows is offered as a link, parts of other figures are not', () => {
  const facts = [
    { key: 'execution.total', text: '67.46万元' },
    { key: 'staffing.filled', text: '3人' },
    { key: 'fiscalYear', text: '2024年' },
  ];
  expect(linkables('2024年支出67.46万元，上年167.46万元，在职3人。', facts)).toEqual([
    { key: 'execution.total', text: '67.46万元', from: 7 },
  ]);
});
