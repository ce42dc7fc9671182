import { Unreadable } from '../unreadable.ts';

/** Tables are nested deeper than any form nests them. */
export const tablesTooDeep = (): Unreadable =>
  new Unreadable(
    'tables-too-deep',
    '文件结构异常：表格嵌套层数过多，未予读取。请把嵌套的表格拆开后重新提交。',
    'Tables are nested too deeply. Take the nested tables apart and submit the file again.',
  );

/** The document holds more cells or paragraphs than any report. */
export const tooManyCells = (): Unreadable =>
  new Unreadable(
    'too-many-cells',
    '文件内容过多：表格或段落数量超出读取上限，未予读取。请按部分拆成几个文件分别提交。',
    'The document holds too many cells or paragraphs. Split it into several files.',
  );

/** All of its text stands in other files that were put into it, as programs that save pages as Word documents do. */
export const onlyInserted = (): Unreadable =>
  new Unreadable(
    'docx-only-inserted',
    '文件的正文全部是外部插入的内容，未能读取。请用 Word 或 WPS 打开后另存为 docx，再重新提交。',
    'All text of the file is inserted from outside. Open it in Word or WPS, save it as docx and submit it again.',
  );

/** Pages were put into a document as pictures. */
export const onlyPictures = (): Unreadable =>
  new Unreadable(
    'docx-only-pictures',
    '文件里只有图片，没有可以读取的文字，可能是扫描件。请提交 Word 原文件，或先做文字识别。',
    'The file holds pictures and no text, perhaps a scan. Submit the original, or recognise its text first.',
  );
