/** Provinces with their prefecture-level divisions (short names, without 市/州/地区/盟), for telling a unit's province. */
const PROVINCES: readonly {
  readonly name: string;
  readonly short: string;
  readonly cities: string;
}[] = [
  { name: '北京市', short: '京', cities: '' },
  { name: '天津市', short: '津', cities: '' },
  { name: '上海市', short: '沪', cities: '' },
  { name: '重庆市', short: '渝', cities: '' },
  {
    name: '河北省',
    short: '冀',
    cities: '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安新区',
  },
  { name: '山西省', short: '晋', cities: '太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁' },
  {
    name: '内蒙古自治区',
    short: '蒙',
    cities:
      '呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒 阿拉善',
  },
  {
    name: '辽宁省',
    short: '辽',
    cities: '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛',
  },
  { name: '吉林省', short: '吉', cities: '长春 四平 辽源 通化 白山 松原 白城 延边' },
  {
    name: '黑龙江省',
    short: '黑',
    cities: '哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭',
  },
  {
    name: '江苏省',
    short: '苏',
    cities: '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁',
  },
  { name: '浙江省', short: '浙', cities: '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水' },
  {
    name: '安徽省',
    short: '皖',
    cities: '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城',
  },
  { name: '福建省', short: '闽', cities: '福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德' },
  {
    name: '江西省',
    short: '赣',
    cities: '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶',
  },
  {
    name: '山东省',
    short: '鲁',
    cities: '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽',
  },
  {
    name: '河南省',
    short: '豫',
    cities:
      '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源',
  },
  {
    name: '湖北省',
    short: '鄂',
    cities:
      '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 神农架',
  },
  {
    name: '湖南省',
    short: '湘',
    cities: '长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西',
  },
  {
    name: '广东省',
    short: '粤',
    cities:
      '广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮',
  },
  {
    name: '广西壮族自治区',
    short: '桂',
    cities: '南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左',
  },
  { name: '海南省', short: '琼', cities: '海口 三亚 三沙 儋州' },
  {
    name: '四川省',
    short: '川',
    cities:
      '成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山',
  },
  { name: '贵州省', short: '黔', cities: '贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南' },
  {
    name: '云南省',
    short: '滇',
    cities: '昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆',
  },
  { name: '西藏自治区', short: '藏', cities: '拉萨 日喀则 昌都 林芝 山南 那曲 阿里' },
  { name: '陕西省', short: '陕', cities: '西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛' },
  {
    name: '甘肃省',
    short: '甘',
    cities: '兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南',
  },
  { name: '青海省', short: '青', cities: '西宁 海东 海北 黄南 海南藏族 果洛 玉树 海西' },
  { name: '宁夏回族自治区', short: '宁', cities: '银川 石嘴山 吴忠 固原 中卫' },
  {
    name: '新疆维吾尔自治区',
    short: '新',
    cities:
      '乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 和田 伊犁 塔城 阿勒泰',
  },
];

const BY_CITY: readonly (readonly [string, string])[] = PROVINCES.flatMap((province) =>
  province.cities
    .split(' ')
    .filter((city) => city !== '')
    .map((city) => [city, province.name] as const),
);

/** The province and prefecture that a name tells, as `湖南省岳阳市` or `湖南省湘西州`; '' when it tells none. A city counts only at the start or before 市/州/盟/地区. */
export function divisionOf(name: string): string {
  const province = PROVINCES.find((each) => name.includes(each.name));
  const city = BY_CITY.find(
    ([short, of]) =>
      (!province || of === province.name) && (name.startsWith(short) || isNamedIn(short, name)),
  );
  if (!city) return province?.name ?? '';
  return `${city[1]}${city[0]}${BEHIND.get(city[0]) ?? '市'}`;
}

/** What stands behind the short name of a division that is no city. */
const BEHIND: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        '州',
        '延边 恩施 湘西 阿坝 甘孜 凉山 黔西南 黔东南 黔南 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 临夏 甘南 海北 黄南 海南藏族 果洛 玉树 海西 昌吉 博尔塔拉 巴音郭楞 克孜勒苏 伊犁',
      ],
      ['盟', '锡林郭勒 阿拉善'],
      ['地区', '大兴安岭 阿里 阿克苏 喀什 和田 塔城 阿勒泰'],
      ['林区', '神农架'],
      ['', '兴安盟 雄安新区'],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** Whether a name has a city with the word that makes it one behind it. */
const isNamedIn = (short: string, name: string): boolean =>
  name.includes(short) &&
  (BEHIND.get(short) === '' ||
    ['市', '州', '盟', '地区'].some((kind) => name.includes(short + kind)));

/** The province whose short character begins a document number: 湘财绩 tells 湖南省. */
export const provinceOfNumber = (number: string): string | undefined =>
  PROVINCES.find(
    (each) => number.startsWith(`${each.short}财`) || number.startsWith(`${each.short}政`),
  )?.name;
