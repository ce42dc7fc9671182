import { Unreadable } from '../unreadable.ts';

/** A part that the package names is not in it. */
export const broken = (): Unreadable =>
  new Unreadable(
    'ofd-damaged',
    '这个 OFD 文件不完整或已损坏，无法读取。请重新下载，或用 OFD 阅读器另存为 PDF 再试。',
    'This OFD file is incomplete or damaged. Download it again, or save it as PDF in an OFD reader.',
  );

/** Pages of pictures, or of nothing. */
export const withoutText = (): Unreadable =>
  new Unreadable(
    'ofd-without-text',
    '这个 OFD 文件里没有可读取的文字，可能是扫描件。请改用原 Word 文件，或带文字的 PDF。',
    'This OFD file holds no text; it may be a scan. Use the original Word file or a PDF with text.',
  );

/** More than any report has. */
export const tooComplex = (): Unreadable =>
  new Unreadable(
    'ofd-too-complex',
    '这个 OFD 文件的页数或内容超过了读取的上限。请只提交报告所在的部分，或改用原 Word 文件。',
    'This OFD file has more pages or marks than the limits of reading allow. Submit only the part with the report.',
  );
