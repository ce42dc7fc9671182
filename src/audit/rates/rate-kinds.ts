/** What a kind of rate is made of, by the last words in front of the two figures. */
export interface Kind {
  readonly rate: RegExp;
  readonly part: RegExp;
  readonly whole: RegExp;
  /** Of amounts of money, or of numbers of things. */
  readonly of?: 'money' | 'things';
  /** The whole may stand in the sentence before. */
  readonly before?: true;
  /** Several parts in one sentence make it together. */
  readonly summed?: true;
}

const END =
  '(?:资金|金额|经费|数|额|总额|案件|任务|项目|工作|各类案件)?(?:为|是|达|共|共计|合计|：|:|了)?$';
const ends = (words: string): RegExp => new RegExp(`(?:${words})${END}`);
const SPENT =
  '(?:实际|全年|累计|已|共|本年|当年|本项目)*(?:支出|执行|支付|使用|拨付|列支|兑付|发放)';
const BUDGET =
  '(?:全年|年度|年初|项目|调整后|当年|本年|整体|部门|经费)*(?:预算|安排|下达|批复)|预算(?:收入|安排|总额|资金|数|金额|批复)|可用(?:资金)?|总投资|预算为';
const ARRIVED = '(?:实际)?(?:到位|收到|到账)(?:预算|项目|财政)?';
/** The kinds of rates that running text tells with their part and their whole. */
export const KINDS: readonly Kind[] = [
  {
    of: 'money',
    rate: /(?:执行率|支出率|支出进度|使用率|支付率|拨付率|兑付率|支付进度|执行进度|(?:预算|资金|支出)完成率)$/,
    part: ends(SPENT),
    whole: ends(`${BUDGET}|下达总|安排下达总|${ARRIVED}`),
  },
  {
    of: 'things',
    rate: /(?:编制使用率|编制到位率|满编率|在编率|人员控制率|编制控制率)$/,
    part: /(?:在编|在职|实有|在岗)(?:人员|人数|职工|总数)?(?:为|共)?$/,
    whole: /(?<!超出|超过|超|空余|空缺|空|余|缺)编制(?:总数|人数|数)?(?:为|共)?$/,
    before: true,
  },
  {
    rate: /(?<!编制)到位率$/,
    part: ends(ARRIVED),
    whole: ends(`${BUDGET}|下达总|安排下达总|应到位`),
  },
  { rate: /控制率$/, part: ends(`${SPENT}|决算`), whole: ends(BUDGET) },
  {
    rate: /(?:结转|结余)率$/,
    part: /(?:结转|结余|结转结余|结转和结余)(?:资金)?(?:为|共)?$/,
    whole: ends(BUDGET),
  },
  {
    rate: /调整率$/,
    part: /(?:追加|调增|调减|追减|核增|核减|较年初(?:预算)?(?:增加|减少))(?:预算|资金)?(?:为)?$/,
    whole: /年初(?:批复)?预算(?:数|安排|批复)?(?:为)?$/,
  },
  {
    of: 'things',
    rate: /(?:完成率|完工率|竣工率|办结率|结案率|开工率)$/,
    part: /(?:完成|完工|竣工|办结|审结|审执结|结案|实际|完成值)(?:了|为)?$/,
    whole:
      /(?:计划|目标|目标值|指标值|预期值|任务数|受理|应完成|共实施|实施|共|承办)(?:值)?(?:各类)?(?:群众|信访)?(?:案件|项目|事项|诉求|申请|投诉|举报)?(?:≥|不少于)?(?:是|为)?$/,
  },
  {
    of: 'things',
    rate: /整改(?:完成|到位)?率$/,
    part: /(?<!未|尚未|正在)(?:完成整改|整改(?:完成|到位|完毕)?)(?:问题)?(?:了|的)?$/,
    whole: /(?:问题|发现|反馈|查出|应整改|需整改)(?:问题)?(?:共|共计|合计)?$/,
    before: true,
  },
  {
    of: 'money',
    rate: /节约率$/,
    part: /节约(?:采购|财政)?(?:资金|金额)?(?:为)?$/,
    whole: /(?:采购|年初|全年)?预算(?:金额|资金|总额|数)?(?:为)?$/,
  },
  {
    of: 'money',
    rate: /[审核]减率$/,
    part: /[审核]减(?:项目|财政)?(?:资金|金额|额)?(?:为)?$/,
    whole: /(?:送审|报审|申报|评审)(?:项目|预算|总)?(?:资金|金额|投资|额)?(?:为)?$/,
  },
  { of: 'money', rate: /成新率$/, part: /净值(?:为)?$/, whole: /原值(?:总额|合计)?(?:为)?$/ },
  {
    of: 'things',
    rate: /得分率$/,
    part: /得分?(?:为)?$/,
    whole: /(?:权重|分值|满分)(?:为)?$/,
  },
  {
    of: 'things',
    summed: true,
    rate: /满意(?:度|率)$/,
    part: /(?<!不)满意(?:的)?(?:为|有)?$/,
    whole: /(?:发放|回收|收回|有效|调查|访问|走访|抽取)[^，。；：、\d]{0,8}$/,
  },
];
