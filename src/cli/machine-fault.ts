/** Codes of the system that the user, or who keeps the machine, can mend, and how. */
const WAYS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  EACCES: ['没有权限。请换一个文件夹，或请管理员授权', 'no permission'],
  EPERM: ['没有权限。请换一个文件夹，或请管理员授权', 'no permission'],
  EROFS: ['那里只能读，不能写。请换一个文件夹', 'the place is read-only'],
  ENOSPC: ['磁盘已满。请腾出空间后再试', 'the disk is full'],
  ENOTDIR: ['路径中有一段是文件，不是文件夹。请核对路径', 'a part of the path is a file'],
  EMFILE: ['同时打开的文件过多。请关闭其他程序后再试', 'too many files are open'],
};

/** What the machine refused, where, and what to do; undefined when the fault is another one. */
export function machineFault(error: unknown, lang: 'zh' | 'en'): string | undefined {
  const { code = '', path = '' } = error as NodeJS.ErrnoException;
  const way = error instanceof Error && Object.hasOwn(WAYS, code) ? WAYS[code] : undefined;
  if (!way) return undefined;
  return lang === 'zh'
    ? `不能读写${path && `“${path}”`}：${way[0]}。\n`
    : `Cannot read or write${path && ` "${path}"`}: ${way[1]}.\n`;
}
