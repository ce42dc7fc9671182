import type { Draft } from '../document/build.ts';
import type { Signature } from '../report/dossier.ts';
import { printDay } from '../values/day.ts';

/** The line of signatures under a form. */
export const signatureLine = (signature: Signature): Draft => ({
  kind: 'paragraph',
  text: `填表人：${signature.preparer}　　填报日期：${signature.date ? printDay(signature.date) : ''}　　联系电话：${signature.phone}　　单位负责人签字：${signature.unitHead}`,
  style: 'signature',
});
