import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (...lines: readonly string[]): readonly string[] => told(prose(...lines));

test('as many parts as the text counts are all there is', () => {
  const graded = (all: number, good = 149) =>
    on(
      `考核结果分为四个等次，参加考核的${all}人中，优秀42人、称职${good}人、基本称职53人、不称职6人。`,
    );
  expect(graded(250)).toEqual([]);
  expect(graded(520)).toHaveLength(1);
  expect(graded(250, 194)).toHaveLength(1);
  const price = (sum: string) =>
    on(
      `工程价款由三部分组成：建筑工程费114.2万元；安装工程费193.21万元；其他费用70.6万元。工程总价款为${sum}万元。`,
    );
  expect(price('378.01')).toEqual([]);
  expect(price('370.01')).toHaveLength(1);
});

test('the rest, and those named in front, leave nothing out', () => {
  const ended = (all: number) =>
    on(`全年受理复议案件${all}件，其中维持58件、撤销33件、其他方式结案12件。`);
  expect(ended(103)).toEqual([]);
  expect(ended(130)).toHaveLength(1);
  const open = (all: number) => on(`全县现有图书馆、文化馆${all}个，图书馆22个、文化馆32个。`);
  expect(open(54)).toEqual([]);
  expect(open(254)).toHaveLength(1);
});

test('what is called alike is summed up behind it', () => {
  const trained = (sum: number) =>
    on(`春季培训874人次，夏季培训285人次，秋冬季培训858人次，全年培训总人次达${sum}人次。`);
  expect(trained(2017)).toEqual([]);
  expect(trained(2107)).toHaveLength(1);
});

test('some of all, traits of the same people and steps of one thing make no sum', () => {
  expect(on('全年受理复议案件130件，其中维持58件、撤销33件。')).toEqual([]);
  expect(on('全局在职159人，按情况分，女性67人、党员80人、本科以上学历50人。')).toEqual([]);
  expect(on('访问群众318人，其中满意的259人，基本满意的57人，不满意的2人。')).toEqual([]);
  expect(on('专任教师326名，按职称分：高级教师63名，一级教师238名，二级及以下教师25名。')).toEqual(
    [],
  );
  expect(on('开展培训3期，培训1200人次，其中男性487人次。')).toEqual([]);
  expect(
    on('考核分为三个等次，全年考核单位96个，其中第一等次单位30个，第二等次单位41个。'),
  ).toEqual([]);
});

test('lines that begin with a dash are items of the line above', () => {
  const built = (all: number) =>
    on(
      `全县共建成标准化卫生室${all}个。`,
      '——东部片区建成564个；',
      '——中部片区建成402个；',
      '——西部片区建成675个。',
    );
  expect(built(1641)).toEqual([]);
  expect(built(1461)).toHaveLength(1);
});

test('what was added to a price and taken off it makes the one that was settled', () => {
  const settled = (sum: string) =>
    on(`合同金额506.05万元，增加工程量65.66万元，核减46.77万元，最终结算金额${sum}万元。`);
  expect(settled('524.94')).toEqual([]);
  expect(settled('542.94')).toHaveLength(1);
});

test('points lie between a rate before and one after; a target is as fine as it need be', () => {
  const rose = (points: string) =>
    on(`项目实施前，村民满意率为76.5%，项目实施后达到80.5%，提升了${points}个百分点。`);
  expect(rose('4')).toEqual([]);
  expect(rose('14')).toHaveLength(1);
  const above = (points: string) =>
    on(`群众满意度目标值为85%，实际达到88.8%，高于目标值${points}个百分点。`);
  expect(above('3.8')).toEqual([]);
  expect(above('3.68')).toHaveLength(1);
});

test('numbers in front of what became of their things leave none out, where one verb tells it', () => {
  const sent = (all: number) =>
    on(`本次采购的${all}套设备中，616套配发至乡镇卫生院，574套配发至村卫生室，均已安装。`);
  expect(sent(1190)).toEqual([]);
  expect(sent(1910)).toHaveLength(1);
  expect(on('参训的306名学员中，186名取得证书，110名实现就业。')).toEqual([]);
});

