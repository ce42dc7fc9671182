import { type OwnIndicator, withOwn } from './own-indicators.ts';
import type { SheetRow } from './sheet.ts';

/** An indicator of a frame of evaluation; weight in hundredths of a point. */
interface FrameRow {
  readonly id: string;
  readonly block: string;
  readonly group: string;
  readonly name: string;
  /** What is looked at, in our own words. */
  readonly said: string;
  readonly weight: number;
}

/** A frame by which departments and the bureau evaluate: what is looked at, with weights to begin with. */
export interface EvaluationFrame {
  readonly id: string;
  readonly title: string;
  /** What is evaluated by it: one project, or the unit as a whole. */
  readonly of: 'project' | 'unit';
  /** Where it comes from, and what is to be known of its weights. */
  readonly basis: string;
  readonly note: string;
  readonly rows: readonly FrameRow[];
  /** Blocks that together weigh at least so many points, unless a reason is written. */
  readonly atLeast?: { readonly blocks: readonly string[]; readonly weight: number };
}

type Told = readonly [name: string, weight: number, said: string];

/** Rows of a block and group, weights in points. */
const group = (block: string, of: string, ...told: readonly Told[]): readonly FrameRow[] =>
  told.map(([name, weight, said]) => ({
    id: `${of}/${name}`,
    ...{ block, group: of, name, said, weight: weight * 100 },
  }));

/**
 * 决策、过程、产出、效益: the frame of reference in annex 2 of 财预〔2020〕10号. It sets no weights; these are our proposal, in which output
 * and outcome weigh 60, as the measure asks in principle.
 */
const PROJECT: EvaluationFrame = {
  id: 'mof2020-project',
  title: '项目支出绩效评价指标框架',
  of: 'project',
  basis: '参照财预〔2020〕10号所附项目支出绩效评价指标体系框架',
  note: '分值为系统建议，请按项目调整。',
  atLeast: { blocks: ['产出', '效益'], weight: 6000 },
  rows: [
    ...group(
      '决策',
      '项目立项',
      ['立项依据充分性', 4, '是否符合法律法规、政策规划和部门职责，有没有与其他项目重复'],
      ['立项程序规范性', 3, '申请、批复、论证和集体决策的程序是否齐全'],
    ),
    ...group(
      '决策',
      '绩效目标',
      ['绩效目标合理性', 4, '目标与实际工作、预算资金量是否相称'],
      ['绩效指标明确性', 3, '指标是否细化、量化，可以衡量'],
    ),
    ...group(
      '决策',
      '资金投入',
      ['预算编制科学性', 3, '测算依据是否充分，标准是否明确'],
      ['资金分配合理性', 3, '分配依据是否充分，与实际是否相适应'],
    ),
    ...group(
      '过程',
      '资金管理',
      ['资金到位率', 4, '实际到位资金占预算资金的比例'],
      ['预算执行率', 5, '实际支出占实际到位资金的比例'],
      ['资金使用合规性', 5, '审批手续是否完整，有没有截留、挤占、挪用'],
    ),
    ...group(
      '过程',
      '组织实施',
      ['管理制度健全性', 2, '财务和业务管理制度是否健全'],
      ['制度执行有效性', 4, '制度是否落实，资料是否齐全，调整手续是否完备'],
    ),
    ...group('产出', '产出数量', ['实际完成率', 10, '实际产出数占计划产出数的比例']),
    ...group('产出', '产出质量', ['质量达标率', 8, '达到标准的产出占实际产出的比例']),
    ...group('产出', '产出时效', ['完成及时性', 6, '实际完成时间与计划完成时间比较']),
    ...group('产出', '产出成本', ['成本节约率', 6, '实际成本与计划成本比较']),
    ...group(
      '效益',
      '项目效益',
      ['实施效益', 20, '对经济、社会、生态的影响和可持续影响'],
      ['满意度', 10, '服务对象的满意程度'],
    ),
  ],
};

