import type { Bilingual } from '../../document/finding.ts';
import { textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import { type CodeTable, codeIn, namesAgree } from './code.ts';
import { ECONOMIC } from './economic.ts';
import { FUNCTIONAL } from './functional.ts';

/** What is wrong with the codes of a line, in a sentence; codes and names bind together (domain rule 8.3). */
export function codesFault(entry: LedgerEntry): Bilingual | undefined {
  const year = Number(entry.day.slice(0, 4));
  return (
    functionalFault(textIn(entry, 'functionCode'), textIn(entry, 'functionName'), year) ??
    economicFault(textIn(entry, 'economicCode'), textIn(entry, 'economicName'), year)
  );
}

function functionalFault(code: string, name: string, year: number): Bilingual | undefined {
  if (code === '') return undefined;
  if (!/^\d{3}(?:\d{2}){0,2}$/.test(code))
    return {
      zh: `功能分类科目编码“${code}”应为3位、5位或7位数字，例如2010301，请核对。`,
      en: `Functional code ${code}: three, five or seven digits.`,
    };
  if (!FUNCTIONAL.has(code.slice(0, 3)))
    return {
      zh: `功能分类科目编码${code}不在支出功能分类的范围（201—234）内，请核对。`,
      en: `Functional code ${code} is none of expenditure (201–234).`,
    };
  return nameFault(FUNCTIONAL, code, name, year);
}

function economicFault(code: string, name: string, year: number): Bilingual | undefined {
  if (code === '') return undefined;
  if (/^5\d\d(?:\d\d)?$/.test(code))
    return {
      zh: `编码${code}是政府预算支出经济分类；这里填部门预算支出经济分类（301—399），例如30201。`,
      en: `${code} is of the government's classification; the department's is asked (301–399).`,
    };
  if (!/^\d{3}(?:\d{2})?$/.test(code) || !ECONOMIC.has(code.slice(0, 3)))
    return {
      zh: `经济分类科目编码“${code}”应为301—399的类或款，例如301、30201，请核对。`,
      en: `Economic code ${code}: a class or item within 301–399.`,
    };
  // Items are added from year to year: one that is not known passes with its name, for people to read.
  if (!codeIn(ECONOMIC, code, year) && name === '')
    return {
      zh: `没有认出经济分类科目编码${code}，请核对；编码无误的，请同时填写科目名称。`,
      en: `Economic code ${code} is not known: check it, or give its name too.`,
    };
  return nameFault(ECONOMIC, code, name, year);
}

function nameFault(
  table: CodeTable,
  code: string,
  name: string,
  year: number,
): Bilingual | undefined {
  const known = codeIn(table, code, year);
  if (!known || name === '' || namesAgree(name, known.name)) return undefined;
  return {
    zh: `科目编码${code}是“${known.name}”，与填写的“${name}”不符，请核对编码和名称。`,
    en: `Code ${code} is ${known.name}, not ${name}.`,
  };
}
