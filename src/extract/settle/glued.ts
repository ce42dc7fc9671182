import { columnOf, fundOf, moneyColumnOf } from '../forms/heads.ts';
import { bareWords } from '../forms/lines.ts';
import { cutMoney, cutRows, cutTotal } from './digits.ts';
import { isLevel2, isTotal } from './labels.ts';

/** Words of the forms that stand for themselves wherever they are met in a text without blanks. */
const LABELS = [
  '20\\d\\d年度?[^\\d，。]{0,20}自评表',
  '(?:部门整体支出|项目支出|专项资金)(?:绩效)?(?:目标)?自评表',
  '(?:一|二|三)级指标',
  '(?:产出|效益|满意度|成本|投入|过程)指标(?:[（(]\\d{1,2}分[）)])?',
  '(?:数量|质量|时效|成本|(?:经济|社会|生态|生态环境)(?:效益|成本)|可持续影响|(?:服务对象|社会公众或服务对象|受益对象)满意度)指标',
  '年度资金总额[:：]?|资金总额[:：]?|(?:其中[:：]?)?(?:当年|本年)?财政拨款[:：]?|(?:其中[:：]?)?(?:上年结转资金|其他资金)[:：]?',
  '按收入性质分[:：]?|按支出性质分[:：]?',
  '(?:其中[:：])?(?:一般公共预算(?:拨款)?|政府性基金(?:预算)?(?:拨款)?|纳入专户管理的非税收入拨款|基本支出|项目支出)[:：](?:\\d{1,3}(?:[,，]\\d{3})+|\\d*)(?:\\.\\d+)?',
  '年度总体目标|年度绩效目标|预期目标|年初设定目标',
  '项目名称|主管部门|实施单位|(?:[省市县区]级)?预算(?:部门|单位)名称',
  '绩效指标|(?:年度预算申请|项目资金|预算执行情况)(?:[（(]万?元[）)])?',
  '总分|合计|总计',
].join('|');
/** Names of columns: common words too, so only where they stand beside another label. */
const COLUMNS =
  '(?:年度|全年|实际|预期|目标)*(?:指标值|完成值|目标值|完成情况)|(?:自评|审核)?得分|分值|权重|指标性质|[度计]量单位|备注|' +
  '(?:偏差|未完成)原因(?:分析)?(?:及改进措施)?|(?:年初|全年|调整后|年度)?预算数(?:[（(][A-Z][）)])?|(?:全年|预算)?执行数(?:[（(][A-Z][）)])?|(?:预算)?执行率(?:[（(][A-Z]/[A-Z][）)])?';
const LABEL = new RegExp(LABELS, 'y');
const COLUMN = new RegExp(COLUMNS, 'y');
const ANY = new RegExp(`${COLUMNS}|${LABELS}`, 'y');

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] || undefined;
};

/** Cuts a text without blanks into the cells of a form: at its labels, and the clumps between by the kinds of the columns. */
export function cutGlued(text: string): readonly string[] {
  const parts = cutAtLabels(text);
  const pieces: string[] = [];
  let heads: string[] = [];
  let money: readonly string[] = [];
  let columns: readonly string[] = [];
  let label = '';
  let totals: readonly string[] = [];
  for (const part of parts) {
    if (part.label) {
      const isColumn =
        (columnOf(bareWords(part.text)) ?? moneyColumnOf(bareWords(part.text))) !== undefined;
      if (isColumn) heads.push(part.text);
      else if (heads.length > 0) {
        if (heads.some((head) => /级指标/.test(head))) columns = heads;
        else money = heads;
        heads = [];
      }
      pieces.push(part.text);
      label = bareWords(part.text);
      continue;
    }
    if (isLevel2(label) && columns.length > 0) pieces.push(...cutRows(part.text, columns));
    else if (isTotal(label)) pieces.push(...cutTotal(part.text));
    else if (fundOf(label) !== undefined && money.length > 0) {
      const cut = cutMoney(part.text, money, totals);
      if (totals.length === 0) totals = cut;
      pieces.push(...cut);
    } else pieces.push(part.text);
  }
  return pieces;
}

interface Part {
  readonly text: string;
  readonly label: boolean;
}

function cutAtLabels(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const label =
      matchAt(LABEL, text, at) ?? columnAt(text, at, at === from && parts.at(-1)?.label === true);
    if (label === undefined) {
      at += 1;
      continue;
    }
    if (at > from) parts.push({ text: text.slice(from, at), label: false });
    parts.push({ text: label, label: true });
    at += label.length;
    from = at;
  }
  if (from < text.length) parts.push({ text: text.slice(from), label: false });
  return parts;
}

function columnAt(text: string, at: number, beside: boolean): string | undefined {
  const column = matchAt(COLUMN, text, at);
  if (column === undefined) return undefined;
  return beside || matchAt(ANY, text, at + column.length) !== undefined ? column : undefined;
}
