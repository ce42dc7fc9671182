import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { lastClause } from '../../values/last-clause.ts';
import { balance } from '../figures/amounts.ts';
import { alike, type Counted, counted, countedIn, headOf, only } from '../figures/counted.ts';
import { isMoney } from '../figures/granted.ts';
import { OPENING } from './left-over.ts';
import type { Remainder } from './remainders.ts';

/**
 * What was there at the beginning of the year, came in, was spent and was left at its end, each told once in a sentence:
 * 「年初结转5万元，本年收入100万元，本年支出98万元，年末结转7万元」.
 */
export const carriedOver = (report: Report): readonly Remainder[] => {
  const sentences = gather(countedIn(report), sentencesOf);
  const amounts = sentences.map(amountsOf);
  const counts = gather(sentences.map(countsOf), ofRegister);
  if (counts.length > 0) return counts;
  const stocks = gather(amounts, ofRegister);
  if (stocks.length > 0) return stocks;
  const inSentences = gather(amounts, ofYear);
  return inSentences.length > 0 ? inSentences : ofAccounts(amounts.flat());
};

const amountsOf = (list: readonly Counted[]): readonly Counted[] => list.filter(isMoney);
const countsOf = (list: readonly Counted[]): readonly Counted[] =>
  list.filter(({ nature }) => nature !== 'money');

/** The figures of a line sentence by sentence. */
function sentencesOf(list: readonly Counted[]): readonly (readonly Counted[])[] {
  const sentences: Counted[][] = [];
  for (const [i, each] of list.entries())
    if (each.sentence === list[i - 1]?.sentence) sentences.at(-1)?.push(each);
    else sentences.push([each]);
  return sentences;
}

const YEAR = '(?:20\\d\\d年(?:度)?|本年|当年|本部门|本单位)*';
const SIDES = [
  new RegExp(`^[^，。；\\d]{0,2}${YEAR}(?:年初|上年)结转和?结余(?:为|共)?$`),
  new RegExp(`^[^，。；\\d]{0,2}(?:${YEAR}收入合计|[^，。；\\d]{0,2}(?:本年|当年)收入)(?:为|共)?$`),
  new RegExp(`^[^，。；\\d]{0,2}(?:${YEAR}支出合计|[^，。；\\d]{0,2}(?:本年|当年)支出)(?:为|共)?$`),
  new RegExp(`^[^，。；\\d]{0,2}${YEAR}年末结转和?结余(?:为|共)?$`),
];

/** The same over the paragraphs of the notes on final accounts, each of the four told with one amount and no other balance named. */
function ofAccounts(list: readonly Counted[]): readonly Remainder[] {
  if (list.some(({ before }) => /使用[^，。；\d]{0,8}结余|结余分配|缴回|收回/.test(before)))
    return [];
  const [opening, income, spent, closing] = SIDES.map((words) => {
    const found = list.filter(
      (each) => words.test(lastClause(each.before, '，,；;。')) && !isOfOneBudget(each),
    );
    return only(found);
  });
  if (!opening || !income || !spent || !closing) return [];
  const found = balanced(opening, income, spent, closing);
  return found.length > 0
    ? found
    : [
        ...totalled(list, /收入总计|总收入/, income, opening),
        ...totalled(list, /支出总计|总支出/, spent, closing),
      ];
}

/** 「政府性基金预算收入20万元；年初结转和结余0万元；…；年末结转和结余0万元」: told of one of the budgets, not of the year's accounts. */
function isOfOneBudget({ line, at }: Counted): boolean {
  const words = line.text.slice(0, at.from);
  return /政府性基金|国有资本|一般公共预算|财政拨款|专户/.test(
    words.slice(words.lastIndexOf('。') + 1),
  );
}

/** 「收入总计」 is the income of the year and what was carried over, where both are told. */
function totalled(
  list: readonly Counted[],
  words: RegExp,
  own: Counted,
  carried: Counted,
): readonly Remainder[] {
  const found = list.filter(({ before }) => words.test(before.slice(-6)));
  const total = only(found);
  if (!total) return [];
  // 「总支出」 often is what was spent in the year itself.
  if (total.size === own.size) return [];
  if (balance(total.value, [own.value, carried.value]).verdict !== 'different') return [];
  return [
    {
      from: [counted(total)],
      taken: counted(own),
      left: counted(carried),
      computed: balance(total.value, [own.value]).difference,
    },
  ];
}

const PLAN = /预算(?!稳定)|计划|目标|任务|指标/;
const CAME =
  /(?<!净)(?:新增|增加|新收|新办|新建|新纳入|新认定|新录用|新招录?|新入|新鉴定|新发现|新排查|新识别|招[录聘]|调入|转入|迁入|购入|购置|接收|入库|收治|补充|计提|追加|调增)[^，。；、\d]{0,6}$/;
const WENT =
  /(?:退出|减少|注销|解[除矫聘]|离[职任]|报废(?:处置)?|处置|清退|转出|迁出|出库|调出|退休|辞职|办结|出院|死亡|动用|偿还|归还|收回|调减|压减|核减|销号|完成[^，。；、\d]{2,6})(?:了|资金|本金)?$/;
const BEGUN = /(?:上年末?|年初|期初|旧存)[^，。；\d增减]{0,16}$/;
const ENDED = /(?:(?<!上)年末|期末|现|累计达到|受理|调整后)[^，。；\d]{0,10}$/;

