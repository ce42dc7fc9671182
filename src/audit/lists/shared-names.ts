import { parseCount } from '../../values/chinese.ts';
import type { Counted } from '../figures/counted.ts';

const NEXT = /^[）)]?(?:[、，,；;]|和|及|以及|与)+([^，。；、：:\d（）()]{1,20})[（(]?$/;
/** Between commas a name may list what it is of: 「，用于甲、乙等事务20万元」. */
const NEXT_OF_SEVERAL = /^[）)]?[，,；;]([^，。；：:\d（）()]{1,28})[（(]?$/;

/** 「教育支出（类）」: the level of a classification behind a name. */
const LEVEL = /[（(][类款项][）)]/g;
/** 「中小企业办公室（双创办）工作经费」: words in brackets within a name. */
const WITHIN = /[（(][^（）()，；、\d]{1,16}[）)](?=[^\d，。；、：]{2}|型)/g;

/** The name of the next item of a list, by the words between the figure before and its own. */
export function nextName(between: string): string | undefined {
  const words = /[（(]/.test(between) ? between.replace(LEVEL, '').replace(WITHIN, '') : between;
  const name = (NEXT.exec(words) ?? NEXT_OF_SEVERAL.exec(words))?.[1];
  // 「，占年初预算2400万元的43%」: what a share is of is no item.
  return name !== undefined && /^占(?![地用])/.test(name) ? undefined : name;
}

/** What stands between two figures of a list where its next item has a name too long or with a figure in it: the list goes on unread. */
export const isUnreadItem = (between: string): boolean =>
  nextName(between) === undefined &&
  /^[）)]?[、，,；;][^，。；：]{2,60}$/.test(between) &&
  !/增|减|比|较|占|上年|去年|完成|执行|结余|合计|共计|总计|累计|截至/.test(between);

/** 水样, 食品样, 血样: things that are called alike at the end; projects are sorted by size and by field at once. */
export function isOfOneSign(names: readonly string[]): boolean {
  const last = names[0]?.slice(-1) ?? '';
  return (
    names.length >= 3 &&
    !areAspects(names) &&
    !names.every((name) => OUTPUT.test(name)) &&
    !names.every((name) => name.endsWith('项目')) &&
    names.every((name) => name.length >= 2 && name.endsWith(last))
  );
}

/** 「肉类总产量80万吨，其中猪肉产量50万吨、牛肉产量7万吨」: statistics tell the output of the main kinds. */
const OUTPUT = /(?:产量|产值|存栏量?|出栏量?|销量|[种播]植?面积)$/;

/** 「对菜品满意的70人、对环境满意的80人」: who is asked about several things answers to each. */
const areAspects = (names: readonly string[]): boolean =>
  names.every((name) => /^(?:对|认为)/.test(name));

/** The three public expenses, all of them told. */
export const isThreePublic = (whole: Counted | undefined, names: readonly string[]): boolean =>
  whole !== undefined &&
  /三公[^。]*$/.test(whole.line.text.slice(0, whole.at.from)) &&
  /接待/.test(names.join()) &&
  /用车|车辆|公车/.test(names.join()) &&
  (/出国/.test(names.join()) ||
    /两[费项]/.test(whole.before) ||
    !/出国/.test(whole.line.text) ||
    /(?:无|未|没有)[^，。；\d]{0,8}出国/.test(whole.line.text));

/** Names that together leave nothing out. */
export function isWhole(names: readonly string[]): boolean {
  const some = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (
    names.length >= 2 &&
    some(/^(?:其他|其它|其余)|.(?:及|和|与)其[他它]|(?:及以下|以下|其他)(?:教师|人员)?$/)
  )
    return true;
  if (some(/男/) && some(/女/) && names.length === 2) return true;
  if (RANKS.every(some)) return true;
  if (names.length >= 3 && some(/^管理/) && some(/^工勤/) && names.every((name) => POST.test(name)))
    return true;
  // A questionnaire is filled in by one kind of people.
  if (names.length >= 2 && names.every((name) => name.endsWith('问卷'))) return true;
  if (some(/本级|机关|本部/) && names.length >= 3)
    return names.slice(1).every((name) => BODY.test(name));
  if (names.length === 2 && (areTwo(names) || names.every((name) => /[类型]$/.test(name))))
    return true;
  if (isGraded(names) || names.every((name) => /岁(?:及?以[上下])?(?:的)?[^岁]{0,4}$/.test(name)))
    return true;
  // What a body adds of its own closes the list of sources.
  if (names.length >= 3 && some(/自筹/) && names.every((name) => FUNDED.test(name))) return true;
  if (names.length >= 3 && KINDS.some((kind) => names.every((name) => kind.test(name))))
    return true;
  const tail = names[0]?.slice(-2) ?? '';
  // Projects and funds of one kind are often told in part; one piece of news is taken by several: 「被国家级媒体采用6条」.
  if (/项目|经费|资金|支出|工程|费用|收入|补贴|补助|采用|转载/.test(tail)) return false;
  if (areAspects(names) || names.every((name) => OUTPUT.test(name))) return false;
  return names.length >= 3 && tail.length === 2 && names.every((name) => name.endsWith(tail));
}

/** The kinds of posts of a public institution: management, profession, support. */
const POST =
  /^(?:专任教师|教师|教辅人员|管理(?:岗位?|人员)?|专业?技术?(?:岗位?|人员)?|工勤(?:技能)?(?:岗位?|人员)?)(?:编制)?$/;

/** The ranks of those who teach at a college, down to the last. */
const RANKS = [/^(?:正)?教授/, /^副教授/, /^讲师/, /^助教/];

/** Grades, or points above and below a limit. */
export function isGraded(told: readonly string[]): boolean {
  const names = told.map((name) => name.replace(/^选择|^回答|[“”"]|(?<=满意[”"]?)的$/g, ''));
  const some = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  return (
    (some(/优秀?[”"]?(?:等次|等级)?的?(?:项目|单位)?$/) &&
      some(/[良中差]好?[”"]?(?:等次|等级)?的?(?:项目|单位)?$/)) ||
    (some(/分数以上的?$/) && some(/分数以下的?$/)) ||
    (some(/分数以上/) && names.length >= 2 && names.every((name) => name.includes('分数'))) ||
    (some(/不满意$/) && some(/^(?:非常|很|比较|基本)?满意$/)) ||
    (some(/^甲[级类等]/) && some(/^乙[级类等]/) && some(/^丙[级类等]/)) ||
    (some(/^全部完成的?$/) && some(/^部分完成的?$/)) ||
    (names.length === 2 && some(/^男/) && some(/^女/))
  );
}

/** Kinds of cases of a court: there are more of them than a report tells, unless it tells the others too. */
export const areCases = (names: readonly string[]): boolean =>
  names.filter((name) =>
    /(?:刑事|民商?事|行政|执行|公诉|批捕|诉讼)[^，。；、]{0,6}$|(?<!结)案件?$|犯罪/.test(name),
  ).length *
    2 >
    names.length && !names.some((name) => name.includes('其他'));

/** 「警告标志、指路标志」: two names that end alike may be all kinds, or two of several. */
export const endAlike = (names: readonly string[]): boolean => {
  const tail = names[0]?.slice(-2) ?? '';
  return (
    tail.length === 2 &&
    !/项目|经费|资金|支出|工程|费用|收入|补贴|补助/.test(tail) &&
    !areAspects(names) &&
    !names.every((name) => OUTPUT.test(name)) &&
    names.every((name) => name.length > 2 && name.endsWith(tail))
  );
};

/** 「收入100万元，成本60万元，净收益40万元」: what is earned is a difference, and looked at as one. */
export const hasEarnings = (names: readonly string[]): boolean =>
  names.some((name) => /(?:收益|利润|盈余)$/.test(name));

/** Places of one rank, three or more: 甲县, 乙县, 丙区. */
export const arePlaces = (names: readonly string[]): boolean =>
  names.length >= 3 &&
  new Set(names).size === names.length &&
  [
    /^[^，。；、\d]{1,6}[市州县区旗]$/,
    /^[^，。；、\d]{1,6}(?:[镇乡]|街道)$/,
    /^[^，。；、\d]{1,6}(?:村|社区)$/,
  ].some((rank) => names.every((name) => rank.test(name)));

/** Whether two names are the two kinds of which everything is one. */
export function areTwo(names: readonly string[]): boolean {
  for (const pair of PAIRS) if (haveBoth(names, pair)) return true;
  return false;
}

/** Whether one of some names is of the one kind, and another of the other. */
function haveBoth(names: readonly string[], [one, other]: readonly [RegExp, RegExp]): boolean {
  for (let i = 0; i < names.length; i += 1) {
    if (!one.test(names[i] ?? '')) continue;
    for (let k = 0; k < names.length; k += 1)
      if (k !== i && other.test(names[k] ?? '')) return true;
  }
  return false;
}

/** Kinds of which everything is one. */
export const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/^男/, /^女/],
  [/^批准逮捕|^批捕|^决定逮捕/, /^不捕|^不批准逮捕|^不批捕/],
  [/小学/, /初中|中学/],
  [/^(?:自行|直接)(?:处理|办理|办结)/, /^(?:派单|转办|交办|转派)/],
  [
    /^按[时期](?:结案|办结|回复|完成|办理)/,
    /^[^，。；]{0,6}(?:超时|超期|逾期)(?:结案|办结|回复|完成|办理)/,
  ],
  [/小型/, /[中大]型/],
  ...['完成', '达标', '合格', '整改', '满意'].map(
    (word) => [new RegExp(`^[^未不]*${word}`), new RegExp(`[未不]${word}`)] as const,
  ),
  [/自行|自主|部门评价|单位评价/, /第三方|委托|中介/],
  [/已(?:完成|整改|办结|完工|拨付|竣工|建成|办理)/, /正在|在建|推进|限期|持续|尚有|未[办完]/],
  [/^(?:其中)?(?:在用|正常使用|正常运行)/, /^(?:闲置|空置|停用|停运|待修|报废)/],
  [/新建|新增|新改/, /改造|改建|提升|扩建|续建|修复|清淤|维修/],
  [/以上/, /以下/],
  [/以内/, /以上/],
  [/通过[^，。；]{0,6}验收|^已[^，。；]{0,4}验收/, /[待未][^，。；]{0,4}验收/],
  [/专任|专职/, /兼职|外聘/],
  [/定量/, /定性/],
  [/维持/, /纠正|撤销/],
  [/重大/, /一般/],
  [/寄宿|住校/, /走读/],
  [/^货物/, /^(?:服务|工程)/],
  [/(?:厅|局|委|部)?机关|本级|行政|参公/, /直属|所属|下属|二级/],
  [/中央|上级|省级?|自治区|市级?/, /本级|地方|县级?|(?<!自治)区级?|旗级|自筹|配套/],
  [/城区|城市|城镇|县城/, /乡镇|农村|乡村/],
  [/正常/, /关注|异常|滞后|偏离|缓慢/],
  [/一般公共/, /政府性基金/],
  [/一般债/, /专项债/],
  [/卫生院/, /卫生室/],
  [/水泥路|沥青路/, /砂石路|土路/],
  [/公办|公立|国有/, /民办|私立|民营/],
  [/脱贫户|脱贫人口/, /(?:一般|其他|非脱贫|非贫困)(?:农|群众|户|人口)/],
  [/主路|主线|干线/, /支路|支线|岔路/],
  [/一级项目/, /二级项目/],
  [
    /^(?:常年|经常性?|延续性?)[^，。；、\d]{0,4}$/,
    /^(?:一次性|阶段性|新增|新设)[^，。；、\d]{0,4}$/,
  ],
  [/一级/, /二级(?:及其?|、)?以下/],
  [/^(?:其中)?(?:省|市|县|区|州|旗)[直级](?:部门|单位|机关|预算)/, /乡镇|镇街|街道/],
  [/^(?:20\d\d年|当年|本年)/, /^(?:以前年度|往年|历年)/],
  [/线上/, /线下/],
  [/^集中/, /^分散|社会散居/],
  [/干管|主管/, /支管/],
  [/门诊/, /急诊/],
  [/[县区旗]级/, /(?:[镇乡村]|苏木)级/],
  [/[镇乡]级/, /村级/],
  [/^新[造植]/, /低改|抚育|改造/],
  [/室内/, /室外/],
  [/^机械/, /^人工/],
  [/^(?:主|干)[渠沟道]/, /^[支斗毛农][渠沟道]/],
  [/^自有/, /^租[赁用]/],
  [/^新收/, /^旧存/],
  [/^新[打建购]/, /^维修|^修复|^更新/],
  [/^存量/, /^新增/],
  [/春季/, /秋季/],
  [/^水田|^水浇地/, /^旱[地田]/],
  [/^实物(?:配租|保障)/, /租赁补贴|货币(?:化|保障|补贴)/],
  [/安排工作|政府安置|组织安置/, /自主就业|自主择业/],
  [/^自营/, /^合作|^加盟/],
  [/^货币补偿/, /^产权调换|^实物安置/],
  [/禁牧/, /草畜平衡/],
  [/^原创/, /^引进/],
  [/国家(?:级)?站/, /区域站/],
  [/上半年/, /下半年/],
  [/^在[岗职编]/, /^(?:内退|离岗|退养)/],
  [/专职/, /兼职/],
  [/省内/, /省外/],
  [/国内/, /国外|境外/],
  [/非现场/, /^现场|其中现场/],
  [/住院/, /门诊/],
  [/资金|善款|现金/, /物资|实物/],
  [/^[^非]*税收(?:收入)?/, /非税/],
  [/税务(?:部门|局)/, /^财政(?:部门|局)/],
  [
    /^(?:公务)?(?:用车|车辆)?购置(?:费|费用|支出|经费)?$/,
    /^(?:公务)?(?:用车|车辆)?运行(?:维护)?(?:费|费用|支出|经费)$/,
  ],
];
const STAFF = /在职|在编|工勤|特岗|三支一扶|聘用|临聘|编外|行政|事业|参公|退休|离休|劳务/;

const FUNDED = /资金|债券|补助|拨款|配套|贷款|自筹|专项/;

/** Names of one kind, of which each thing is of one only. */
const KINDS: readonly RegExp[] = [
  /^[^，。；、\d]{1,5}[区县市镇乡村](?:小学|中学)?$/,
  /[类型]$/,
  /^(?:刑事|民商?事|行政|执行|商事|国家赔偿|减刑假释|其他)/,
  /^(?:特|[一二三四五])[级等]|^一般|^其他|未定级/,
  /^(?:参公|公益[一二三]类|行政|财政全额|全额|差额|自收自支)[^，。；、\d]{0,6}$/,
  /^(?:[^，。；、\d]{0,4}(?:医院|卫生院|卫生室|卫生服务(?:中心|站)))$/,
  /^(?:(?:公开|邀请)?招标|竞争性(?:磋商|谈判)|询价|单一来源|框架协议|比选)(?:采购)?$/,
  /^(?:国税|地税|财政)(?:部门|局)?(?:完成|组织|入库)?(?:收入)?$/,
];

const BODY =
  /(?:本级|机关|单位|中心|学校|中学|小学|学院|幼儿园|医院|卫生院|站|所|队|支队|大队|馆|院|校|园|局|处|场|办|会|社|台|公司)(?:支出|执行|编制|在职)?$/;

/** 职工总人数 and 用工 are of all kinds of staff, 实有人员 of those in post and those retired, or hired beside. */
export const isStaff = (whole: Counted, names: readonly string[]): boolean =>
  names.every((name) => STAFF.test(name)) &&
  (/总人数|总数|用工/.test(whole.before) ||
    (/实有(?:人员|人数|总人数|职工)?(?:共|为)?$/.test(whole.before) &&
      [/在职|在编/, /退休|^(?:编外|聘用|临聘|外聘|合同制)/].every((kind) =>
        names.some((name) => kind.test(name)),
      )));

/** 「三年累计4.5亿元，其中2022年…、2023年…、2024年…」. */
export function areItsYears({ before }: Counted, names: readonly string[]): boolean {
  const count = parseCount(/([二两三四五3-5])年[^，。；\d]{0,12}$/.exec(before)?.[1] ?? '');
  return (
    count === names.length &&
    names.every((name) => /^(?:20\d\d|某)年[^，。；、\d]{0,4}$/.test(name))
  );
}

/** 「维修经费100万元，主要用于管道检修，巡查经费…」: what an item is for says nothing of the list. */
export const PURPOSE = /^[，,]?(?:主要)?用于[^。；\d]*?(?=[，,、；;][^，。；、\d]{2,24}$)/;
