import { expect, test } from 'vitest';
import { droppedWords } from './dropped.ts';

test.each([
  ['图片3幅未读入', 'pictures: 3'],
  ['图片 2 幅', 'pictures: 2'],
  ['图片或嵌入内容4处', 'pictures or embedded objects: 4'],
  ['斜排文字（水印）2 字', 'slanted letters (a watermark): 2'],
  ['文件末尾不完整的字符', 'an incomplete character at the end'],
  [
    '第7页的表格列宽过窄、数字被拆开，未按表格读取',
    'the table on page 7: its columns are so narrow that figures are torn; not read as a table',
  ],
])('what was left out in reading, %s, is said in English too', (zh, en) => {
  expect([droppedWords(zh, 'zh'), droppedWords(zh, 'en')]).toEqual([zh, en]);
});
