import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县档案馆2024年度部门整体支出绩效自评报告';

describe('figures of running text that follow from each other', () => {
  test.each([
    [
      'a rate is of what its name counts',
      ['发放问卷200份，收回有效问卷196份，有效回收率98%；其中表示满意的147份，满意度75%。'],
    ],
    [
      'behind another rate a rate may be of either number in front',
      ['登记患者100人，规范管理80人，规范管理率80%，血压达标60人，达标率60%。'],
    ],
    [
      'the same rate again is of a number that the text leaves out',
      ['甲类应检100件，实检90件，检测率90%，乙类检测50件，检测率80%。'],
    ],
    [
      'what was spent of one project is no rate of all',
      ['全年预算200万元。', '1.库房修缮项目执行50万元，执行率95%。'],
    ],
    [
      'a sum of what was spent leaves the budgets beside it out',
      ['公车运行费预算9万元，实际8.7万元；公务接待预算4万元，实际2.16万元。两项合计10.86万元。'],
    ],
    [
      'what a list begins with is no whole of what follows in it',
      ['防治面积4.1万亩，其中飞机防治2.6万亩、人工防治1.5万亩，防治率100%。'],
    ],
    [
      'posts and those who fill them stand in turn, and one of both is summed',
      ['机关编制22名，实有20名；中心编制30名，实有27名。两个单位合计编制52名，实有47名。'],
    ],
    ['posts are no people', ['编制78人，在编70人，临聘34人，共104人。']],
    [
      'what is left beside what was and was not done is named',
      ['受理审查914人，起诉702人，不起诉173人，其余39人在审。'],
    ],
    [
      'a budget that was raised is told without its name',
      ['收入预算3.68亿元，追加0.27亿元，全年3.95亿元；支出3.84亿元，执行率97.22%。'],
    ],
    [
      'what stands beyond a semicolon is another matter than an average',
      [
        '接待收入792万元；带动周边312户从业，户均增收2.3万元。',
        '购置费85.5万元，更新车辆5辆，平均每辆17.1万元；运行费98.4万元，汽车每辆5.2万元。',
      ],
    ],
    [
      'what is left may be of two amounts further off',
      ['下达资金100万元，支出60万元，剩余15万元。', '库房修缮下达40万元，已拨付25万元。'],
    ],
    [
      'what was carried over is left too',
      ['上年结转5万元，下达资金100万元，支出90万元，结余15万元。'],
    ],
    [
      'behind a stronger mark another matter begins',
      ['年末在职44人，其中行政编制32人、事业编制12人，退休人员29人。'],
    ],
    [
      'an open list need not come to its whole',
      ['业务支出100万元，其中印刷费20万元、劳务费30万元、差旅费10万元。'],
    ],
    ['a sum for each may be paid by the month', ['补助护林员10人，每人每月500元，共发放6万元。']],
    ['an average is rounded', ['受益农户300户，受益面积1000亩，户均3.33亩。']],
    [
      'scores told in turn come to their total',
      ['决策、过程、产出分别得18分、19分、29分，合计66分。'],
    ],
    ['what was taken off and what was given make a hundred', ['自评得分95.5分，扣4.5分。']],
    ['points lie between two rates', ['结案率96.5%，较上年的95%提高1.5个百分点。']],
    ['what was promised last year was due this year', ['按照2023年整改方案，已于2024年完成。']],
    [
      'posts are no whole of those in post and those hired beside',
      ['事业编制67名，其中在编在岗63人、编外聘用8人。'],
    ],
    [
      'projects may be told in part',
      ['项目支出100万元，其中修缮项目30万元、布展项目20万元、编研项目10万元。'],
    ],
    [
      'a list of samples lacks too much to be whole',
      ['检测样品100份，其中水样10份、土样20份、气样30份。'],
    ],
    ['what is striven for lies ahead', ['力争2025年项目资金支出率达到95%以上。']],
    [
      'a rate behind a list is of its whole',
      ['整理档案200卷，其中文书120卷、会计80卷；验收合格190卷，合格率95%。'],
    ],
    ['what is above the standard is told so', ['年末完好率93.5%，高于90%的目标要求。']],
    [
      'a register moves from year to year',
      ['上年末在册100人，全年新增20人，退出10人，年末在册110人。'],
    ],
    [
      'points between rates of growth need both years',
      ['采购金额52万元，占采购总额的58.6%，比上年增长2.2%，增幅下降16.3个百分点。'],
    ],
    ['a failure rate is to stay low', ['检测差错率目标2%，实际1%，达到目标要求。']],
    [
      'quarters come to the year',
      ['全年接待1000人次，四个季度分别为200人次、300人次、400人次、100人次。'],
    ],
    [
      'parts of basic expenditure are none of the projects named before',
      ['基本支出60万元，项目支出40万元。基本支出中，工资福利支出50万元，商品和服务支出10万元。'],
    ],
    [
      'a rate is of its own project in a row of several',
      ['甲库修缮预算50万元，支出40万元；乙馆布展支出30万元，执行率86%。'],
    ],
    [
      'what was carried over and came in is spent or left',
      [
        '2024年度收入合计100万元，年初结转和结余5万元。',
        '2024年度支出合计98万元。',
        '2024年度年末结转和结余7万元。',
      ],
    ],
    [
      'a score under its heading is that of the list',
      ['决策类指标得18分，过程类指标得19分。', '（一）决策情况。该指标得分18分。'],
    ],
  ])('%s', (_, lines) => {
    expect(told(WHOLE, ...lines)).toEqual([]);
  });

  test.each([
    [
      'a rate of what its name counts',
      '发放问卷200份，收回有效问卷196份，有效回收率92%。',
      '「有效回收率92%」与「收回有效问卷196份」÷「发放问卷200份」＝98%不符。',
    ],
    [
      'a rate behind another',
      '登记患者100人，规范管理80人，规范管理率80%，血压达标60人，达标率69%。',
      '「达标率69%」与「血压达标60人」÷「规范管理80人」＝75%不符。',
    ],
    [
      'a rate turned upside down',
      '业务经费年初安排100万元，实际使用80万元，完成年初安排的125%。',
      '「完成年初安排的125%」与「实际使用80万元」÷「业务经费年初安排100万元」＝80%不符。',
    ],
    [
      'a share with its whole between',
      '现场核查项目点10个，占全部项目点40个的35%。',
      '「35%」与「现场核查项目点10个」÷「占全部项目点40个」＝25%不符。',
    ],
    [
      'a share with its whole between, greater than it by a digit',
      '基本支出7316万元，占支出总额914.50万元的80.00%。',
      '「80.00%」与「基本支出7316万元」÷「占支出总额914.50万元」＝800%不符。',
    ],
    [
      'two amounts and their sum in words',
      '人员经费57.20万元，公用经费6.30万元，两者合计即基本支出65.30万元。',
      '总额「两者合计即基本支出65.30万元」与各项「人员经费57.20万元」、「公用经费6.30万元」之和63.5万元相差1.8万元。',
    ],
    [
      'a list that divides what stands in front',
      '按类别分，全年办件100件，分别为：接收40件、整理30件、查询20件。',
      '「全年办件100件」与「接收40件」、「整理30件」、「查询20件」合计90件不等。',
    ],
    [
      'a list with its sum behind it',
      '一批涉及49个村，二批涉及25个村，三批涉及11个村，共95个村。',
      '「共95个」与「一批涉及49个」、「二批涉及25个」、「三批涉及11个」合计85个不等。',
    ],
    [
      'those that are left',
      '年度计划修缮库房38间，完工35间，其余5间正在收尾。',
      '「年度计划修缮库房38间」－「完工35间」＝3间，与「其余5间」不符。',
    ],
    [
      'scores in turn',
      '决策、过程、产出分别得18分、19分、29分，合计69分。',
      '各指标得分66合计66，与总分「合计69分」相差3。',
    ],
    [
      'what was taken off',
      '自评得分95.5分，扣5.4分。',
      '「自评得分95.5分」与「扣5.4分」合计不是满分。',
    ],
    [
      'points between two rates',
      '结案率96.5%，较上年的95%提高3.5个百分点。',
      '「结案率96.5%」、「较上年的95%」、「提高3.5个百分点」：两数相差1.5个百分点。',
    ],
    [
      'the way between two rates',
      '结案率96.5%，较上年的95%下降1.5个百分点。',
      '「结案率96.5%」、「较上年的95%」、「下降1.5个百分点」：按所列两数应为增加。',
    ],
    [
      'a rate behind a list, of its whole',
      '整理档案200卷，其中文书120卷、会计80卷；验收合格190卷，合格率85%。',
      '「合格率85%」与「验收合格190卷」÷「整理档案200卷」＝95%不符。',
    ],
    [
      'samples of kinds',
      '检测样品100份，其中水样30份、土样40份、气样20份。',
      '「检测样品100份」与「其中水样30份」、「土样40份」、「气样20份」合计90份不等。',
    ],
    [
      'two kinds of which everybody is one',
      '讲解员20人，女讲解员12人，男讲解员6人。',
      '「讲解员20人」与「女讲解员12人」、「男讲解员6人」合计18人不等。',
    ],
    [
      'grades of projects with their amounts between',
      '26个项目全部开展自评，评为优的21个，涉及80万元；评为良的4个，涉及15万元；评为中的3个。',
      '「26个」与「评为优的21个」、「评为良的4个」、「评为中的3个」合计28个不等。',
    ],
    [
      'a register that does not follow',
      '上年末在册100人，全年新增20人，退出10人，年末在册130人。',
      '「上年末在册100人」＋「全年新增20人」－「退出10人」＝110人，与「年末在册130人」不符。',
    ],
    [
      'a budget raised and cut',
      '年初预算100万元，年中调增20万元、调减5万元，调整后预算为125万元。',
      '「年初预算100万元」、「年中调增20万元」、「调减5万元」、「调整后预算为125万元」：增减后应为115万元。',
    ],
    [
      'a target told behind its result',
      '查档满意度97%，目标为95%，未达到目标。',
      '「查档满意度97%」、「目标为95%」：按数达到目标。',
    ],
    [
      'a number against last year’s',
      '接待读者1200人次，比上年1000人次增加300人次，增长20%。',
      '「接待读者1200人次」、「比上年1000人次」、「增加300人次」：两数相差200人次。',
    ],
    [
      'the mean of scores told in turn',
      '四个季度考核得分依次为90分、92分、94分、88分，平均95分。',
      '「平均95分」与各项目得分四个季度考核得分依次为90分、92分、94分、88分的平均数91不符。',
    ],
    [
      'posts that are vacant',
      '事业编制50名，在编45人，空编8名。',
      '「事业编制50名」－「在编45人」＝5名，与「空编8名」不符。',
    ],
    [
      'the way between two numbers',
      '安全事故由上年的15起增至12起。',
      '「安全事故由上年的15起」、「增至12起」：按所列两数应为减少。',
    ],
    [
      'a rate between two numbers',
      '安全事故由上年的15起减少到12起，同比下降30%。',
      '「安全事故由上年的15起」、「减少到12起」、「同比下降30%」：变动率应为20%。',
    ],
    [
      'what is beyond the plan',
      '完成库房修缮96座，较计划80座超额完成30%。',
      '「完成库房修缮96座」、「较计划80座」、「超额完成30%」：变动率应为20%。',
    ],
    [
      'the order of a rate and its standard',
      '年末登记差错率4.2%，高于4.5%的控制目标。',
      '「年末登记差错率4.2%」、「高于4.5%」：按所列两数应为低于。',
    ],
    [
      'quarters that do not come to the year',
      '全年接待1000人次，四个季度分别为200人次、300人次、400人次、200人次。',
      '「全年接待1000人次」与「四个季度分别为200人次」、「300人次」、「400人次」、「200人次」合计1100人次不等。',
    ],
    [
      'a sum that says of how many figures it is',
      '培训补贴惠及30人；见习补贴惠及20人。两项合计惠及60人。',
      '「两项合计惠及60人」与「培训补贴惠及30人」、「见习补贴惠及20人」合计50人不等。',
    ],
    [
      'a sum of what was spent beside budgets',
      '公车运行费预算9万元，实际8.7万元；公务接待预算4万元，实际2.16万元。两项合计12.86万元。',
      '总额「两项合计12.86万元」与各项「实际8.7万元」、「实际2.16万元」之和10.86万元相差2万元。',
    ],
    [
      'posts summed beside those who fill them',
      '机关编制22名，实有20名；中心编制30名，实有27名。两个单位合计编制54名，实有47名。',
      '「两个单位合计编制54名」与「机关编制22名」、「中心编制30名」合计52名不等。',
    ],
    [
      'a part told behind its share',
      '馆藏维护预算100万元，其中中央资金占50%，计60万元。',
      '「其中中央资金占50%」与「计60万元」÷「馆藏维护预算100万元」＝60%不符。',
    ],
    [
      'a surplus over the task',
      '下达整理任务500卷，完成620卷，超额完成任务100卷。',
      '「下达整理任务500卷」、「完成620卷」、「超额完成任务100卷」：两数相差120卷。',
    ],
    [
      'a part, the rest and their sum',
      '执行率指标得9.8分，其余指标得84.2分，合计90分。',
      '各指标得分94合计94，与总分「合计90分」相差4。',
    ],
    [
      'the names in front of their number',
      '我馆下设征集中心、保管中心、修复中心5个二级单位。',
      '「5个二级单位」写明5个，前文列出3个（「征集中心」至「修复中心」）。',
    ],
    [
      'a rate without an operator',
      '档案完好率目标95%，实际93%，达到目标要求。',
      '「目标95%」，「实际93%」，按数没有达到，却写「达到目标要求」。',
    ],
  ])('%s is told where it does not follow', (_, line, finding) => {
    expect(told(WHOLE, line)).toEqual([finding]);
  });

  test('the whole of a rate and of what is left may stand in a line above', () => {
    expect(
      [...told(WHOLE, '全年部门预算200万元。', '实际支出150万元，支出率85%，结余30万元。')].sort(),
    ).toEqual([
      '「全年部门预算200万元」－「实际支出150万元」＝50万元，与「结余30万元」不符。',
      '「支出率85%」与「实际支出150万元」÷「全年部门预算200万元」＝75%不符。',
    ]);
  });
  test('what a line grants to a name is what another line spends of it', () => {
    const lines = ['库房恒温改造安排80万元。', '其中库房恒温改造支出60万元，执行率86%。'];
    expect(told(WHOLE, ...lines)).toEqual([
      '「执行率86%」与「其中库房恒温改造支出60万元」÷「库房恒温改造安排80万元」＝75%不符。',
    ]);
  });
  test('over the paragraphs of the notes income and what was carried over are spent or left', () => {
    const lines = [
      '2024年度收入合计100万元，年初结转和结余5万元。',
      '2024年度支出合计98万元。',
      '2024年度年末结转和结余17万元。',
    ];
    expect(told(WHOLE, ...lines).filter((each) => each.includes('＋'))).toEqual([
      '「年初结转和结余5万元」＋「年度收入合计100万元」－「年度支出合计98万元」＝7万元，与「年度年末结转和结余17万元」不符。',
    ]);
  });
  test('shares of what the lines above list', () => {
    const lines = [
      '1.整理费30万元；',
      '2.修复费50万元；',
      '3.展览费20万元。',
      '上述三项支出分别占项目支出总额的30%、55%和20%。',
    ];
    expect(told(WHOLE, ...lines)).toEqual(['「55%」与「修复费50万元」÷所列各项之和＝50%不符。']);
  });
  test('a measure is not promised for a year before the report', () => {
    const lines = ['五、改进措施', '拟于2022年6月底前修订档案借阅办法。'];
    expect(told(WHOLE, ...lines)).toEqual([
      '报告年度前后不一致：「临河县档案馆2024年度部门整体支出绩效自评报告」与「拟于2022年6月底前修订档案借阅办法」。',
    ]);
  });
  test('a score under its heading is another than that of the list', () => {
    const lines = ['决策类指标得18分，过程类指标得19分。', '（一）决策情况。该指标得分14分。'];
    expect(told(WHOLE, ...lines)).toEqual([
      '决策得分前后不一致：「决策类指标得18分」、「该指标得分14分」，仅凭本文不能判断哪一处正确。',
    ]);
  });
  test('last year’s amount in front of a change is what the change is of', () => {
    expect(
      told(WHOLE, '2024年总支出120万元。', '上年总支出100万元，同比增加20万元，增长20%。'),
    ).toEqual([]);
    expect(
      told(WHOLE, '2024年总支出120万元。', '上年总支出100万元，同比增加20万元，增长25%。'),
    ).toHaveLength(1);
  });
});
