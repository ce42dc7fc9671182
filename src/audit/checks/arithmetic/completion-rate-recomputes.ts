import { blockAt } from '../../../document/document.ts';
import type { Quote } from '../../../document/finding.ts';
import { gridOf, lostItsGrid } from '../../../document/grid.ts';
import type { SelfEvaluationForm } from '../../../report/forms.ts';
import type { Report } from '../../../report/report.ts';
import { squeeze } from '../../../values/chinese.ts';
import { figure, numberOf } from '../../../values/figure.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { EVALUATION_RULES } from '../../clauses.ts';
import { quotient, trimmed } from '../../figures/amounts.ts';
import { unitsDiffer } from '../../indicators/targets.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Misreckoned extends Hit {
  readonly name: string;
  readonly target: Quote;
  readonly result: Quote;
  readonly rate: Quote;
  readonly computed: string;
}

const HEAD = /^(?:指标|目标)?完成(?:率|比例|程度)(?:[（(][%％][）)])?$/;
const PERCENT = /^(\d{1,4}(?:\.\d{1,4})?)[%％]?$/;

/** Beside target and result the column of completion holds the result over the target. */
export const completionRateRecomputes = check<Misreckoned>({
  id: 'CompletionRateRecomputes',
  title: { zh: '指标完成率等于完成值÷指标值', en: 'Completion is the result over the target' },
  severity: 'error',
  clause: EVALUATION_RULES,
  because: {
    zh: '完成率由同一行的两个数算出（超额完成的也可写100%）。',
    en: 'The rate follows from two figures of its row; more than the target may be told as 100%.',
  },
  about: ['indicators'],
  find(report) {
    const forms = report.forms.map((form) => completed(report, form));
    if (forms.every((rows) => rows === undefined)) return 'notApplicable';
    const rows = forms.flatMap((each) => each ?? []);
    if (rows.length === 0) return 'insufficientData';
    const wrong = rows.flatMap((row) => row.wrong ?? []);
    // Where most rates do not recompute, they are reckoned in another way.
    return wrong.length * 2 < rows.length ? wrong : [];
  },
  say: {
    zh: (hit) =>
      phrase`指标“${hit.name}”完成率${hit.rate}与完成值${hit.result}÷指标值${hit.target}＝${hit.computed}%不符。`,
    en: (hit) =>
      phrase`“${hit.name}”: the completion ${hit.rate} is not ${hit.result} ÷ ${hit.target} = ${hit.computed}%.`,
  },
  passes: [table('102.5%'), table('100%')],
  catches: [
    {
      text: table('120.5%'),
      finds: '指标“修缮房屋”完成率「120.5%」与完成值「41间」÷指标值「≥40间」＝102.5%不符。',
    },
  ],
});

interface Completed {
  readonly wrong?: Misreckoned;
}

/** The rows of a form whose completion can be reckoned; undefined when it has no such column. */
function completed(report: Report, form: SelfEvaluationForm): readonly Completed[] | undefined {
  const table = blockAt(report.document, form.block);
  const first = form.indicators[0]?.row;
  if (table?.kind !== 'table' || lostItsGrid(table) || first === undefined) return undefined;
  const head = table.cells.find(
    ({ row, text }) =>
      row < first && text.length <= 20 && text.includes('完成') && HEAD.test(squeeze(text)),
  );
  // Where it is the only result, it is no rate beside one.
  if (!head || form.columns.result?.at.column === head.column) return undefined;
  return form.indicators.flatMap((row): readonly Completed[] => {
    const [target, result] = [row.target, row.result];
    const [wanted, got] = [target?.value, result?.value?.value];
    const cell = gridOf(table)[row.row]?.[head.column];
    const printed = PERCENT.exec(cell?.text.trim() ?? '')?.[1];
    if (!target || !result || !wanted?.value || !got || !cell || !printed) return [];
    if (wanted.direction !== 'atLeast' && wanted.direction !== 'equal') return [];
    if (unitsDiffer(wanted.value.unit, got.unit) || wanted.upper) return [];
    const ratio = quotient(
      { ...got, unit: got.unit || wanted.value.unit },
      { ...wanted.value, unit: wanted.value.unit || got.unit },
    );
    if (ratio === undefined) return [];
    const said = figure(printed);
    const step = 0.5 / 10 ** said.decimals + 1e-9;
    const off = Math.abs(numberOf(said) - ratio * 100);
    if (off <= step || (ratio >= 1 && numberOf(said) === 100)) return [{}];
    const name = row.name.verbatim.trim();
    const rate: Quote = {
      verbatim: cell.text,
      at: { block: table.block, row: cell.row, column: cell.column },
    };
    return [
      {
        wrong: {
          subject: name,
          name,
          places: inOrder([target, result, rate]),
          target: quote(target),
          result: quote(result),
          rate,
          computed: trimmed(ratio * 100),
        },
      },
    ];
  });
}

function table(rate: string): string {
  return [
    '2024年度项目支出绩效自评表',
    '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 完成率 | 分值 | 得分 |',
    `| 产出指标 | 数量指标 | 修缮房屋 | ≥40间 | 41间 | ${rate} | 30 | 30 |`,
    '| 产出指标 | 数量指标 | 修缮围墙 | ≥200米 | 210米 | 105% | 30 | 30 |',
    '| 产出指标 | 质量指标 | 验收合格率 | ≥80% | 88% | 110% | 30 | 30 |',
  ].join('\n');
}
