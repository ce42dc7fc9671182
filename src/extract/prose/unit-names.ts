import type { Stated } from '../../document/stated.ts';
import { containment, similarity } from '../../values/similarity.ts';
import type { Line } from './lines.ts';
import { stated } from './stating.ts';

/** How names of units end. */
export const KINDS =
  '局|委员会|委|办公室|办|中心|学院|医院|法院|检察院|研究院|院|学校|中学|小学|幼儿园|大学|党校|校|馆|所|站|大队|支队|总队|队|厅|处|联合会|联社|会|镇|乡|街道|街道办事处|办事处|人民政府|政府|机关|公司|协会|部|管委会|园区|团委|总工会|科协|残联|文联|妇联|红十字会|供销社|合作社|工商联|侨联|计生协|人大|政协|林场|农场|原种场|苗圃|剧团|歌舞团|艺术团|文工团|电视台|气象台|储备库|养护段|少年宫|文化宫|监狱|基地|银行|公署|促进署|水库|公园';
const CUT =
  /(?:\d{4}年度?)|关于|(?:部门|单位)（?(?:单位|部门)?）?(?:整体|决算|预算|绩效)|整体(?:支出|绩效)|项目支出|项目绩效|预算绩效|财政(?:支出|资金|衔接|预算|专项)|绩效|专项资金|衔接|决算|自评|预算支出|(?:部门|单位)$/;
const ENDS = new RegExp(`(?:${KINDS})$`);
const REGION = /^[\u4e00-\u9fa5]{1,8}(?:省|市|县|区|州|盟|旗)$/;

/** The unit's name in a line of the title: what is left when year and kind of report are taken away. */
export function nameInTitle(line: Line): Stated<string> | undefined {
  const { text } = line.cleaned;
  let at = 0;
  for (const piece of text.split(CUT)) {
    const from = text.indexOf(piece, at);
    at = from + piece.length;
    const name = piece.replace(/的$/, '');
    if (name.length >= 4 && ENDS.test(name) && !REGION.test(name) && !/[，。：]/.test(name))
      return stated(line, from, from + name.length, name);
  }
  return undefined;
}

const SUBJECT = new RegExp(
  `^([\\u4e00-\\u9fa5（）]{3,30}?(?:${KINDS}))(?=(?:机关)?(?:为|是|系|内设|现有|下设|隶属|属于?|成立于|核定|共有|编制|主要职|设有|由|根据|于|，))`,
);

/**
 * The name of the reporting unit at the start of a paragraph. Where the name is known already, only one that is like
 * it counts: other units are named too.
 */
export function nameInProse(line: Line, known: string | undefined): Stated<string> | undefined {
  const from = line.marker?.end
    ? line.cleaned.at.findIndex((at) => at >= (line.marker?.end ?? 0))
    : 0;
  const text = line.cleaned.text
    .slice(from)
    .replace(/^(?:\d{4}年度?，?|[^。：]{2,14}[。：])?(?=[\u4e00-\u9fa5])/, '');
  const start = line.cleaned.text.length - text.length;
  const name = SUBJECT.exec(text)?.[1];
  if (!name || /^(?:我|本|该|全|各|由|根据|按照|其中|下设|所属)/.test(name)) return undefined;
  if (known !== undefined && known !== name) {
    if (known.slice(-1) !== name.slice(-1)) return undefined;
    if (containment(known, name) < 0.8 && similarity(known, name) < 0.7) return undefined;
  }
  if (known === undefined && name.length < 5) return undefined;
  return stated(line, start, start + name.length, name);
}