/** 「上年末在册100人，新增20人，退出10人，年末在册110人」, in whatever order; nobody may have gone. */
function ofRegister(all: readonly Counted[]): readonly Remainder[] {
  const [first] = all;
  // 「旧存20件，新收80件，共受理100件，结案90件」: what follows is another matter.
  // 「…，2023年末余额235万元，其中一般债务86万元」: what the last consists of is no part of the account.
  const among = all.findIndex(({ before }, i) => i > 2 && /^[，,（(；;]?其中/.test(before));
  const own = among < 0 ? all : all.slice(0, among);
  const list = /受理[^，。；\d]{0,10}$/.test(own[2]?.before ?? '') ? own.slice(0, 3) : own;
  if (!first || list.length < 3 || list.some((each) => !alike(each, first))) return [];
  const one = (words: RegExp): Counted | undefined => {
    const found = list.filter(
      ({ before }) => words.test(before) && !(words === ENDED && CAME.test(before)),
    );
    return found.length === 1 ? found[0] : undefined;
  };
  const ends = endsOf(list);
  const [begun, came, went, ended] = [BEGUN, CAME, WENT, ENDED].map(one);
  const [then, end] = ends ?? [begun, ended];
  const now = (then && headOf(then, list)) ?? end;
  const told = [then, came, went, now].filter((each) => each !== undefined);
  // Beside all four another number may stand, such as that of the posts.
  const whole = new Set(told).size === told.length && told.length >= Math.min(list.length, 4);
  if (!then || !now || !whole) return [];
  // 「年初余额864万元，本年偿还214万元，年末余额650万元」: with nothing told to have come in.
  if (!came)
    return went && /余额/.test(then.before) && /余额/.test(now.before)
      ? repaid(then, went, now)
      : [];
  // What was planned and changed is a plan at the end too; what was done is another figure.
  if (PLAN.test(then.before) && !PLAN.test(now.before)) return [];
  const have = then.size + came.size - (went?.size ?? 0);
  if (have === now.size) return [];
  // 「年末42户，比年初58户减少16户，其中脱困20户、新增4户」: what it fell by in all is nobody who went.
  if (went && /减少了?$/.test(went.before) && then.size - went.size === now.size) return [];
  // 「解除263人，收监4人」: some may have gone otherwise.
  const isLess = ({ size }: Counted): boolean => have - size === now.size;
  if (list.some((each) => !told.includes(each) && isLess(each))) return [];
  return went
    ? [
        {
          from: [counted(then), counted(came)],
          taken: counted(went),
          left: counted(now),
          computed: balance(then.value, [
            went.value,
            { ...came.value, coefficient: -came.value.coefficient },
          ]).difference,
        },
      ]
    : [
        {
          from: [counted(now)],
          taken: counted(came),
          left: counted(then),
          computed: balance(now.value, [came.value]).difference,
        },
      ];
}

/** 「2022年末余额214万元，2023年新增…，2023年末余额235万元」: what two ends of years that follow each other tell. */
function endsOf(list: readonly Counted[]): readonly [Counted, Counted] | undefined {
  const ends = list.flatMap((of) => {
    const year = /(20\d\d)年[末底][^，。；\d]{0,14}$/.exec(of.before)?.[1];
    return year === undefined ? [] : [{ of, year: Number(year) }];
  });
  const [then, now] = ends;
  return then && now && ends.length === 2 && now.year - then.year === 1
    ? [then.of, now.of]
    : undefined;
}

const repaid = (then: Counted, went: Counted, now: Counted): readonly Remainder[] =>
  then.size - went.size === now.size
    ? []
    : [
        {
          from: [counted(then)],
          taken: counted(went),
          left: counted(now),
          computed: balance(then.value, [went.value]).difference,
        },
      ];

const INCOME = /(?:收入|下达|到位|筹集|募集|征[收缴]|归集|安排)(?:资金|善款|捐款|合计)?(?:为|共)?$/;
const SPENT = /(?:支出|使用|执行)(?:资金|合计)?(?:为|共)?$/;
const CLOSING = /(?:年末|期末|年终|结转下年|滚存)[^，。；\d]{0,10}$/;

function ofYear(list: readonly Counted[]): readonly Remainder[] {
  const [opening, income, spent, closing, more] = list;
  if (!opening || !income || !spent || !closing || more) return [];
  const fits =
    OPENING.test(opening.before) &&
    INCOME.test(income.before) &&
    SPENT.test(spent.before) &&
    CLOSING.test(closing.before);
  return fits ? balanced(opening, income, spent, closing) : [];
}

function balanced(
  opening: Counted,
  income: Counted,
  spent: Counted,
  closing: Counted,
): readonly Remainder[] {
  const have = balance(spent.value, [opening.value, income.value]);
  const off = opening.size + income.size - spent.size - closing.size;
  // The difference is told with its sign turned: what came in is greater than what was spent.
  const computed = have.sign > 0 ? `-${have.difference}` : have.difference.replace(/^-/, '');
  if (have.verdict === 'unknown' || Math.abs(off) <= 100) return [];
  return [
    {
      from: [counted(opening), counted(income)],
      taken: counted(spent),
      left: counted(closing),
      computed,
    },
  ];
}
