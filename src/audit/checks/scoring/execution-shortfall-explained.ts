import { allBlocks, type Table } from '../../../document/document.ts';
import type { Quote } from '../../../document/finding.ts';
import { type Stated, statedOf } from '../../../document/stated.ts';
import type { Indicator } from '../../../report/indicators.ts';
import type { Report } from '../../../report/report.ts';
import type { Figure } from '../../../values/figure.ts';
import { gather } from '../../../values/gather.ts';
import { once } from '../../../values/once.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { EVALUATION_RULES } from '../../clauses.ts';
import { selfEvaluationForm } from '../../examples.ts';
import { balance, exceeds, minus, percentOf, quotient } from '../../figures/amounts.ts';
import { type Counted, clauseOf, countedIn } from '../../figures/counted.ts';
import { missesTarget } from '../../indicators/missed.ts';
import { GIVES_NO_REASON } from '../../indicators/targets.ts';
import { besideMoney, givesReasonBeside, managed, reasonRows } from '../../tables/money-reasons.ts';
import { moneyUnitOf, totalFundRow } from '../../tables/rows.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Unexplained extends Hit {
  readonly budget: Quote;
  readonly actual: Quote;
  readonly unspent: string;
  readonly rate: string;
}

/** From this rate on, what is left is a matter of the last payments: only a notice. */
const NEARLY_ALL = 0.98;

/** Money of the year that was not spent is explained somewhere, in prose or in a reason column. */
export const executionShortfallExplained = check<Unexplained>({
  id: 'ExecutionShortfallExplained',
  title: { zh: '未执行的预算说明了原因', en: 'Unspent budget is explained' },
  severity: 'warning',
  clause: EVALUATION_RULES,
  because: {
    zh: '执行率未到100%属于偏差，自评要分析原因。',
    en: 'Spending less than the budget is a deviation; self-evaluation asks for its reason.',
  },
  about: ['forms'],
  find(report) {
    const forms = report.forms.flatMap((form) => {
      const row = totalFundRow(form);
      const [budget, actual] = [statedOf(row?.finalBudget), statedOf(row?.actual)];
      return budget && actual ? [{ budget, actual, unit: moneyUnitOf(form) }] : [];
    });
    if (forms.length === 0) return 'insufficientData';
    const short = forms.filter(({ budget, actual, unit }) =>
      exceeds(budget.value, actual.value, unit),
    );
    if (short.length === 0 || isExplained(report)) return [];
    const undone = report.forms.some((form) => form.indicators.some(isWorkUndone));
    return short.map(({ budget, actual, unit }) => {
      const rate = quotient(actual.value, budget.value, unit) ?? 0;
      return {
        subject: '未执行预算',
        ...((Math.round(rate * 1000) / 1000 >= NEARLY_ALL ||
          undone ||
          isAccountedFor(report, budget, actual, unit)) && {
          severity: 'notice' as const,
        }),
        places: inOrder([budget, actual]),
        budget: quote(budget),
        actual: quote(actual),
        unspent: minus(budget.value, actual.value, unit) ?? '',
        rate: percentOf(rate),
      };
    });
  },
  say: {
    zh: (hit) =>
      phrase`全年预算数${hit.budget}执行${hit.actual}，尚有${hit.unspent}未执行（执行率${hit.rate}），全文没有说明原因。`,
    en: (hit) =>
      phrase`Of the budget ${hit.budget} only ${hit.actual} was spent (${hit.rate}); the remaining ${hit.unspent} are explained nowhere.`,
  },
  passes: [
    selfEvaluationForm(
      '|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |',
      '| 目标未完成原因分析 | 车辆购置招标节约28万元 |',
    ),
    [
      selfEvaluationForm('|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |'),
      '预算执行率为90%，主要原因是工程款结算推迟。',
    ].join('\n'),
    [
      selfEvaluationForm('|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |'),
      '库房修缮受征地影响，支付率为90%。',
    ].join('\n'),
    selfEvaluationForm('|  | 年度资金总额 | 300 | 280 | 280 | 10 | 100% | 10 |'),
    selfEvaluationForm(
      '|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |',
      '| 未完成原因分析 | 部分合同款跨年支付 |',
    ),
    selfEvaluationForm(
      '|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |',
      '| 执行率90%，主要是部分合同款按约定跨年支付 |  |  |',
    ),
    selfEvaluationForm(
      '|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |',
      '| 产出指标 | 数量指标 | 修缮库房 | ≥6间 | 6间 | 90 | 90 | 无 |',
      '| 总分 |  |  |  |  | 100 | 99 | 执行率90%：招标节约了资金 |',
    ),
    selfEvaluationForm(
      '|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |',
      '| 年度总体目标 | 修缮库房并配齐设备。 | 库房修缮完毕，设备已配齐；未支付的款项因质保期未满留待次年。 |',
    ),
    [
      selfEvaluationForm('|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |'),
      '说明：政府采购节约资金28万元，已交回财政。',
    ].join('\n'),
    [
      selfEvaluationForm('|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |'),
      '个别项目前期准备不充分，资金支付集中在第四季度，形成结转。',
    ].join('\n'),
    [
      selfEvaluationForm('|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |'),
      '工程尾款待竣工验收后支付。',
    ].join('\n'),
    [
      selfEvaluationForm('|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |'),
      '预算执行偏差原因：招标节约了资金。',
    ].join('\n'),
    [
      selfEvaluationForm('|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |'),
      '年末资金没有全部用完，原因是设备验收后留存了质量保证金。',
    ].join('\n'),
    selfEvaluationForm(
      '|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |',
      '| 产出指标 | 数量指标 | 修缮库房 | ≥6间 | 6间 | 90 | 90 | 尾款待验收后支付 |',
    ),
    [
      '2024年度项目支出绩效自评表',
      '| 项目名称 | 库房修缮 |',
      '| 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 | 未完成原因 |',
      '|  | 年度资金总额 | 300 | 280 | 252 | 90% | 10 | 9 | 两间库房招标流标 |',
      '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
      '| 产出指标 | 数量指标 | 修缮库房 | ≥6间 | 6间 | 90 | 90 |',
    ].join('\n'),
    [
      '2024年度转移支付绩效目标自评表',
      '| 转移支付（项目）名称 | 库房修缮补助 |',
      '| 资金投入情况（万元） |  | 全年预算数 | 全年执行数 | 预算执行率 |',
      '|  | 年度资金总额 | 280 | 252 | 90% |',
      '| 资金管理情况 | 执行准确性 | 年末尚有28万元未支付 | 资金调度紧张，次年一季度支付 |',
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因 |',
      '| 产出指标 | 数量指标 | 修缮库房 | ≥6间 | 6间 |  |',
    ].join('\n'),
  ],
  catches: [
    {
      text: selfEvaluationForm('|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |'),
      finds: '全年预算数「280」执行「252」，尚有28万元未执行（执行率90%），全文没有说明原因。',
    },
  ],
});

