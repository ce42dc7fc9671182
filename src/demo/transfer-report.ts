import type { TransferEntry } from '../bureau/self-check/transfer.ts';
import { document, heading, paragraph, span, table } from '../document/build.ts';
import type { Document } from '../document/document.ts';
import { fen, printMoney, printScaled } from '../values/money.ts';

/** One town's report says ten thousand yuan less than the department entered: 万元. */
const ODD = { id: 'b2', less: 1_000_000 };

/** A town's own report on a transfer project, in the form of annex 1 of 财预〔2020〕10号. Invented: it says so. */
export function demoTransferReport(entry: TransferEntry): Document {
  const { id, project, receiver, allotted, spent = fen(0), score } = entry;
  const wan = (amount: number) => printMoney(fen(amount), '万元', 2);
  const actual = id === ODD.id ? spent - ODD.less : spent;
  const execution = Math.round((actual * 1000) / allotted);
  const outcome = score === undefined ? '' : printScaled(score - execution - 50_00, 2);
  const year = (entry.reported ?? '').slice(0, 4);
  return document([
    heading(1, `${receiver}“${project}”转移支付自评报告`, 'title'),
    paragraph('（演示材料，内容为虚构）'),
    paragraph(`${Number(year) - 1}年度项目支出绩效自评表`, 'attachmentTitle'),
    table([
      [span('项目名称', 1, 2), span(project, 1, 7)],
      [span('主管部门及实施单位', 1, 2), span(receiver, 1, 7)],
      [
        span('项目资金\n（万元）', 2, 1),
        span('', 1, 2),
        ...['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ],
      [
        span('年度资金总额', 1, 2),
        ...[wan(allotted), wan(allotted), wan(actual), '10'],
        `${printScaled(Math.round((actual * 10_000) / allotted), 2)}%`,
        printScaled(execution, 2),
      ],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        span('偏差原因分析及改进措施', 1, 2),
      ],
      ['产出指标', '数量指标', '维护处数', '≥12处', '12处', '50', '50', span('', 1, 2)],
      ['效益指标', '社会效益指标', '受益户数', '≥800户', '826户', '40', outcome, span('', 1, 2)],
      [span('总分', 1, 5), '100', score === undefined ? '' : printScaled(score, 2), span('', 1, 2)],
    ]),
  ]);
}
