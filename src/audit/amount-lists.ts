import type { Quote } from '../document/finding.ts';
import type { Report } from '../report/report.ts';
import type { Figure } from '../values/figure.ts';
import { figure } from '../values/figure.ts';
import { type Balance, balance } from './amounts.ts';
import { type Line, runningText, wordsIn } from './running-text.ts';

/** An amount of running text with the words in front of it. */
interface Said extends Quote {
  readonly name: string;
  readonly value: Figure;
}

/** An amount of a sentence with the amounts that it lists as its parts, whatever they are amounts of. */
export interface AmountList {
  readonly whole: Said;
  readonly parts: readonly Said[];
  readonly balance: Balance;
}

const AMOUNT = /(\d[\d,，]{0,14}(?:\.\d{1,6})?)[ \u3000]?(亿元|万元|元)/g;
const SOURCE =
  /^(?:中央|自?治?[省市州盟县区镇乡]级?|本级|上级|地方|财政|一般公共预算|政府性基金|自筹|社会|其他|单位|企业|群众|帮扶|债券|配套|上年结转)[^\d，。；、]{0,14}(?:资金|拨款|补助|配套|投入|经费|自筹)[^\d，。；、]{0,4}$/;
const OPENS = /其中|包括|分别为|分别是/;
/** Words that make an amount of a list something else than a part. */
const NO_PART = /占|增|减|比|完成|结余|结转[至下]|执行|用于|上年|预算数|决算数|人均|达到|超/;

const listsIn = (report: Report): readonly Omit<AmountList, 'balance'>[] =>
  runningText(report.document).flatMap((line) =>
    line.text.includes('元') && OPENS.test(line.text) ? inLine(line) : [],
  );

function inLine(line: Line): readonly Omit<AmountList, 'balance'>[] {
  const amounts = [...line.text.matchAll(AMOUNT)];
  const ends = amounts.map((match) => match.index + match[0].length);
  const gapBefore = (i: number): string =>
    line.text.slice(ends[i - 1] ?? 0, amounts[i]?.index ?? 0);
  const said = (i: number, name: string): Said => {
    const match = amounts[i];
    const to = ends[i] ?? 0;
    const from = (match?.index ?? 0) - name.length;
    return {
      ...wordsIn(line, from, to),
      name: name.trim(),
      value: figure((match?.[1] ?? '').replace(/，/g, ','), match?.[2] ?? ''),
    };
  };
  const found: Omit<AmountList, 'balance'>[] = [];
  for (let i = 0; i + 2 < amounts.length; i += 1) {
    const opening = /^[^。；]{0,24}(?:其中|包括|分别为|分别是)[：:，,]?([^\d，。；、]{2,24})$/.exec(
      gapBefore(i + 1),
    );
    if (!opening?.[1]) continue;
    const parts = [said(i + 1, opening[1])];
    for (let k = i + 2; k < amounts.length; k += 1) {
      const next = /^[、，,；和及与]+([^\d，。；、]{2,24})$/.exec(gapBefore(k));
      if (!next?.[1]) break;
      parts.push(said(k, next[1]));
    }
    const name = /[^，。；、\d]{0,24}$/.exec(gapBefore(i))?.[0] ?? '';
    if (parts.length < 2 || NO_PART.test(parts.map((part) => part.name).join(' '))) continue;
    const last = amounts[i + parts.length];
    if (line.text.slice((last?.index ?? 0) + (last?.[0].length ?? 0)).startsWith('等')) continue;
    found.push({ whole: said(i, name), parts });
  }
  return found;
}

const weighed = (list: Omit<AmountList, 'balance'>): AmountList => ({
  ...list,
  balance: balance(
    list.whole.value,
    list.parts.map((part) => part.value),
  ),
});

/** Lists of sources of money: 「…资金x万元，其中：中央资金y万元，省级资金z万元」. */
export const sourceLists = (report: Report): readonly AmountList[] =>
  listsIn(report)
    .filter(({ parts }) => parts.every((part) => SOURCE.test(part.name)))
    .map(weighed);

/** Lists of all projects: those that the text counts beforehand, or whose names are those of all forms. */
export function projectLists(report: Report): readonly AmountList[] {
  const names = new Set(report.forms.flatMap((form) => form.projectName?.value ?? []));
  const lists = listsIn(report).filter(({ whole, parts }) => {
    const from = whole.at.to ?? 0;
    const text = textOf(report, whole.at.block).slice(from, parts[0]?.at.from ?? from);
    const counted = Number(/(\d{1,3})[个项]/.exec(text)?.[1] ?? 0);
    if (/分别[为是]/.test(text) && counted === parts.length) return true;
    return names.size === parts.length && parts.every((part) => names.has(part.name));
  });
  return lists.map(weighed);
}

function textOf(report: Report, block: number): string {
  return runningText(report.document).find((line) => line.block === block)?.text ?? '';
}