const ABOUT_MONEY_LEFT =
  /执行率|执行进度|执行偏差|支[付出](?:进度|率)|资金节约|节约(?:了)?(?:资金|经费|[约\d])|(?:未|没有)(?:能)?(?:全部|完全|全额|足额)?(?:执行|支付|支出|使用|拨付|用完)|[未没](?:有)?(?:用|支|花)完|尚未支|结余|结转|剩余|未完成支付|收回|压减/;
const GIVES_REASON =
  /原因|由于|因为|主要是|因[^此而]|受.{1,20}影响|导致|所致|系|尾款|质保|保证金|付款期|(?:支付|付款|结算)(?:条件|节点|周期)|跨年|按(?:照)?(?:合同|进度|约定)|(?:下|次)年度?(?:再|继续)?(?:支付|使用|执行|列支)|(?:将|拟|力争|预计|计划|留待)[^，。；]{0,12}(?:支付|兑付|付清)|(?:招标|招投标|采购|政采|竞价|询价|评审)[^，。；]{0,8}节[约省]|(?:形成|造成|产生|出现)[^，。；]{0,6}结[转余]|前期[^，。；]{0,10}(?:不充分|不足|不够|滞后)|(?:验收|审批|下达|进展|手续)[^，。；]{0,6}(?:滞后|较?晚|[偏较]慢|缓慢)/;

const CARRIED = /结转|结余|收回|剩余|未执行|未支[出付]/;

/** The figures that are told to be left; found once for a report. */
const carriedIn = once((report: Report): readonly Counted[] =>
  countedIn(report)
    .flat()
    .filter((each) => CARRIED.test(clauseOf(each))),
);

