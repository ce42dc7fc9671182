import { indicatorTable } from '../../examples.ts';
import { cell, rowCheck } from '../../tables/row-check.ts';
import { phrase } from '../../wording/sentence.ts';

/** Names of which less is better, at the end of a name, and not turned round by 下降, 未 or 控制. */
const LESS_IS_BETTER =
  /(?:投诉率|差错率|错误率|事故率|事故发生率|事故起数|延误率|违规率|违纪率|投诉次数|超标率|返工率|返贫率|成本|造价|单价|能耗)$/;
const MORE_IS_BETTER =
  /(?:合格率|覆盖率|及时率|达标率|完成率|知晓率|到位率|满意度|达成率|办结率|参与率)$/;
const TURNED = /未|不|降低|下降|减少|减轻|节约|节省|压减|控制|零|无|非|低于|回访|处理|办结|调处/;

/** The operator fits the name: more satisfaction, fewer complaints. */
export const indicatorDirectionPlausible = rowCheck({
  id: 'IndicatorDirectionPlausible',
  title: { zh: '指标方向与名称相称', en: 'The operator fits the indicator' },
  severity: 'warning',
  because: {
    zh: '符号写反，完成得越好得分越低。',
    en: 'With the sign reversed a better result scores less.',
  },
  columns: ['target'],
  judge({ name, target }) {
    const value = target?.value;
    const words = name.verbatim.replace(/\s/g, '');
    if (!target || !value?.operator || !value.value || value.value.coefficient === 0)
      return undefined;
    const stem = words.replace(LESS_IS_BETTER, '').replace(MORE_IS_BETTER, '');
    if (TURNED.test(stem)) return undefined;
    const less = value.direction === 'atMost';
    const more = value.direction === 'atLeast';
    if (!((less && MORE_IS_BETTER.test(words)) || (more && LESS_IS_BETTER.test(words))))
      return undefined;
    return { places: [name, target], detail: less ? '越高越好' : '越低越好' };
  },
  say: {
    zh: ({ row, detail }) =>
      phrase`${cell(row.name)}一般${detail}，指标值却写作${cell(row.target)}，方向可能写反。`,
    en: ({ row }) =>
      phrase`The target ${cell(row.target)} points the other way than ${cell(row.name)} suggests.`,
  },
  passes: [
    indicatorTable('| 产出指标 | 质量指标 | 差错率 | ≤1% | 0.6% | 90 | 90 | 无偏差 |'),
    indicatorTable(
      '| 效益指标 | 经济效益指标 | 节约采购成本 | ≥5万元 | 6万元 | 90 | 90 | 无偏差 |',
    ),
    indicatorTable('| 效益指标 | 社会效益指标 | 投诉处理及时率 | ≥95% | 97% | 90 | 90 | 无偏差 |'),
  ],
  catches: [
    {
      text: indicatorTable('| 产出指标 | 质量指标 | 抽检合格率 | ≤95% | 94% | 90 | 90 | 无偏差 |'),
      finds: '「抽检合格率」一般越高越好，指标值却写作「≤95%」，方向可能写反。',
    },
    {
      text: indicatorTable(
        '| 产出指标 | 成本指标 | 每公里养护成本 | ≥1.2万元 | 1.2万元 | 90 | 90 | 无偏差 |',
      ),
      finds: '「每公里养护成本」一般越低越好，指标值却写作「≥1.2万元」，方向可能写反。',
    },
  ],
});
