import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

/** What the words leave open the digits decide: figures that one stroke parts from what others make. */
test.each([
  [
    'a rate whose whole stands in another paragraph, and is even',
    [
      '项目批复总投资2460.00万元，其中中央资金1860.00万元。',
      '全年累计到位资金2337.00万元。',
      '全年共拨付工程款2103.30万元，拨付率为93%。',
    ],
    ['「拨付率为93%」与「全年共拨付工程款2103.30万元」÷「全年累计到位资金2337.00万元」＝90%不符。'],
  ],
  [
    'a part that its share of a whole in another paragraph makes with two digits exchanged',
    [
      '全年共拨付工程款2103.30万元。',
      '管网工程支出1472.31万元，占70%；水厂改造支出402.66万元，占20%。',
    ],
    ['「占20%」与「水厂改造支出402.66万元」÷「全年共拨付工程款2103.30万元」＝19.14%不符。'],
  ],
  [
    'what was done of a plan that stands in between',
    ['硬化村组道路24.6公里，完成计划24公里的105.2%。'],
    ['「的105.2%」与「硬化村组道路24.6公里」÷「完成计划24公里」＝102.5%不符。'],
  ],
  [
    'an average of so many tens of thousands',
    ['举办招聘会48场，提供岗位3.84万个，场均提供岗位850个。'],
    ['「场均提供岗位850个」与「提供岗位3.84万个」÷「举办招聘会48场」＝800个不符。'],
  ],
  [
    'an average of each month',
    ['全年开展水质检测1248次，平均每月检测114次。'],
    ['「平均每月检测114次」与「全年开展水质检测1248次」÷「平均每月」＝104次不符。'],
  ],
  [
    'people who came and went, however many kinds there are',
    [
      '年初在职教职工3284人，年内招录126人、调入18人，退休59人，调出27人，辞职6人，年末在职教职工3300人。',
    ],
    [
      '「年初在职教职工3284人」、「年内招录126人」、「调入18人」、「退休59人」、「调出27人」、「辞职6人」、「年末在职教职工3300人」：增减后应为3336人。',
    ],
  ],
  [
    'a list of many digits that is off by one stroke, whatever it may leave out',
    ['全年收入46.83万元，其中培训收入20.12万元、租赁收入10.31万元、服务收入14.60万元。'],
    [
      '总额「全年收入46.83万元」与各项「其中培训收入20.12万元」、「租赁收入10.31万元」、「服务收入14.60万元」之和45.03万元相差1.8万元。',
    ],
  ],
  [
    'the mean of what stands in front',
    ['门诊满意度92.6%，住院满意度96.2%，职工满意度90.5%，三项平均91.3%。'],
    ['「三项平均91.3%」与所列门诊满意度92.6%、住院满意度96.2%、职工满意度90.5%的平均数93.1不符。'],
  ],
  [
    'what the items got comes to the total, and what all lost to what lacks of a hundred',
    [
      '评价总得分92.5分。决策类权重20分，扣1分，得19分；过程类权重20分，扣2分，得18分；产出类权重35分，扣2.5分，得33.5分；效益类权重25分，扣2分，得23分。',
    ],
    [
      '各指标得分93.5合计93.5，与总分「评价总得分92.5分」相差1。',
      '「得33.5分」与「扣2.5分」合计不是满分。',
    ],
  ],
  [
    'an amount left over of amounts in other paragraphs',
    ['概算总投资3864.72万元。', '实际到位资金3671.48万元；尚有193.42万元市级配套未到位。'],
    [
      '「概算总投资3864.72万元」－「实际到位资金3671.48万元」＝193.24万元，与「尚有193.42万元」不符。',
    ],
  ],
  [
    'what is above a task by how much',
    ['耕地保有量68.42万亩，高于上级下达任务67.95万亩0.74万亩。'],
    ['「耕地保有量68.42万亩」、「高于上级下达任务67.95万亩」、「0.74万亩」：两数相差0.47万亩。'],
  ],
  [
    'a change, its rate and the former amount in a row',
    ['医疗收入较上年增加164.67万元，增幅7.83%，上年医疗收入2186.52万元。'],
    [
      '「医疗收入较上年增加164.67万元」、「增幅7.83%」、「上年医疗收入2186.52万元」：变动率应为7.53%。',
    ],
  ],
  [
    'what the items of the three public expenses changed by',
    [
      '三公经费支出12.60万元，比上年减少1.40万元。其中公务用车运行费减少0.90万元，公务接待费减少0.80万元。',
    ],
    [
      '「比上年减少1.40万元」、「其中公务用车运行费减少0.90万元」、「公务接待费减少0.80万元」：增减后应为减少1.7万元。',
    ],
  ],
  [
    'a sum for each, whatever stands between',
    ['村级运转经费按每村12万元安排，18个村共126万元，已全部拨付。'],
    ['按「18个」、「村级运转经费按每村12万元」计算为216万元，与「村共126万元」不符。'],
  ],
  [
    'a small number that a fine rate gives away',
    ['对14个项目开展自评。执行率偏低的5个，占21.43%。'],
    ['「占21.43%」与「执行率偏低的5个」÷「对14个」＝35.71%不符。'],
  ],
  [
    'quarters told in turn of an amount above',
    [
      '全年支出8745.70万元。',
      '一至四季度支出分别为1836.60万元、2271.88万元、2186.42万元和2448.80万元。',
    ],
    [
      '总额「全年支出8745.70万元」与各项「一至四季度支出分别为1836.60万元」、「2271.88万元」、「2186.42万元」、「和2448.80万元」之和8743.7万元相差2万元。',
    ],
  ],
])('%s', (_, lines, found) => {
  expect(told(...lines)).toEqual(found);
});

/** Where the figures leave room for another reading nothing is said. */
test.each([
  ['an average that was cut off', ['公用经费325.1万元，民警47人，人均公用经费6.91万元。']],
  [
    'a rate behind a semicolon is of its own project',
    ['甲库修缮预算500万元，支出400万元；乙馆布展支出300万元，执行率86%。'],
  ],
  [
    'a share of a whole that the text does not tell',
    ['项目支出60万元，占一般公共预算支出的20%。', '基本支出预算240万元。'],
  ],
  [
    'two who came and one who went among others',
    ['新增企业20户，新增个体户30户，注销15户，净增15户。'],
  ],
  [
    'answers together are a hundred, the satisfaction is of the first two or three',
    ['非常满意的占60%，满意的占35%，基本满意的占3%，不满意的占2%，满意度98%。'],
  ],
  [
    'what one source paid is no rate of all that arrived',
    [
      '概算投资9800万元，其中专项债券6860万元、上级补助2940万元。',
      '到位资金8820万元。债券资金支付6174万元，支付率90%。',
    ],
  ],
  [
    'shares in a row, and the others of a list with shares, are of a whole that is told elsewhere',
    [
      '门诊楼2592平方米、住院楼3240平方米，分别占40%和50%。',
      '南区1179.76万元，占20%；北区884.82万元，占15%。',
    ],
  ],
  [
    'a distance from a target that is not told',
    ['管网漏损率由18.2%降至15.6%，较省定控制目标低0.4个百分点。'],
  ],
  [
    'what a number changed by is no whole of the list behind it',
    ['优抚对象3842人，较年初的3906人减少64人，其中残疾军人418人、三属86人。'],
  ],
])('%s', (_, lines) => {
  expect(told(...lines)).toEqual([]);
});