/** 「年末结转142.87万元」: where the money went is told, if not why. */
const isAccountedFor = (
  report: Report,
  budget: Stated<Figure>,
  actual: Stated<Figure>,
  unit: string,
): boolean =>
  carriedIn(report).some(({ value }) =>
    /^(?:same|rounding)$/.test(balance(budget.value, [actual.value, value], unit).verdict),
  );

/** Whether any sentence, or any cell of a reason column, speaks of the money left and says why. */
function isExplained(report: Report): boolean {
  for (const text of runningWords(report))
    for (const sentence of ABOUT_MONEY_LEFT.test(text) || /原因|款/.test(text)
      ? text.split(/[。\n]/)
      : [])
      if (
        (ABOUT_MONEY_LEFT.test(sentence) && GIVES_REASON.test(sentence)) ||
        (UNDONE.test(sentence) && DELAYED.test(sentence)) ||
        PAID_LATER.test(sentence)
      )
        return true;
  return report.forms.some(
    (form) =>
      reasonRows(report, form).some((words) => LEFT_TO_PAY.test(words) || DELAYED.test(words)) ||
      form.indicators.some((row) => LEFT_TO_PAY.test(row.reason?.verbatim ?? '')) ||
      besideMoney(report, form).some(
        (words) => ABOUT_MONEY_LEFT.test(words) || GIVES_REASON.test(words),
      ) ||
      givesReasonBeside(report, form) ||
      managed(report, form).some(
        ([told, reason]) => ABOUT_MONEY_LEFT.test(told) && !GIVES_NO_REASON.test(reason),
      ),
  );
}

/** Work that was not done costs nothing yet: an indicator of what was to be done that missed its target, with its reason. */
const isWorkUndone = (row: Indicator): boolean =>
  (row.kind === 'quantity' || row.kind === 'timeliness') &&
  missesTarget(row) === true &&
  !GIVES_NO_REASON.test(row.reason?.verbatim.trim() ?? '');

/** The running text, that in tables too which only lay it out: there a cell has its row for itself. */
function runningWords(report: Report): readonly string[] {
  const rubrics = new Set(report.rubrics.map(({ block }) => block));
  return gather(allBlocks(report.document), (block): readonly string[] => {
    if (block.kind !== 'table') return [block.text];
    if (rubrics.has(block.block)) return [];
    return [...wordsAlone(block), ...sentencesIn(block)];
  });
}

/** What a form tells in whole sentences, as of its objectives and what came of them. */
const sentencesIn = ({ cells }: Table): readonly string[] =>
  gather(cells, ({ text }) => (text.length >= 20 && text.includes('。') ? [text] : []));

/** The words of cells that have their row for themselves: workbooks and flattened tables hold remarks below the form so. */
function wordsAlone({ cells }: Table): readonly string[] {
  const filled = new Map<number, number>();
  for (const { row, text } of cells)
    if (text.trim() !== '') filled.set(row, (filled.get(row) ?? 0) + 1);
  return gather(cells, ({ row, text }) => {
    const others = (filled.get(row) ?? 0) - (text.trim() === '' ? 0 : 1);
    return text !== '' && others === 0 ? [text] : [];
  });
}

// Why money is paid only later, where the row says already that it gives reasons.
const LEFT_TO_PAY = new RegExp(
  `${ABOUT_MONEY_LEFT.source}|(?:跨年|延[后期迟]|分[期年])(?:支付|结算|付款)|(?:合同|工程|质保|进度)?(?:尾款|余款)|质保金`,
);

/** What is done later is paid later: 「未完成原因：选址有异议，顺延至2025年实施」. */
const DELAYED =
  /推迟|延[期后迟误]|顺延|暂缓|缓建|停工|流标|滞后|未能?按期|(?:次|下)年(?:度)?(?:实施|完成|完工|建设)/;
/** 「尾款待验收后支付」 says by itself that money is left, and why. */
const PAID_LATER =
  /(?:尾款|余款|质保金|剩余款项?|合同款|工程款)[^。；]{0,12}(?:待|尚|未|[次下]年|跨年|约定)[^。；]{0,12}(?:支付|结算|付清|付款|拨付)/;
const UNDONE = /未完成[^，。；]{0,6}原因|偏差原因|未完工|未实施/;
