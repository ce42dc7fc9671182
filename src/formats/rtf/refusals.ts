import { Unreadable } from '../unreadable.ts';

export const tooDeep = (): Unreadable =>
  new Unreadable(
    'rtf-too-complex',
    'RTF 文件的嵌套层数或单元格数远超一份报告，无法读取。请用 Word 或 WPS 打开后另存为 .docx 再试。',
    'The RTF file nests deeper, or has more cells, than any report. Open it in Word or WPS and save it as .docx.',
  );

export const withoutText = (): Unreadable =>
  new Unreadable(
    'rtf-without-text',
    'RTF 文件里没有文字，可能只有图片，或者文件不完整。请提供带文字的文件。',
    'The RTF file holds no text; it may hold only pictures or be cut short. Provide a file with text.',
  );
