import { Unreadable } from '../unreadable.ts';

/** The file is no PDF, or too damaged to be read whole. */
export const broken = (): Unreadable =>
  new Unreadable(
    'pdf-broken',
    '这个 PDF 文件不完整或已损坏，无法读取。请重新下载或重新导出后再试。',
    'This PDF file is incomplete or damaged and cannot be read. Download or export it again.',
  );

/** A password stands before the text. */
export const locked = (): Unreadable =>
  new Unreadable(
    'pdf-password',
    '这个 PDF 文件设有打开密码，无法读取。请去掉密码后再试，或改用原 Word 文件。',
    'This PDF file is protected by a password. Remove the password, or use the original Word file.',
  );

/** Pictures of pages without text. */
export const scanned = (pages: number): Unreadable =>
  new Unreadable(
    'pdf-scan',
    `这个 PDF 文件的 ${pages} 页都是图片，没有可读取的文字，需要先做文字识别（OCR）。请改用原 Word 文件，或用带文字识别的软件另存为可检索的 PDF 后再试。`,
    `All ${pages} pages of this PDF file are pictures without text: text recognition (OCR) is needed. Use the original Word file, or save a searchable PDF with recognition software.`,
  );

/** Nothing at all stands on the pages. */
export const empty = (): Unreadable =>
  new Unreadable(
    'pdf-empty',
    '这个 PDF 文件里没有任何文字。请检查是否选错了文件。',
    'There is no text in this PDF file. Check whether it is the right file.',
  );

/** More pages than a report can have. */
export const tooManyPages = (pages: number, limit: number): Unreadable =>
  new Unreadable(
    'pdf-too-many-pages',
    `这个 PDF 文件有 ${pages} 页，超过 ${limit} 页的上限。请只提交报告所在的部分。`,
    `This PDF file has ${pages} pages, more than the limit of ${limit}. Submit only the part with the report.`,
  );

/** Reading took longer, or drew more, than any report needs. */
export const tooComplex = (): Unreadable =>
  new Unreadable(
    'pdf-too-complex',
    '这个 PDF 文件的内容过于庞大或复杂，超过了读取的上限。请改用原 Word 文件，或重新导出后再试。',
    'The contents of this PDF file are larger or more complex than the limits of reading allow. Use the original Word file, or export it again.',
  );
