import { Unreadable } from './unreadable.ts';

const refusal =
  (code: string, zh: string, en: string): (() => Unreadable) =>
  () =>
    new Unreadable(code, zh, en);

export const empty = refusal(
  'empty',
  '文件是空的，没有任何内容。请确认上传或下载已经完成。',
  'The file is empty. Make sure that it was uploaded or downloaded completely.',
);
export const tooLarge = refusal(
  'too-large',
  '文件超过 100 MB 的上限。请删去图片、扫描件等附带内容后再试。',
  'The file exceeds the limit of 100 MB. Remove pictures and scans and try again.',
);
export const tooMuchText = refusal(
  'too-much-text',
  '文本文件超过 8 MB，远超一份报告。请按单位拆分成一份一份的报告后再试。',
  'The text exceeds 8 MB, far more than a report has. Split it into single reports and try again.',
);
export const endless = refusal(
  'endless-sentence',
  '有一处文字连续超过3万字没有句号和换行，不像报告，未予读取。请按段落分行后再试。',
  'More than 30,000 characters stand without the end of a sentence or a line. Break the text into paragraphs and try again.',
);
export const password = refusal(
  'password-protected',
  '文件设有打开密码，无法读取。请在 Word、WPS 或 Excel 中取消密码后重新保存再试。',
  'The file is protected by a password. Remove the password in Word, WPS or Excel, save it and try again.',
);
export const picture = refusal(
  'picture',
  '这是一张图片，不是带文字的报告。请提供 Word、PDF（带文字）或网页格式的报告。',
  'This is a picture, not a report with text. Provide the report as Word, PDF with text, or a web page.',
);
export const archive = refusal(
  'archive',
  '这是一个压缩包，不是一份报告。请先解压，再检查里面的文件。',
  'This is an archive, not a report. Unpack it and check the files inside.',
);
export const brokenZip = refusal(
  'zip-damaged',
  '文件像是 Word、Excel 或压缩文件，但不完整或已损坏。请重新下载后再试。',
  'The file looks like a Word, Excel or zip file but is incomplete or damaged. Download it again.',
);
export const data = refusal(
  'data',
  '这是数据文件（JSON），不是报告。请提供报告本身；底稿先用 jiping compose 写成报告。',
  'This is a data file (JSON), not a report. Provide the report itself; write a dossier as a report by jiping compose first.',
);
export const slides = refusal(
  'slides',
  '这是演示文稿（PPT），不是报告。请提供 Word、PDF 或网页格式的报告。',
  'This is a presentation, not a report. Provide the report as Word, PDF or a web page.',
);
export const openDocument = refusal(
  'open-document',
  '这是 OpenDocument 的表格或演示文件，暂不能读取。请另存为 .xlsx 或 .docx 再试。',
  'This is an OpenDocument spreadsheet or presentation. Save it as .xlsx or .docx and try again.',
);
export const oldWord = refusal(
  'doc-before-97',
  '这是 Word 97 以前版本的文件，不能读取。请用 Word 或 WPS 打开后另存为 .docx 再试。',
  'The file was saved by a version before Word 97. Open it in Word or WPS and save it as .docx.',
);
export const postScript = refusal(
  'postscript',
  '这是 PostScript 打印文件，不能读取。请提供原来的 Word 或 PDF 文件。',
  'This is a PostScript print file. Provide the original Word or PDF file.',
);
export const flatOffice = refusal(
  'flat-office',
  '这是 Word、Excel 的 XML 单文件格式，暂不能读取。请用 Word 或 WPS 打开后另存为 .docx 或 .xlsx 再试。',
  'This is a single-file XML format of Word or Excel. Open it in Word or WPS and save it as .docx or .xlsx.',
);
export const unknownCompound = refusal(
  'unknown-office',
  '这是旧式 Office 容器，但里面没有 Word 或 Excel 内容。请用原来的软件打开后另存为 .docx 再试。',
  'This is an old office container without Word or Excel content. Open it in its own program and save it as .docx.',
);
export const binary = refusal(
  'unknown-format',
  '认不出这个文件的格式，它不是 Word、PDF、网页、文本或 Excel 文件。请提供其中一种格式的报告。',
  'The format of this file is unknown: it is no Word, PDF, web, text or Excel file. Provide the report in one of these.',
);
