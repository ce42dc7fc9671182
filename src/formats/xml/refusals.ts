import { Unreadable } from '../unreadable.ts';

/** A part is not well-formed XML. `what` names the fault in Chinese. */
export const malformed = (part: string, what: string): Unreadable =>
  new Unreadable(
    'xml-malformed',
    `文件内容有误：部件“${part}”${what}，无法完整读取。请用办公软件打开并另存一次后重新提交。`,
    `Part “${part}” is not well-formed XML. Open the file in an office program, save it anew and submit it again.`,
  );

/** A part declares a document type: office files never do, attacks do. */
export const doctypeRefused = (part: string): Unreadable =>
  new Unreadable(
    'xml-doctype',
    `文件含有不允许的文档类型声明：部件“${part}”可能引用外部内容，未予读取。请用办公软件另存一次后重新提交。`,
    `Part “${part}” declares a document type, which may refer to outside content. Save the file anew in an office program.`,
  );

/** Elements are nested deeper than any office program makes them. */
export const tooDeep = (part: string): Unreadable =>
  new Unreadable(
    'xml-too-deep',
    `文件结构异常：部件“${part}”嵌套层次过深，未予读取。请把内容复制到新文件中重新提交。`,
    `Part “${part}” is nested too deeply. Copy its contents into a new file and submit that.`,
  );
