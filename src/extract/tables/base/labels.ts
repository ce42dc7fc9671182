import { markerOf } from '../../../document/outline.ts';
import type { Metric } from '../../../report/terms.ts';
import { remembered } from '../../../values/remembered.ts';
import { labelOf } from '../cells.ts';

/** The lines of the base data table over its variants. The first that fits counts. */
const LINES: readonly (readonly [RegExp, Metric])[] = [
  [/^["“”'「]*三公["“”'」]*(?:经费)?(?:支出)?(?:总额|合计|总计|情况)?$/, 'threePublicExpenses'],
  [
    /^(?:公务用车|公车|车辆).*购(?:置|买).*(?:运行|维护|运维)|^(?:公务用车|公车)(?:经费|费用?|支出)?$/,
    'officialVehicles',
  ],
  [
    /^(?:公务用车|公车|车辆)(?:运行|维护|运维|维修).{0,6}$|^运行(?:维护)?费用?$/,
    'vehicleOperation',
  ],
  [/^(?:公务用车|公车|车辆)?购(?:置|买)(?:及更新)?(?:费用?|经费|支出)?$/, 'vehiclePurchase'],
  [/^因?公?(?:务|费)?出国|^出境/, 'officialOverseasTravel'],
  [/^(?:公务|业务)?接待(?:费用?|经费|支出)?$/, 'officialHospitality'],
  [/(?:基本|整体)支出预算调整(?:情况|数|金额)?$|^预算调整/, 'basicBudgetAdjustment'],
  [/^(?:政府采购)?货物(?:类|采购|支出|金额)*$/, 'procurementGoods'],
  [/^(?:政府采购)?工程(?:类|采购|支出|金额)*$/, 'procurementWorks'],
  [/^(?:政府采购)?服务(?:类|采购|支出|金额)*$/, 'procurementServices'],
  [/^政府采购(?:金额|总额|支出|预算|情况|执行|合计|资金)*$/, 'procurement'],
  [/^(?:中央|省|市|县|区|本|州|旗)?(?:区|市)?级?专项资金$/, 'earmarkedFunds'],
  [/^业务(?:工作)?(?:经费|专项|费)$/, 'operationalProjects'],
  [/^其他(?:项目)?(?:资金|经费|专项)$|^运行维护(?:经费|专项|费)$/, 'otherProjects'],
  [/^(?:部门|单位)?项目(?:经费)?支出(?:合计|总额)?$/, 'projectExpenditure'],
  [/^(?:日常)?公用(?:经费|支出)(?:支出|合计)?$/, 'runningCosts'],
  [/^机关运行经费(?:支出)?$/, 'administrativeOperatingCosts'],
  [/^人员(?:经费|支出)(?:支出|合计)?$/, 'personnelExpenditure'],
  [/^(?:部门|单位)?基本支出(?:合计)?$/, 'basicExpenditure'],
  [/^办公(?:经费|费用?)$/, 'officeCosts'],
  [/^会议费?.*培训费?$|^培训费?.*会议费?$/, 'meetingsAndTraining'],
  [/^水(?:费|、).*差旅费?$|^水电.*差旅费?$/, 'utilitiesAndTravel'],
  [/^会议费$/, 'meetings'],
  [/^培训费$/, 'training'],
  [/^差旅费$/, 'travel'],
  [
    /^(?:部门|单位)?整体支出(?:合计|总额)?$|^(?:部门|单位)?支出(?:合计|总计|总额)$|^总支出$/,
    'totalExpenditure',
  ],
];
/** Under 项目支出 the unit names its own projects: words of other lines in their names say nothing. */
const PROJECT_LINES: ReadonlySet<Metric> = new Set<Metric>([
  'operationalProjects',
  'otherProjects',
  'earmarkedFunds',
]);

/** Whether a line may stand among the projects. */
export const isProjectLine = (metric: Metric): boolean => PROJECT_LINES.has(metric);

/** A label of a row taken apart. */
export interface RowLabel {
  /** The name without number, 其中 and closing colon, as printed otherwise. */
  readonly name: string;
  readonly number?: number;
  /** The number's form ranks the row: 1、 above （1） above ①. */
  readonly rank?: 1 | 2 | 3;
  /** The row opens a group of parts (其中：). */
  readonly opens: boolean;
  readonly metric?: Metric;
}

/** Reads the label of a row of money. */
export function readLabel(text: string): RowLabel {
  const marker = markerOf(text);
  const known = marker && marker.form !== '一是' && marker.form !== '第一部分';
  const rest = labelOf(known ? text.slice(marker.end) : text);
  const opens = /^其中/.test(rest);
  if (opens && !known) {
    const inner = readLabel(rest.replace(/^其中:?/, ''));
    return { ...inner, opens };
  }
  const name = rest.replace(/^其中:?/, '').replace(/:$/, '');
  const metric = metricOf(name);
  return {
    name,
    opens,
    ...(known && { number: marker.number, rank: rankOf(marker.form) }),
    ...(metric && { metric }),
  };
}

const rankOf = (form: string): 1 | 2 | 3 =>
  form === '（1）' || form === '1）' ? 2 : form === '①' ? 3 : 1;

/** Rows that count: 公务用车保有量(辆), 国内公务接待人次. */
const COUNTED = /\((?:辆|个|批|次|人|人次|批次|台|套)\)$|保有量|团组|批次|人次/;

/** Where the columns are years the rows say that they are what was spent. */
const SPENT = /(?:决算|执行|实际)(?:支出)?(?:数|金额|额)?$/;

/** The quantity that a row names, when it is one of the form's. A remark in brackets after the name says nothing of it. */
export const metricOf = remembered((name): Metric | undefined => {
  if (COUNTED.test(name)) return undefined;
  const plain = name.replace(/\([^)]*\)$/, '');
  if (plain === '' || plain.length > 30) return undefined;
  const fits = (words: string) => LINES.find(([pattern]) => pattern.test(words))?.[1];
  return fits(plain) ?? (SPENT.test(plain) ? fits(plain.replace(SPENT, '')) : undefined);
});
