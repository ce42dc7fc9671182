import { Unreadable } from '../unreadable.ts';

/** The container or its tables point outside the file. */
export const broken = (): Unreadable =>
  new Unreadable(
    'doc-damaged',
    'Word 97—2003 文件已损坏或不完整，读不出正文。请重新下载，或用 Word、WPS 打开后另存为 .docx 再试。',
    'The Word 97–2003 file is damaged or incomplete. Download it again, or open it in Word or WPS and save it as .docx.',
  );

export const locked = (): Unreadable =>
  new Unreadable(
    'password-protected',
    '文件设有打开密码，无法读取。请在 Word、WPS 或 Excel 中取消密码后重新保存再试。',
    'The file is protected by a password. Remove the password in Word, WPS or Excel, save it and try again.',
  );

export const tooLarge = (): Unreadable =>
  new Unreadable(
    'doc-too-large',
    '文件内容超过 100 MB 的上限，不像一份报告。请删去图片等附带内容后再试。',
    'The content exceeds the limit of 100 MB. Remove pictures and other attachments and try again.',
  );

export const tooOld = (): Unreadable =>
  new Unreadable(
    'doc-before-97',
    '这是 Word 6.0/95 或更早版本的文件，不能直接读取。请用 Word 或 WPS 打开后另存为 .docx 再试。',
    'The file was saved by Word 6.0/95 or earlier. Open it in Word or WPS and save it as .docx.',
  );

export const withoutText = (): Unreadable =>
  new Unreadable(
    'doc-without-text',
    'Word 文件里没有文字，可能只有图片。请提供带文字的文件。',
    'The Word file holds no text; it may hold only pictures. Provide a file with text.',
  );
