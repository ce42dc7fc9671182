import { squeeze } from '../../values/chinese.ts';

/** Words that head the columns and rows of the forms of performance evaluation and final accounts. */
const HEADS = [
  '[一二三四]级指标(?:名称)?',
  '(?:年度|目标|预期|绩效)?指标值',
  '指标(?:名称|性质|分值|权重|解释|说明)',
  '(?:年度|全年|实际|目标)*完成(?:值|情况|指标值|率)',
  '分值|权重|权数|标准分|自评得分|自评分|得分|评分|评分标准|计分方法',
  '(?:存在|偏差|未完成)(?:的|原因)[^。]{0,14}',
  '(?:年初|全年|调整后?|调整预算|本年|上年)?(?:预算|决算|执行|实际支出)(?:数|金额|率)?',
  '预算执行率|执行率|控制率|规模控制率|投资概算控制率',
  '编制数|编制人数|实有人数|(?:实际)?在职人数|财政供养人员情况|经费控制情况',
  '(?:产出|效益|成本|数量|质量|时效|(?:经济|社会|生态)?效益|可持续影响|(?:服务对象)?满意度)(?:指标|影响指标)?',
  '(?:年度)?资金总额|(?:年度)?(?:总体|绩效)?目标|预期目标|年度预算申请|按[收支][入出]性质分',
  '“?三公”?经费|项目支出|公用经费|基本支出|人员经费|政府采购金额|楼堂馆所控制情况',
  '项目名称|主管部门(?:及代码)?|实施单位|预算单位|项目单位|单位名称|[省市区县]级预算部门名称|部门(?:（单位）)?名称',
  '度量单位|计量单位|批复规模|实际规模|预算投资|实际投资|所需佐证材料',
  '其他资金|上年结转资金|其中[:：]?(?:当年|本年)?财政拨款|当年财政拨款|总分|总计|合计|小计|备注|序号',
  '厉行节约保障措施|公务接待|出国经费|绩效指标',
  '(?:年度)?(?:部门)?预算(?:资金)?执行情况|(?:项目|部门预算|预算)资金|资金情况|年度部门整体预算',
].join('|');

const HEAD = new RegExp(
  `^(?:20\\d\\d年度?|\\d{0,2}[、.])?(?:${HEADS})(?:[（(][^（()）]{0,12}[）)]){0,2}[:：]?$`,
);

/** Whether a cell holds nothing but a known head of a column or a row. */
export function isHeadWord(text: string): boolean {
  const bare = squeeze(text);
  return bare.length > 1 && bare.length <= 24 && HEAD.test(bare);
}

const ACCOUNT =
  /^(?:收入|支出|项目|行次|栏次|金额|机构名称|(?:收入|支出)(?:合计|总计)|本年(?:收入|支出)(?:合计|小计)?|(?:支出)?(?:功能|经济)?(?:分类)?科目(?:编码|代码|名称)|(?:人员|公用)经费|(?:财政拨款|上级补助|事业|经营|附属单位上缴|其他)收入|(?:基本|项目|上缴上级|经营)支出|对附属单位补助支出|(?:一般公共预算|政府性基金预算|国有资本经营预算)(?:财政拨款)?|年[初末](?:财政拨款)?结转和结余|因公出国(?:[（(]境[）)])?费?|公务用车购置(?:及运行(?:维护)?)?费|公务用车运行(?:维护)?费|公务接待费)$/;

/** Whether a cell holds nothing but the head of a column of the final accounts. */
export const isAccountHead = (text: string): boolean => ACCOUNT.test(squeeze(text));

const ACCOUNT_ROW =
  /^[一二三四五六七八九十]+、[^，。；：]{2,24}(?:收入|支出|拨款|资金|费|数|经费|补助|结余)$/;

/** Whether a line may be a numbered row of the final accounts, which looks like a heading: 「八、其他收入」. */
export const isAccountRow = (text: string): boolean => ACCOUNT_ROW.test(squeeze(text));

/** Heads of columns as they stand in the head of a form or a list. */
const COLUMNS =
  '(?:[一二三四]级指标|指标名称|(?:年度|年初|预期)*(?:指标值|目标值)|(?:年度|全年|实际)*完成(?:值|情况)|分值|权重|标准分|' +
  '自评得分|自评分|得分|评分标准|年初预算数?|全年预算数?|调整后?预算数?|全年执行数?|预算执行数?|预算数|决算数|执行数|执行率|编制数|控制率|' +
  '指标性质|[度计]量单位|(?:偏差|未完成|扣分)原因[^\\s，。]{0,12})(?:[（(][A-Z](?:/[A-Z])?[）)])?';

/** At least four heads in a row with nothing but blanks between them: a table's head pressed into one line. */
export const HEAD_CLUSTER = new RegExp(`(?:${COLUMNS}[\\s\\u3000|]*){4}`);

const COLUMN = new RegExp(`^${COLUMNS}$`);

/** Whether a cell holds nothing but the head of a column. */
export const isColumnHead = (text: string): boolean => {
  const bare = squeeze(text);
  return bare.length <= 24 && COLUMN.test(bare);
};

const NUMBER = /^[≥≤=＝><﹥﹤＞＜≧≦－-]*[\d０-９][\d０-９,，.．]*(?:[%％‰]|\p{L}{1,4}|㎡)?$/u;
const PLACEHOLDER = /^(?:[-—–－/／…\\]+|无|否|是|定性|完成|已完成|长期|优|良|中|差|无偏差)$/;

/** Whether a cell holds a number with at most a unit, or one of the marks that stand for none. */
export function isValueWord(text: string): boolean {
  const bare = squeeze(text);
  return bare !== '' && (NUMBER.test(bare) || PLACEHOLDER.test(bare));
}

/** Whether a cell is a bare number or percentage: what columns are told apart by. */
export const isNumeric = (text: string): boolean => NUMBER.test(squeeze(text));

/** Lines which stand between tables and never inside a cell: titles, signature lines, notes, numbered headings. */
export function looksLikeTitle(text: string): boolean {
  const bare = squeeze(text);
  return (
    /表(?:[（(][^（()）]*[）)])?$/.test(bare) ||
    /^(?:填表人|填报人|填报日期|说明|备注|注|附件|附表|单位[:：]|金额单位)/.test(bare) ||
    /^第?[一二三四五六七八九十]+(?:、|部分)/.test(bare)
  );
}
