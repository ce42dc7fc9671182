import { type OddCode, oddCodes } from '../../accounts/code-names.ts';
import { check, type Hit, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { inOrder, phrase } from '../../wording/sentence.ts';

/** The code of an item goes with its names in the functional classification. */
export const accountCodesFitNames = check<Hit & OddCode>({
  id: 'AccountCodesFitNames',
  title: { zh: '支出功能分类科目编码与名称对应', en: 'Functional codes go with their names' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '政府收支分类科目里编码与名称一一对应，编码错一位就成了另一个科目。',
    en: 'In the classification each code has its name: one digit off is another item.',
  },
  about: ['text'],
  find: (report) =>
    oddCodes(report).map((odd) => ({
      ...odd,
      subject: odd.names.verbatim,
      places: inOrder([odd.names, odd.code]),
    })),
  say: {
    zh: ({ names, code, due }) => phrase`科目${names}的编码应为${due}，与${code}不符。`,
    en: ({ names, code, due }) =>
      phrase`The code of ${names} is ${code}, but should be or have ${due}.`,
  },
  passes: [
    prose(
      '教育支出（类）普通教育（款）小学教育（项）（2050202）30万元；住房公积金（2210201）5万元。',
    ),
    prose('公共安全支出（类）公安（款）行政运行（项）（2040201）30万元。'),
  ],
  catches: [
    {
      text: prose('社会保障和就业支出（类）民政管理事务（款）行政运行（项）（2180201）30万元。'),
      finds:
        '科目「社会保障和就业支出（类）民政管理事务（款）行政运行（项）」的编码应为208开头，与「2180201」不符。',
    },
    {
      text: prose('住房公积金（2210210）5万元。'),
      finds: '科目「住房公积金」的编码应为2210201，与「2210210」不符。',
    },
    {
      text: prose('公共安全支出（类）公安（款）行政运行（项）（2040210）30万元。'),
      finds:
        '科目「公共安全支出（类）公安（款）行政运行（项）」的编码应为01结尾，与「2040210」不符。',
    },
  ],
});
