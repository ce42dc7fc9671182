import type { AccountKey } from '../../../report/forms.ts';

/** The nine tables and their aliases by title (domain rule 7.2); the first that fits counts. */
const TITLES: readonly (readonly [AccountKey, RegExp])[] = [
  ['threePublic', /三公|因公出国.*公务接待|机构运行信息/],
  ['governmentFunds', /政府性基金/],
  ['stateCapital', /国有资本经营/],
  ['generalBasic', /基本支出/],
  ['stateAssets', /国有资产/],
  ['appropriation', /财政拨款(?:收入支出|收支|支出收入)(?:决算)?(?:总|情况)/],
  ['generalExpenditure', /(?:一般公共预算|公共预算|财政拨款).*支出(?:决算)?/],
  ['revenueExpenditure', /(?:收入支出|收支)(?:决算)?(?:总|情况)/],
  ['revenue', /收入(?:决算)?(?:总|明细|情况)?表/],
  ['expenditure', /^(?!.*项目支出).*支出(?:决算)?(?:总|明细|情况)?表/],
];

/** Which table of the final accounts a title names. */
export function keyOfTitle(title: string): AccountKey | undefined {
  if (!/决算|收支|收入|支出|三公|国有资产|机构运行/.test(title)) return undefined;
  return TITLES.find(([, pattern]) => pattern.test(title))?.[0];
}

/** Which table it is by the words in its heads and names, when no title tells. */
export function keyOfContent(words: string, twoSided: boolean): AccountKey {
  if (/出国/.test(words) && /接待/.test(words) && !/302\d\d|办公费/.test(words))
    return 'threePublic';
  if (/人员经费|工资福利支出|基本工资/.test(words) && /公用经费|商品和服务支出/.test(words))
    return 'generalBasic';
  if (/年初.{0,6}结转/.test(words) && /年末.{0,6}结转/.test(words) && /基本支出/.test(words))
    return /国有资本/.test(words) ? 'stateCapital' : 'governmentFunds';
  if (twoSided) {
    return /财政拨款结转和结余|政府性基金预算财政拨款.*一般公共预算财政拨款.*合计/.test(words)
      ? 'appropriation'
      : 'revenueExpenditure';
  }
  if (/上级补助收入/.test(words) && /事业收入/.test(words)) return 'revenue';
  if (/上缴上级/.test(words) && /基本支出/.test(words)) return 'expenditure';
  if (/基本支出/.test(words) && /项目支出/.test(words)) return 'generalExpenditure';
  return 'other';
}
