import { Unreadable } from '../unreadable.ts';

const LONGEST_NAME = 60;

/** The name of an entry as it can stand in a sentence: that of a damaged package may be bytes of anything. */
function nameOf(entry: string): string {
  const name = entry.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffd]/g, '').trim();
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

/** No end of the directory was found: not a zip, or cut off in transfer. */
export const notZip = (): Unreadable =>
  new Unreadable(
    'zip-truncated',
    '文件不完整或不是 Word、ODT 等压缩格式的文件：找不到压缩包目录。请重新下载，或用办公软件打开后另存一次。',
    'The file is incomplete or not a zip package: its directory is missing. Download it again or save it anew.',
  );

/** Headers, sizes or checksums of the package contradict each other. */
export const damaged = (what: string): Unreadable =>
  new Unreadable(
    'zip-damaged',
    `文件已损坏：压缩包中“${nameOf(what)}”的数据与目录不符。请重新下载，或向报送单位索取原文件。`,
    `The file is damaged: the data of “${nameOf(what)}” do not match the directory. Ask for the original again.`,
  );

/** The package is larger than any report can be. */
export const tooLarge = (what: string): Unreadable =>
  new Unreadable(
    'zip-too-large',
    `文件解压后过大：“${nameOf(what)}”超出读取上限，未予读取。请拆分文件，或删除其中的图片和附件后重试。`,
    `The file is too large when unpacked: “${nameOf(what)}” is over the limit. Split it or remove pictures and attachments.`,
  );

/** An entry needs a password. */
export const encrypted = (what: string): Unreadable =>
  new Unreadable(
    'encrypted',
    `文件设有密码：“${nameOf(what)}”已加密，无法读取。请取消密码后重新提交。`,
    `The file is protected: “${nameOf(what)}” is encrypted. Remove the password and submit it again.`,
  );

/** An entry is packed by a method that office files never use. */
export const unknownMethod = (what: string): Unreadable =>
  new Unreadable(
    'zip-method',
    `文件采用了不支持的压缩方式：“${nameOf(what)}”无法解压。请用办公软件打开后另存为 docx 再提交。`,
    `“${nameOf(what)}” is packed by an unsupported method. Open the file in an office program and save it as docx.`,
  );
