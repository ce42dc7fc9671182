import { Unreadable } from '../unreadable.ts';

export const broken = (): Unreadable =>
  new Unreadable(
    'workbook-damaged',
    'Excel 文件已损坏或不完整，读不出内容。请重新下载，或用 Excel、WPS 打开后另存为 .xlsx 再试。',
    'The Excel file is damaged or incomplete. Download it again, or open it in Excel or WPS and save it as .xlsx.',
  );

export const locked = (): Unreadable =>
  new Unreadable(
    'password-protected',
    '文件设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码后重新保存再试。',
    'The file is protected by a password. Remove the password in Excel or WPS, save it and try again.',
  );

export const tooLarge = (): Unreadable =>
  new Unreadable(
    'workbook-too-large',
    'Excel 文件的内容过多，不像自评报告的附表。请只保留附表所在的工作表后再试。',
    'The workbook holds too much to be the tables of a report. Keep only the sheets with the tables and try again.',
  );

export const empty = (): Unreadable =>
  new Unreadable(
    'workbook-empty',
    'Excel 文件里没有内容。请确认附表在可见的工作表中。',
    'The workbook is empty. Make sure that the tables stand on a visible sheet.',
  );
