import type { IndicatorGroup, IndicatorKind } from '../../src/report/indicators.ts';

/** What a kind of unit does: invented functions, goals with what became of them, indicators, projects. */
export interface Theme {
  readonly office: string;
  readonly selfName: string;
  readonly functions: readonly string[];
  readonly goals: readonly { readonly expected: string; readonly achieved: string }[];
  readonly indicators: readonly Sort[];
  readonly projects: readonly {
    readonly name: string;
    readonly purpose: string;
    readonly noun: string;
  }[];
  readonly problems: readonly {
    readonly problem: string;
    readonly cause: string;
    readonly measure: string;
  }[];
}

/** An indicator before its numbers. */
export interface Sort {
  readonly group: IndicatorGroup;
  readonly kind: IndicatorKind;
  readonly name: string;
  readonly form: 'count' | 'percent' | 'cap' | 'tier' | 'done';
  readonly unit: string;
}

const sort = (
  kind: IndicatorKind,
  name: string,
  form: Sort['form'],
  unit: string,
  group: IndicatorGroup = 'output',
): Sort => ({ group, kind, name, form, unit });

export const THEMES: readonly Theme[] = [
  {
    office: '档案馆',
    selfName: '我馆',
    functions: [
      '接收、整理和保管本级机关档案',
      '开展档案查阅利用和编研工作',
      '指导各单位档案规范化建设',
    ],
    goals: [
      {
        expected: '完成机关档案接收进馆和整理上架',
        achieved: '全年接收文书档案并全部整理上架，库房管理有序',
      },
      { expected: '推进馆藏档案数字化', achieved: '完成民生档案数字化扫描，可在线查阅' },
      { expected: '提高档案查阅服务水平', achieved: '设立查阅窗口，群众查档随到随办' },
    ],
    indicators: [
      sort('quantity', '接收档案数量', 'count', '卷'),
      sort('quantity', '档案数字化扫描数量', 'count', '页'),
      sort('quality', '整理上架合格率', 'percent', '%'),
      sort('timeliness', '查阅办结及时率', 'percent', '%'),
      sort('socialOutcome', '群众查阅利用人次', 'count', '人次', 'outcome'),
      sort('sustainability', '档案管理制度健全情况', 'tier', '', 'outcome'),
      sort('satisfaction', '查档群众满意度', 'percent', '%', 'satisfaction'),
    ],
    projects: [
      { name: '馆藏档案数字化项目', purpose: '民生档案数字化扫描和著录', noun: '数字化扫描' },
      { name: '档案库房维护项目', purpose: '库房温湿度设备维护和档案保护', noun: '库房维护' },
    ],
    problems: [
      {
        problem: '绩效指标设置不够细',
        cause: '业务股室参与指标编制较少，对指标含义理解不一致',
        measure: '组织业务股室参加绩效指标编制培训，逐项明确指标解释和数据来源',
      },
      {
        problem: '数字化项目执行前松后紧',
        cause: '项目招标时间较晚，上半年支付进度偏慢',
        measure: '提前开展项目招标准备，按季度通报支付进度',
      },
    ],
  },
  {
    office: '水利局',
    selfName: '我局',
    functions: [
      '编制和实施水利发展规划',
      '组织农村供水工程建设和管护',
      '承担河湖管理和防汛抗旱工作',
    ],
    goals: [
      { expected: '完成农村供水管网改造', achieved: '改造供水管网并通水，沿线农户用水有保障' },
      { expected: '加强河道巡查管护', achieved: '按月开展河道巡查，清理河道垃圾' },
      { expected: '做好防汛物资储备', achieved: '汛前补齐防汛物资，开展防汛演练' },
    ],
    indicators: [
      sort('quantity', '改造供水管网长度', 'count', '公里'),
      sort('quantity', '河道巡查次数', 'count', '次'),
      sort('quality', '供水工程验收合格率', 'percent', '%'),
      sort('timeliness', '防汛物资储备完成及时率', 'percent', '%'),
      sort('socialOutcome', '供水受益农户', 'count', '户', 'outcome'),
      sort('environmentalOutcome', '河道水质改善情况', 'tier', '', 'outcome'),
      sort('satisfaction', '受益农户满意度', 'percent', '%', 'satisfaction'),
    ],
    projects: [
      { name: '农村供水管网改造项目', purpose: '更换老旧供水管网和水表', noun: '供水管网' },
      { name: '河道管护项目', purpose: '河道巡查保洁和标识牌维护', noun: '河道巡查' },
      { name: '防汛物资储备项目', purpose: '购置防汛物资和应急演练', noun: '防汛物资' },
    ],
    problems: [
      {
        problem: '个别工程进度偏慢',
        cause: '汛期施工窗口期短，部分管线占地协调时间长',
        measure: '提前办理占地手续，合理安排汛前汛后施工',
      },
      {
        problem: '后期管护机制不健全',
        cause: '村级管护人员变动频繁，管护经费渠道单一',
        measure: '建立县乡村三级管护台账，落实管护责任人',
      },
    ],
  },
  {
    office: '文化馆',
    selfName: '我馆',
    functions: [
      '组织群众文化活动和文艺培训',
      '保护和传承非物质文化遗产',
      '管理公共文化设施免费开放',
    ],
    goals: [
      {
        expected: '办好群众文化活动和公益演出',
        achieved: '公益演出走进乡镇和社区，活动场次超过计划',
      },
      { expected: '开展公益文艺培训', achieved: '举办舞蹈、声乐等公益培训班，学员稳定' },
      { expected: '推进非遗传承', achieved: '组织非遗项目展示和传承人授课' },
    ],
    indicators: [
      sort('quantity', '公益演出场次', 'count', '场'),
      sort('quantity', '公益文艺培训期数', 'count', '期'),
      sort('quality', '演出活动完成质量达标率', 'percent', '%'),
      sort('timeliness', '培训按期完成率', 'percent', '%'),
      sort('socialOutcome', '惠及群众人次', 'count', '人次', 'outcome'),
      sort('sustainability', '非遗传承影响', 'tier', '', 'outcome'),
      sort('satisfaction', '观众满意度', 'percent', '%', 'satisfaction'),
    ],
    projects: [
      { name: '文化馆免费开放项目', purpose: '场馆免费开放和公益文艺培训', noun: '公益培训' },
      { name: '送戏下乡项目', purpose: '乡镇和社区公益演出', noun: '公益演出' },
    ],
    problems: [
      {
        problem: '文化志愿者队伍不稳定',
        cause: '志愿者多为兼职，培训和激励不足',
        measure: '建立志愿者星级评定办法，定期开展业务培训',
      },
      {
        problem: '部分活动效果缺少量化记录',
        cause: '现场人数统计主要靠人工估计',
        measure: '在活动现场设置签到和计数设备，完善活动档案',
      },
    ],
  },
  {
    office: '农业技术推广站',
    selfName: '我站',
    functions: ['推广农作物新品种新技术', '开展农民实用技术培训', '监测农作物病虫害并发布预报'],
    goals: [
      { expected: '建设新品种示范田', achieved: '示范田全部落实到户，测产高于当地平均水平' },
      { expected: '培训农民和种植大户', achieved: '田间课堂和集中培训相结合，覆盖各乡镇' },
      { expected: '做好病虫害预报', achieved: '在关键农时发布病虫害预报并指导防治' },
    ],
    indicators: [
      sort('quantity', '新品种示范田面积', 'count', '亩'),
      sort('quantity', '培训农民人次', 'count', '人次'),
      sort('quality', '病虫害预报准确率', 'percent', '%'),
      sort('timeliness', '预报发布及时率', 'percent', '%'),
      sort('economicOutcome', '示范户户均增收', 'count', '元', 'outcome'),
      sort('sustainability', '示范带动作用', 'tier', '', 'outcome'),
      sort('satisfaction', '种植户满意度', 'percent', '%', 'satisfaction'),
    ],
    projects: [
      { name: '粮油新品种示范项目', purpose: '示范田种子、肥料补助和测产', noun: '示范田' },
      { name: '病虫害监测预报项目', purpose: '监测设备运行和病虫害防治指导', noun: '病虫害' },
    ],
    problems: [
      {
        problem: '示范推广的跟踪评估不够',
        cause: '技术人员少，测产集中在收获季',
        measure: '聘请乡镇农技员参与测产，建立示范户档案',
      },
      {
        problem: '培训内容与需求对接不足',
        cause: '课程按年初计划安排，没有及时征求种植大户意见',
        measure: '每季度征集培训需求，按需求调整课程',
      },
    ],
  },
  {
    office: '残疾人联合会',
    selfName: '我会',
    functions: ['维护残疾人合法权益', '组织残疾人康复、就业和培训', '开展助残宣传和志愿服务'],
    goals: [
      { expected: '为残疾人提供康复服务', achieved: '为有需求的残疾人提供康复训练和辅具适配' },
      { expected: '帮助残疾人就业增收', achieved: '举办就业技能培训，推荐残疾人上岗' },
      { expected: '改善困难残疾人家庭无障碍条件', achieved: '完成困难家庭无障碍改造并逐户验收' },
    ],
    indicators: [
      sort('quantity', '康复服务人数', 'count', '人'),
      sort('quantity', '无障碍改造户数', 'count', '户'),
      sort('quality', '改造验收合格率', 'percent', '%'),
      sort('timeliness', '辅具适配及时率', 'percent', '%'),
      sort('socialOutcome', '新增残疾人就业人数', 'count', '人', 'outcome'),
      sort('sustainability', '助残服务机制完善程度', 'tier', '', 'outcome'),
      sort('satisfaction', '残疾人及家属满意度', 'percent', '%', 'satisfaction'),
    ],
    projects: [
      { name: '残疾人康复服务项目', purpose: '康复训练补助和辅具适配', noun: '康复训练' },
      { name: '困难家庭无障碍改造项目', purpose: '坡道、扶手等无障碍设施改造', noun: '无障碍改造' },
    ],
    problems: [
      {
        problem: '基层服务力量薄弱',
        cause: '村级联络员多为兼职，信息更新不及时',
        measure: '对村级联络员开展轮训，按月更新服务台账',
      },
      {
        problem: '就业岗位与需求不匹配',
        cause: '企业提供岗位较单一，适合重度残疾人的岗位少',
        measure: '开发居家就业岗位，加强与企业的岗位对接',
      },
    ],
  },
  {
    office: '图书馆',
    selfName: '我馆',
    functions: ['采编和借阅图书文献', '组织全民阅读推广活动', '建设乡镇图书分馆和流通点'],
    goals: [
      { expected: '丰富馆藏图书', achieved: '按读者荐购补充新书，编目后及时上架' },
      { expected: '举办全民阅读活动', achieved: '读书会、讲座和亲子阅读活动按月举办' },
      { expected: '延伸基层阅读服务', achieved: '为乡镇分馆配送图书并培训管理员' },
    ],
    indicators: [
      sort('quantity', '新增馆藏图书', 'count', '册'),
      sort('quantity', '全民阅读活动场次', 'count', '场'),
      sort('quality', '图书编目差错控制达标率', 'percent', '%'),
      sort('timeliness', '新书上架及时率', 'percent', '%'),
      sort('socialOutcome', '到馆读者人次', 'count', '人次', 'outcome'),
      sort('sustainability', '乡镇分馆服务持续情况', 'tier', '', 'outcome'),
      sort('satisfaction', '读者满意度', 'percent', '%', 'satisfaction'),
    ],
    projects: [
      { name: '图书购置项目', purpose: '购置图书、期刊和数字资源', noun: '馆藏图书' },
      { name: '全民阅读推广项目', purpose: '阅读活动组织和乡镇分馆图书配送', noun: '阅读活动' },
    ],
    problems: [
      {
        problem: '数字资源利用率偏低',
        cause: '宣传渠道少，老年读者不熟悉线上借阅',
        measure: '开设数字阅读辅导课，在乡镇分馆设置体验点',
      },
      {
        problem: '预算编制的预见性不够',
        cause: '图书价格变动较大，年初测算依据不充分',
        measure: '分类测算购书单价，按半年调整采购计划',
      },
    ],
  },
];

/** Places that do not exist together like this; the cities are real, so that a province can be told. */
export const PLACES: readonly {
  readonly region: string;
  readonly level: '市级' | '区级' | '县级';
  readonly finance: string;
}[] = [
  { region: '衡阳市临桥区', level: '区级', finance: '临桥区财政局' },
  { region: '常德市清溪县', level: '县级', finance: '清溪县财政局' },
  { region: '益阳市南渡区', level: '区级', finance: '南渡区财政局' },
  { region: '湖南省青石县', level: '县级', finance: '青石县财政局' },
  { region: '怀化市', level: '市级', finance: '怀化市财政局' },
  { region: '株洲市东埠区', level: '区级', finance: '东埠区财政局' },
];
