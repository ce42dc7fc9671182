import type { Choice } from '../../draft/field.ts';
import { foldWidth, squeeze } from '../../values/chinese.ts';

/** A class of fixed assets with the least useful life that the state sets for it. */
export interface AssetClass {
  /** Code of the class; buildings of one code differ in their structure and have it after a hyphen. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Least useful life in years; absent for classes that are not depreciated. */
  readonly years?: number;
}

/**
 * Large classes of GB/T 14885—2022 with the least years of 《政府会计准则第3号——固定资产》应用指南 (财会〔2017〕4号), table 1.
 * Where the table gives a span (10 to 15), the least is kept: what a unit may not go below.
 */
export const LIVES_SOURCE = '《〈政府会计准则第3号——固定资产〉应用指南》（财会〔2017〕4号）表1';

const c = (code: string, years: number | undefined, zh: string, en: string): AssetClass => ({
  code,
  zh,
  en,
  ...(years !== undefined && { years }),
});

export const ASSET_CLASSES: readonly AssetClass[] = [
  c('A01010000-S', 50, '房屋（钢结构）', 'Buildings, steel'),
  c('A01010000-C', 50, '房屋（钢筋混凝土结构）', 'Buildings, reinforced concrete'),
  c('A01010000-M', 30, '房屋（砖混结构）', 'Buildings, brick and concrete'),
  c('A01010000-W', 30, '房屋（砖木结构）', 'Buildings, brick and wood'),
  c('A01010000-J', 8, '简易房', 'Makeshift buildings'),
  c('A01010000-F', 8, '房屋附属设施', 'Facilities of buildings'),
  c('A01020000', 8, '构筑物', 'Structures'),
  c('A02010000', 6, '信息化设备（计算机设备）', 'Computers and information equipment'),
  c('A02020000', 6, '办公设备', 'Office equipment'),
  c('A02030000', 8, '车辆', 'Vehicles'),
  c('A02040000', 5, '图书档案设备', 'Library and archive equipment'),
  c('A02050000', 10, '机械设备', 'Machinery'),
  c('A02060000', 5, '电气设备', 'Electrical equipment'),
  c('A02070000', 10, '雷达、无线电和卫星导航设备', 'Radar, radio and satellite navigation'),
  c('A02080000', 5, '通信设备', 'Communication equipment'),
  c('A02090000', 5, '广播、电视、电影设备', 'Radio, television and film equipment'),
  c('A02100000', 5, '仪器仪表', 'Instruments'),
  c('A02110000', 5, '电子和通信测量设备', 'Electronic measuring equipment'),
  c('A02120000', 5, '计量标准器具及量具、衡器', 'Standards, measures and scales'),
  c('A02210000', 10, '工程机械', 'Construction machinery'),
  c('A02220000', 10, '农业和林业机械', 'Farm and forest machinery'),
  c('A02300000', 10, '造纸和印刷机械', 'Paper and printing machinery'),
  c('A02320000', 5, '医疗设备', 'Medical equipment'),
  c('A02330000', 5, '电工、电子专用生产设备', 'Electrical production equipment'),
  c('A02340000', 10, '安全生产设备', 'Safety equipment'),
  c('A02360000', 10, '环境污染防治设备', 'Pollution control equipment'),
  c('A02370000', 3, '公安专用设备', 'Police equipment'),
  c('A02380000', 10, '水工机械', 'Hydraulic machinery'),
  c('A02390000', 5, '殡葬设备及用品', 'Funeral equipment'),
  c('A02410000', 10, '水上交通运输设备', 'Water transport'),
  c('A02440000', 5, '文艺设备', 'Arts equipment'),
  c('A02450000', 5, '体育设备', 'Sports equipment'),
  c('A02460000', 5, '娱乐设备', 'Leisure equipment'),
  c('A02990000', 10, '其他专用设备', 'Other special equipment'),
  c('A05010000', 15, '家具', 'Furniture'),
  c('A05020000', 5, '用具、装具', 'Utensils and fittings'),
  c('A03000000', undefined, '文物和陈列品', 'Relics and exhibits'),
  c('A04000000', undefined, '图书、档案', 'Books and archives'),
  c('A06000000', undefined, '动植物', 'Animals and plants'),
  c('A01990000', undefined, '单独计价入账的土地', 'Land entered by itself'),
];

/** The class of vehicles. */
export const VEHICLES = 'A02030000';

/** Whether a class is one of rooms, whose area is kept. */
export const isBuilding = (code: string): boolean => code.startsWith('A0101');

/** Classes as choices of a form. */
export const CLASS_CHOICES: readonly Choice[] = ASSET_CLASSES.map(({ code, zh, en }) => ({
  value: code,
  label: { zh, en },
}));

/** Words for classes in workbooks, old names and parts of names too. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:信息化|计算机|电脑)设备(?:及软件)?$/, 'A02010000'],
  [/^(?:公务用车|机动车辆?|乘用车|轿车|客车)$/, 'A02030000'],
  [/^(?:图书档案|图书、档案)$/, 'A04000000'],
  [/^(?:家具|家具用具|家具、用具|办公家具)$/, 'A05010000'],
  [/^(?:用具|装具)$/, 'A05020000'],
  [/^(?:文物|陈列品|文物及陈列品)$/, 'A03000000'],
];

/**
 * The class that a workbook names: by the code of one of its items (A02010105 is a computer), by an old or short name. Undefined
 * where that does not settle the class: a building says nothing of its structure.
 */
export function readClass(typed: string): string | undefined {
  const text = squeeze(foldWidth(typed)).toUpperCase();
  const code = /^A\d{4,}/.exec(text)?.[0];
  if (code !== undefined) {
    // Fittings (A0503) have the life of utensils (A0502).
    const group = code.startsWith('A0503') ? 'A0502' : code.slice(0, 5);
    const within = ASSET_CLASSES.filter((each) => each.code.startsWith(group));
    return within.length === 1 ? within[0]?.code : undefined;
  }
  return WORDS.find(([pattern]) => pattern.test(text))?.[1];
}

const BY_CODE = new Map(ASSET_CLASSES.map((each) => [each.code, each]));

/** A class by its code; undefined for none. */
export const classOf = (code: string): AssetClass | undefined => BY_CODE.get(code);

/** Least useful life of a class in months; undefined for classes that are not depreciated. */
export function leastMonths(code: string): number | undefined {
  const years = classOf(code)?.years;
  return years === undefined ? undefined : years * 12;
}