test('to sign up is no word of about so many', () => {
  const signed = (all: number) =>
    on(`共签约服务居民${all}人，一般人群签约8037人，重点人群签约449人，特殊人群签约646人。`);
  expect(signed(9132)).toEqual([]);
  expect(signed(9312)).toHaveLength(1);
});

test('months of a quarter come to it, whatever the next quarter has', () => {
  const served = (first: number, march = 82) =>
    on(
      `第一季度开展服务${first}场次，其中1月45场次、2月24场次、3月${march}场次；第二季度开展服务157场次，其中4月89场次、5月39场次、6月29场次。`,
    );
  expect(served(151)).toEqual([]);
  expect(served(511)).toHaveLength(1);
  expect(served(151, 28)).toHaveLength(1);
  expect(on('第一季度开展服务151场次，其中1月45场次、2月24场次。')).toEqual([]);
});

test('the first use of an amount is no whole of those beside it', () => {
  const bonds = (roads: string) =>
    on(
      `下达新增债券3.84亿元，用于学校建设${roads}亿元，污水处理0.04亿元，老旧小区0.07亿元，其他1.21亿元。`,
    );
  expect(bonds('2.52')).toEqual([]);
  expect(
    on('下达债券资金用于学校建设1.36亿元，污水处理0.04亿元，老旧小区0.07亿元，其他1.21亿元。'),
  ).toEqual([]);
});

test('short names that follow their whole at once leave nothing out; some of it, and events, do', () => {
  const warned = (all: number) =>
    on(`全年发布预警信息${all}条，红色4条、橙色38条、黄色152条、蓝色118条。`);
  expect(warned(312)).toEqual([]);
  expect(warned(342)).toHaveLength(1);
  const chiefs = (villages: number) =>
    on(`各级河长共计642名，县级24名，乡级168名，村级${villages}名。`);
  expect(chiefs(450)).toEqual([]);
  expect(chiefs(480)).toHaveLength(1);
  const pupils = (all: number) =>
    on(`资助学生${all}名，小学生118名每人1000元，中学生143名每人2000元，大学生57名每人5000元。`);
  expect(pupils(318)).toEqual([]);
  expect(pupils(348)).toHaveLength(1);
  expect(on('全年发布预警信息342条，其中红色4条、橙色38条、黄色152条、蓝色118条等。')).toEqual([]);
  expect(on('共检查企业342家，发现问题24家，立案调查168家，责令停产120家。')).toEqual([]);
});

test('an average behind a sum of periods, and an instalment told for each, are no sum of theirs', () => {
  expect(
    on('春季学员1840人；秋季学员2160人。全年共开班100个，培训学员4000人次，班均40人。'),
  ).toEqual([]);
  expect(on('前三季度各支付300万元，四季度支付280万元，全年支付1180万元。')).toEqual([]);
});

test('an item that is called like its neighbours is no whole of those behind it', () => {
  const kinds = (last: string) =>
    on(
      `全市共有志愿组织221.1万个。其中，学校志愿组织94.2万个，企业志愿组织33.8万个，镇（村）志愿组织47.9万个，机关志愿组织21.2万个，街道（社区）志愿组织9.3万个，社会组织和其他领域志愿组织${last}万个。`,
    );
  expect(kinds('14.7')).toEqual([]);
  expect(kinds('17.4')).toHaveLength(1);
  expect(on('全年受理咨询2518件，其中水费类1047件、水质类725件、报装类383件、其他363件。')).toEqual(
    [],
  );
  expect(on('全年受理咨询2498件，其中水费类1047件、水质类725件、报装类363件、其他363件。')).toEqual(
    [],
  );
});

test('what is counted by two units is no sum of one of them', () => {
  expect(on('免疫猪42.6万头、牛3.4万头、羊18万只，共64万头（只）。')).toEqual([]);
  expect(on('免疫猪42.6万头、牛3.4万头，共49万头。')).toHaveLength(1);
});

test('rounded parts come to their sum but for the rounding', () => {
  const kinds = (last: string) =>
    on(
      `全年共服务群众43.2万人次。其中，第一类窗口服务33.6万人次；第二类窗口服务7.4万人次；第三类窗口服务1.1万人次；其他窗口服务${last}万人次。`,
    );
  expect(kinds('1.2')).toEqual([]);
  expect(kinds('1.8')).toHaveLength(1);
});
