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
