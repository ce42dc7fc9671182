/**
 * Characters by how they are read, without tones; ü is v, as input methods have it. Every character of a name of the
 * library stands here (by test). One that is read in several ways stands under each.
 */
const BY_SYLLABLE = `
ai癌 an安案按 ban班般斑办 bang帮 bao保报 bei备背被 ben本 bi比 bian编 biao标表 bing病 bo播
bu补不布部 cai采 can参残 cang藏 ce册厕测策 cha查差 chai拆差 chan产 chang常厂场长 chao超 che车
cheng成承城程 chi持 chong充重 chou抽筹 chu出初除储处畜 chuan传 chuang床创 chun纯 ci次 cu促
cun村存 cuo错 da达答大 dai代带待 dan单 dang档 dao导到道 de地 deng灯登等 di地低 dian点电 diao调
ding订定 dong动 du督度 duan断锻 dui队对兑 dun吨盾 e额 er儿 fa发法 fan犯范 fang防房访放
fei非废费 fen分纷粪 fu扶服符幅府辅付妇复覆 gai改盖 gan感干 gang岗 gao高告 ge格个 geng耕更
gong工公功供巩共 gou沟构购 gu骨固故顾 guan馆管 guang广 gui规 guo国果过 hai害 hang行 hao好号耗
he合河核 hou后 hu户护 hua化划 huan环换患 hui恢回毁会惠 huo活火或货
ji圾机积基及级急疾集计记技际既济系 jia加家价 jian间监检简件建健 jiang降 jiao交矫缴较教校
jie接街节洁结解介 jin金进 jing经井警径境 jiu纠久旧救就 ju居举具据 juan卷 jue决 jun军均浚竣
kai开 kang康 kao考 ke科颗可客 kong空控 kou口 ku库 kuai会 kuang况矿 kun困 la垃 lai来 lan栏 lao老
lei类 li里理历立利例粒 lian联练炼 liang良梁粮两亮辆量 liao疗 lie列 lin林赁 ling零龄领 liu留
lu路 luo络落 lv旅履律率绿 man满 mao毛矛 mei每 men门 mian免面 miao苗 min民 ming名明 mu亩木目
na纳 nan难 nei内 neng能 nian年 nong农浓 nuo诺 nv女 pai排牌派 pao跑 pei培配 peng棚 pi批
pian篇片骗 pin贫品 ping平评 po破 pu普 qi期企起气弃器 qian千签前欠 qiang强抢 qiao桥 qin禽
qing情清请 qiu求 qu区渠 quan全权 que缺确 qun群 rang让 rao扰 ren人认任 rong容 ru入 sai赛 san三
sao扫 sen森 shai筛 shan山善缮 shang伤商上 shao少 she舍设社 shen申身审 sheng生省
shi失师施时识实食使市示事视适 shou收受售授 shu书疏输术数 shuang双 shui水税 si死四 song送
su诉素速 suan算 sui随 sun损 tai台态 tan谈探 tao套 te特 ti梯提题体 tian天田 tiao条调 tie贴
ting庭 tong通同童统 tou头投 tu突图土 tui推退 tuo拖脱 wai外 wan完挽 wang亡网
wei危微违维委卫为位慰 wen文问 wu污无五伍务物 xi息戏系细 xia下 xian贤险县现线限
xiang乡相巷项象降 xiao消销小晓效校 xie协械 xin心新信 xing刑行型性 xiu休修 xu续畜 xuan宣 xue学血
xun询训汛 ya压 yan沿研演验 yang养样 yao药要 ye业页 yi一医遗以义亿议役疫益意 yin引饮隐
ying应婴营 yong永用 you优游有 yu与羽育预域遇 yuan元员园援源院愿 yue约月阅 yun孕运 zai灾再在载
zang藏 zao造 ze责 zeng增 zha诈 zhai宅 zhan展盏占站 zhang张长账障 zhao招召 zhe者 zhen诊阵镇
zheng整正证政 zhi支知织执直值职植志制治质致置 zhong中钟种众重 zhou周 zhu主住助驻 zhuan专转传
zhuang庄装状 zhun准 zi咨资字自 zong综总 zou走 zu租足阻组 zui罪最 zuo作座
`;

/** How a character may be read: 重 is zhong and chong; absent for a character that no name of the library has. */
export const READINGS: ReadonlyMap<string, readonly string[]> = readingsIn(BY_SYLLABLE);

/** The readings of characters that stand behind their syllables. */
export function readingsIn(bySyllable: string): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const [, syllable = '', characters = ''] of bySyllable.matchAll(/([a-z]+)(\P{ASCII}+)/gu))
    for (const character of characters)
      all.set(character, [...(all.get(character) ?? []), syllable]);
  return all;
}
