import { type Table, tablesOf } from '../../../document/document.ts';
import type { Quote } from '../../../document/finding.ts';
import type { Report } from '../../../report/report.ts';
import { check, type Hit, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { andMore, someOf } from '../../places.ts';
import {
  foundIn,
  foundInCell,
  foundInTables,
  foundInText,
  type Line,
  runningText,
} from '../../wording/running-text.ts';
import { inOrder, listed, phrase } from '../../wording/sentence.ts';

interface Residue extends Hit {
  readonly zh: string;
  readonly en: string;
}

/** Instructions of the template that belong to whoever fills it in. */
const INSTRUCTION =
  /[（(](?:此页|本页)[^（()）]{1,12}[）)]|[（(]一个?(?:专项|项目|单位)一行[）)]|[（(](?:不超过|限|控制在)?\d{2,4}字(?:以内|左右|内)?[）)]|[（(](?:可另附页|可附页|如有请填写|请填写[^（()）]{0,20}|此处填写[^（()）]{0,20}|单位自行填写|根据实际情况填写|格式自拟)[）)]|仍?保留(?:本|该|此)表格?式|请在此处(?:填写|输入)[^，。；]{0,20}|单击此处输入[^，。；]{0,12}/g;
const MEANINGLESS = /^\s*(?:[…]{1,4}|\.{3,6}|。{3,6})\s*$/;
const BARE_NUMBER =
  /^[\s\u3000]*(?:\d{1,2}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九十]{1,2}、)[\s\u3000]*$/;

const WORDS = /\S(?:.*\S)?/g;

/** Places where something should have been filled in or chosen. */
const UNFILLED: readonly RegExp[] = [
  /(?:增加|增长|上升|提高)[（(/](?:减少|下降|降低)[）)]?|(?:减少|下降|降低)[（(/](?:增加|增长|上升|提高)[）)]?/g,
  /[X×Ｘx]{2,}\s*(?=年|月|日|[万亿]?元|人|个|项|次|户|家|件|场|期|批|公里|亩|平方米|单位|部门|局|[%％])/g,
  /占[^，。；、\d０-９（()）〓]{0,12}[%％]/g,
  /(?:比例|完成率|执行率|比率|增长|下降|降低|提高|上升)[为达到了]{0,2}[\s_\u3000]+[%％]/g,
  /(?:增加|减少)了?[\s_\u3000]*(?:万元|亿元)(?=[，。；、])/g,
  /(?:增加|减少|增长|下降|支出|收入|预算|决算|结转|结余|共计|合计|为)[\s_\u3000]+(?:万元|元|亿元)(?![\u4e00-\u9fff]*(?:单位|表))/g,
  /(?:编制|在职|实有|退休)(?:人员|人数|数)?[\s_\u3000]+(?:人|名)(?=[，。；、])/g,
];

/** Nothing of the template is left. One finding for instructions and empty lines, one for places not filled in. */
export const noTemplateResidue = check<Residue>({
  id: 'NoTemplateResidue',
  title: { zh: '无模板残留', en: 'Nothing is left of the template' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '填表提示和未填的空白留在报告里，说明没有定稿。',
    en: 'Instructions and blanks of the template show that the report was not finished.',
  },
  find(report) {
    const left = inOrder([...instructions(report), ...emptyRows(report)]);
    const open = inOrder(unfilled(report));
    return [
      ...hitOf('instructions', left, '模板的提示或空行', 'instructions or empty lines'),
      ...hitOf('unfilled', open, '应填未填或应选未选的内容', 'places not filled in').map((hit) => ({
        ...hit,
        severity: 'warning' as const,
      })),
    ];
  },
  say: {
    zh: (hit) =>
      phrase`文中留有${hit.zh}，共${hit.places.length}处：${listed(someOf(hit.places))}${andMore(hit.places)}。`,
    en: (hit) =>
      phrase`Left from the template, ${hit.places.length} ${hit.en}: ${listed(someOf(hit.places), ', ')}${andMore(hit.places, ' …')}.`,
  },
  passes: [prose('2024年支出120万元，比上年增加5万元（含结转），占总额的60 %。')],
  catches: [
    {
      text: prose('2024年支出120万元，比上年增加（减少）5万元。'),
      finds: '文中留有应填未填或应选未选的内容，共1处：「增加（减少）」。',
    },
    {
      text: prose('工作总结（500字以内）', '本馆在职8人。'),
      finds: '文中留有模板的提示或空行，共1处：「（500字以内）」。',
    },
  ],
});

const hitOf = (
  subject: string,
  places: readonly Quote[],
  zh: string,
  en: string,
): readonly Residue[] => (places.length === 0 ? [] : [{ subject, places, zh, en }]);

const instructions = (report: Report): readonly Quote[] => [
  ...foundInText(report.document, INSTRUCTION),
  ...runningText(report.document).filter(isMeaningless).flatMap(wordsOf),
  ...foundInTables(report.document, INSTRUCTION),
];

const isMeaningless = ({ text }: Line): boolean => MEANINGLESS.test(text);
const wordsOf = (line: Line): readonly Quote[] => foundIn(line, /\S+/g);

/** Rows of forms that hold a bare number or dots and nothing else. */
function emptyRows(report: Report): readonly Quote[] {
  const blocks = new Set([...report.baseDataTables, ...report.forms].map((form) => form.block));
  return tablesOf(report.document)
    .filter((table) => blocks.has(table.block))
    .flatMap(emptyRowsOf);
}

function emptyRowsOf({ block, cells }: Table): readonly Quote[] {
  const filled = new Map<number, number>();
  for (const { row, text } of cells)
    if (text.trim() !== '') filled.set(row, (filled.get(row) ?? 0) + 1);
  const found: Quote[] = [];
  for (const cell of cells)
    if (filled.get(cell.row) === 1 && (MEANINGLESS.test(cell.text) || BARE_NUMBER.test(cell.text)))
      found.push(...foundInCell(block, cell, WORDS));
  return found;
}

function unfilled({ document }: Report): readonly Quote[] {
  const found: Quote[] = [];
  for (const pattern of UNFILLED) found.push(...foundInText(document, pattern));
  return found;
}