/** 投入、过程、产出、效果: the common frame for a department as a whole of 财预〔2013〕53号. It sets no weights; these are our proposal. */
const UNIT: EvaluationFrame = {
  id: 'mof2013-unit',
  title: '部门整体支出绩效评价指标框架',
  of: 'unit',
  basis: '参照财预〔2013〕53号所附部门整体支出绩效评价共性指标体系框架',
  note: '分值为系统建议，请按当地办法调整。',
  rows: [
    ...group(
      '投入',
      '目标设定',
      ['绩效目标合理性', 4, '整体绩效目标与部门职责、年度工作任务是否相符'],
      ['绩效指标明确性', 3, '目标是否分解为清晰、可衡量的指标'],
    ),
    ...group(
      '投入',
      '预算配置',
      ['在职人员控制率', 3, '在职人员数与编制数比较'],
      ['“三公经费”变动率', 2, '本年度与上年度“三公”经费预算比较'],
      ['重点支出安排率', 3, '重点项目支出占项目总支出的比例'],
    ),
    ...group(
      '过程',
      '预算执行',
      ['预算完成率', 3, '预算完成数与预算数比较'],
      ['预算调整率', 2, '预算调整数与预算数比较'],
      ['支付进度率', 2, '实际支付进度与应达进度比较'],
      ['结转结余率', 2, '结转结余总额与支出预算数比较'],
      ['结转结余变动率', 1, '结转结余与上年比较'],
      ['公用经费控制率', 2, '公用经费实际支出与预算安排比较'],
      ['“三公经费”控制率', 2, '“三公”经费实际支出与预算安排比较'],
      ['政府采购执行率', 2, '实际采购金额与采购预算比较'],
    ),
    ...group(
      '过程',
      '预算管理',
      ['预算管理制度健全性', 2, '内部财务和业务管理制度是否健全、有效'],
      ['资金使用合规性', 3, '资金使用是否符合规定'],
      ['预决算信息公开性', 2, '预决算信息是否按规定的内容和时限公开'],
      ['基础信息完善性', 1, '基础数据和会计资料是否真实、完整'],
    ),
    ...group(
      '过程',
      '资产管理',
      ['资产管理制度健全性', 1, '资产管理制度是否健全'],
      ['资产管理安全性', 2, '资产保存、配置、处置是否规范'],
      ['固定资产利用率', 1, '在用固定资产占全部固定资产的比例'],
    ),
    ...group(
      '产出',
      '职责履行',
      ['实际完成率', 9, '实际完成工作数占计划工作数的比例'],
      ['完成及时率', 6, '及时完成工作数占计划工作数的比例'],
      ['质量达标率', 6, '达到质量标准的工作占实际完成工作的比例'],
      ['重点工作办结率', 6, '年度重点工作办结的比例'],
    ),
    ...group(
      '效果',
      '履职效益',
      ['经济效益', 6, '履职对经济发展带来的影响'],
      ['社会效益', 8, '履职对社会发展带来的影响'],
      ['生态效益', 6, '履职对生态环境带来的影响'],
      ['社会公众或服务对象满意度', 10, '公众或服务对象对履职效果的满意程度'],
    ),
  ],
};

/** The frames that there are. */
export const EVALUATION_FRAMES: readonly EvaluationFrame[] = [PROJECT, UNIT];

/** The frame for a project, or for a unit as a whole. */
export function frameFor(of: EvaluationFrame['of']): EvaluationFrame {
  const frame = EVALUATION_FRAMES.find((each) => each.of === of);
  if (!frame) throw new RangeError(`no frame for ${of}`);
  return frame;
}

/** Weights by id of the row, in hundredths; rows without one keep that of the frame, rows of weight 0 are left out. */
type FrameWeights = Readonly<Record<string, number>>;

/** A frame as it was filled in: weights, and indicators that the evaluator added. */
export interface FilledFrame {
  readonly weights: FrameWeights;
  readonly own?: readonly OwnIndicator[] | undefined;
}

/** The lines of a frame with the weights that were chosen, and the evaluator's own indicators in their places. */
export const rowsOf = (
  frame: EvaluationFrame,
  { weights, own = [] }: FilledFrame,
): readonly SheetRow[] =>
  withOwn(
    frame.rows
      .map((row): SheetRow => ({ ...row, weight: weights[row.id] ?? row.weight }))
      .filter(({ weight }) => weight > 0),
    own,
  );
