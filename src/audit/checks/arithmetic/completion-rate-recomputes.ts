import { check, type Hit } from '../../check.ts';
import { EVALUATION_RULES } from '../../clauses.ts';
import { type Misreckoned, misreckonedColumns } from '../../indicators/derived-columns.ts';
import { inOrder, phrase } from '../../wording/sentence.ts';

type Wrong = Hit & Misreckoned;

const FORMULA = {
  completion: ['完成值', '÷指标值'],
  deviation: ['完成值', '与指标值'],
  share: ['得分', '÷分值'],
} as const;

/** Beside target and result stands the result over the target, or how far it is from it; beside weight and score their share. */
export const completionRateRecomputes = check<Wrong>({
  id: 'CompletionRateRecomputes',
  title: { zh: '指标完成率等于完成值÷指标值', en: 'Completion is the result over the target' },
  severity: 'error',
  clause: EVALUATION_RULES,
  because: {
    zh: '完成率、偏差率、得分率由同一行的两个数算出（超额完成的也可写100%）。',
    en: 'Such a rate follows from two figures of its row; more than the target may be told as 100%.',
  },
  about: ['indicators'],
  find(report) {
    const wrong = misreckonedColumns(report);
    if (wrong === undefined) return 'notApplicable';
    return wrong.map((each) => ({
      ...each,
      subject: each.name,
      places: inOrder([each.base, each.part, each.printed]),
    }));
  },
  say: {
    zh: ({ name, column, kind, base, part, printed, computed }) =>
      phrase`指标“${name}”${column}${printed}与${FORMULA[kind][0]}${part}${FORMULA[kind][1]}${base}${kind === 'deviation' ? '相差' : '＝'}${computed}%不符。`,
    en: ({ name, kind, base, part, printed, computed }) =>
      phrase`“${name}”: the ${kind} ${printed} is not that of ${part} and ${base}, ${computed}%.`,
  },
  passes: [table('102.5%'), table('100%'), deviations('-5%'), shares('95%')],
  catches: [
    {
      text: table('120.5%'),
      finds: '指标“修缮房屋”完成率「120.5%」与完成值「41间」÷指标值「≥40间」＝102.5%不符。',
    },
    {
      text: deviations('-15%'),
      finds: '指标“修缮房屋”偏差率「-15%」与完成值「38间」与指标值「≥40间」相差-5%不符。',
    },
    {
      text: shares('95%', '79%'),
      finds: '指标“合计”得分率「79%」与得分「97」÷分值「100」＝97%不符。',
    },
    {
      text: shares('59%'),
      finds: '指标“项目过程”得分率「59%」与得分「19」÷分值「20」＝95%不符。',
    },
  ],
});

function table(rate: string): string {
  return [
    '2024年度项目支出绩效自评表',
    '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 完成率 | 分值 | 得分 |',
    `| 产出指标 | 数量指标 | 修缮房屋 | ≥40间 | 41间 | ${rate} | 30 | 30 |`,
    '| 产出指标 | 数量指标 | 修缮围墙 | ≥200米 | 210米 | 105% | 30 | 30 |',
    '| 产出指标 | 质量指标 | 验收合格率 | ≥80% | 88% | 110% | 30 | 30 |',
  ].join('\n');
}

function deviations(rate: string): string {
  return [
    '2024年度项目支出绩效自评表',
    '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 偏差率 | 分值 | 得分 |',
    `| 产出指标 | 数量指标 | 修缮房屋 | ≥40间 | 38间 | ${rate} | 30 | 28.5 |`,
    '| 产出指标 | 数量指标 | 修缮围墙 | ≥200米 | 210米 | 0% | 30 | 30 |',
    '| 产出指标 | 质量指标 | 返工率 | ≤5% | 4% | -20% | 30 | 30 |',
  ].join('\n');
}

function shares(rate: string, whole = '97%'): string {
  return [
    '2024年度项目绩效自评价表',
    '| 一级指标 | 分值 | 得分 | 得分率 | 扣分原因 |',
    `| 项目过程 | 20 | 19 | ${rate} | 资料归档不及时 |`,
    '| 项目产出 | 40 | 40 | 100% |  |',
    '| 项目效益 | 40 | 38 | 95% | 受益户数未达预期 |',
    `| 合计 | 100 | 97 | ${whole} |  |`,
  ].join('\n');
}
