import { expect, test } from 'vitest';
import { clipPath, printable, wrap } from './width.ts';

test('Chinese breaks anywhere, but no closing mark begins a line and no number is torn', () => {
  expect(wrap('编制数为“核定编制5人”，基础数据表为1,234.56万元。', 24, '  ').split('\n')).toEqual([
    '编制数为“核定编制5人”，',
    '  基础数据表为1,234.56万元。',
  ]);
});

test('English breaks between words, without spaces at either end of a line', () => {
  expect(
    wrap('one point off for any deviation, rounded (100 %); else.', 15, '').split('\n'),
  ).toEqual(['one point off', 'for any', 'deviation,', 'rounded (100 %);', 'else.']);
});

test('no opening mark ends a line', () => {
  expect(wrap('与各来源“货物采购”之和', 9, '').split('\n')).toEqual([
    '与各来源',
    '“货物采购”',
    '之和',
  ]);
});

test('a path that is too long is shortened where it says least, at its beginning', () => {
  const path = '第三部分2024年度部门决算情况说明 › 五、一般公共预算支出 › （一）总体情况';
  expect(clipPath(path, 80)).toBe(path);
  expect(clipPath(path, 60)).toBe('第三部分2024年度部… › 五、一般公共预算支出 › （一）总体情况');
  expect(clipPath(path, 46)).toBe('第三部分202… › 五、一般公共… › （一）总体情况');
  expect(clipPath(path, 30)).toBe('… › （一）总体情况');
});

test('a name of a file cannot steer the terminal', () => {
  expect(printable('甲\u001b[31m乙\n丙\u202e.docx')).toBe('甲\\u001b[31m乙\\u000a丙\\u202e.docx');
  expect(printable('samples/自评报告 (1).docx')).toBe('samples/自评报告 (1).docx');
});
