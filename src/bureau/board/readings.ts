import { readingsIn } from '../../library/readings.ts';

/**
 * Readings of characters that names of units and places have beyond those of the indicator library: without tones, ü as v. A
 * character that stands in neither table is found as it is written.
 */
const BY_SYLLABLE = `
ai爱 ba八坝巴把 bai白百柏 ban坂半版 bang邦 bao宝堡 bei北 beng泵 bian边便 bie别 bin滨宾殡 bing并 bo博
cai彩材裁财 can餐 cang苍沧 cao草 ceng层 cha察 chai柴 chang昌偿 chao朝潮 chen陈晨 cheng澄撑 chi池
chong崇虫 chu楚 chuan川 chun春 ci慈 dan丹担 dang党 dao岛稻 de德的 deng邓 di堤底第 dian店 diao钓
dong东洞栋冬 dou斗 du都渡杜毒 duan段 e鄂遏 en恩 er尔二 fan番繁 fang方坊 fei肥 fen汾 feng丰凤峰枫封风 fo佛
fu福富阜负附 gan赣甘 gang港钢 gao皋 ge阁革 gei给 gen跟 gong宫贡 gou够 gu古谷 gua瓜 guan关冠灌 guang光
gui贵桂归 guo郭 hai海 han汉韩涵旱 hang杭航 he鹤贺荷和 hei黑 heng横衡恒 hong红洪宏虹 hou侯 hu湖虎沪 hua华花
huai怀淮 huang黄皇 hui徽汇挥绘 hun婚 ji吉冀纪稷祭季绩 jia佳嘉 jian剑减见鉴 jiang江姜奖 jiao胶焦 jie界 jin晋津锦近
jing京荆静泾敬景精 jiu九酒 ju菊剧局 juan捐 jun君 kan勘 kang抗 ke克 kou叩 kun昆 kuo扩 la拉 lan兰蓝岚澜
lang廊朗浪 lao崂劳 le乐 lei雷 leng冷 li丽澧黎李漓力 lian莲涟链 liao辽料 lin临麟 ling陵岭灵凌 liu柳刘六流瘤
long龙隆 lou娄楼 lu鲁芦庐鹿卢 luo洛罗骆 lv吕 ma马麻 mai卖 man慢 mao茂贸 mei梅眉美煤 meng蒙孟 mi汨米密 mian绵
miao庙 min闽岷 mo莫墨 mu牧穆募 nan南 ni拟 nian念 ning宁 niu牛 pai拍 pan潘盘 pei沛 peng彭鹏 pi郫 pian偏
piao票 ping屏萍 pu浦濮蒲圃 qi齐祁七旗乞 qian黔潜 qiang腔 qiao侨 qin秦沁 qing青庆 qiong琼 qiu秋丘 qu曲
quan泉 ran染然 rang壤 rao饶 ren仁 ri日 rong榕荣融 ru汝如 rui瑞 sa萨 sang桑 se色 sha沙 shan陕杉
shang尚 shao韶邵绍 shen深沈神 sheng盛圣升 shi石十史室湿试 shou寿兽守 shu蜀属殊 shuo朔 si司寺泗 song松宋嵩 su苏宿
sui遂绥 suo所 ta塔 tai泰太 tan炭 tang唐塘汤棠 tao桃陶讨 teng滕藤 tian添 tie铁 ting亭 tong铜桐潼 tu屠
tuan团 tun屯 wan湾万皖宛晚 wang王旺汪 wei渭魏威未 wen温汶稳 weng翁 wo我 wu武吴梧午屋 xi西溪锡喜吸 xia峡夏霞
xian仙咸先衔 xiang湘襄香祥 xiao萧孝 xie谢 xin辛昕 xing兴星 xiong熊雄 xu徐许需 xuan玄 xue雪 yan盐岩烟延燕雁炎眼
yang阳扬杨羊洋秧 yao姚瑶 ye叶冶 yi宜伊沂仪依艺 yin银鄞姻 ying英鹰颍影映 yong邕甬 you攸友幼邮 yu玉渝豫余榆禹渔御淤舆
yuan沅远袁垣 yue岳粤越 yun云郧 zang臧 zao枣早 zeng曾 zha闸 zhan湛战 zhang漳 zhao昭赵照 zhe浙 zhen贞振震
zheng郑争征 zhi芝址指滞至 zhong忠仲肿 zhou州舟洲 zhu朱珠竹株筑 zhuo涿 zi紫梓子 zong宗 zou邹 zu族 zun遵 zuo做
`;

/** The readings of characters in names, beside those of the library. */
export const NAME_READINGS: ReadonlyMap<string, readonly string[]> = readingsIn(BY_SYLLABLE);
