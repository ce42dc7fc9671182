import type { Draft } from '../document/build.ts';
import type { ThreePublicAmounts } from '../report/dossier.ts';
import { threePublicTotal } from '../report/totals.ts';
import { fen } from '../values/money.ts';
import type { Composing } from './composing.ts';
import { part, subpart, text } from './parts.ts';
import { list, sentence, wan } from './wording.ts';

/** 一、部门（单位）基本情况. */
export const profile = (composing: Composing): readonly Draft[] => [
  part('一、部门（单位）基本情况'),
  subpart('（一）单位职能'),
  ...composing.dossier.unit.functions.map((each, i) => text(`${i + 1}.${sentence(each)}`)),
  subpart('（二）机构设置'),
  text(organisation(composing)),
  subpart(`（三）${composing.dossier.fiscalYear}年度部门整体支出、使用方向、主要内容和涉及范围`),
  text(expenditure(composing)),
  text(direction(composing)),
  text(threePublic(composing)),
];

function organisation({ dossier }: Composing): string {
  const { unit, staffing, narrative, fiscalYear } = dossier;
  const people = list([
    `核定编制${staffing.authorized}人`,
    `在职人员${staffing.filled}人`,
    staffing.retirees !== undefined && `退休人员${staffing.retirees}人`,
    staffing.veteranRetirees !== undefined && `离休人员${staffing.veteranRetirees}人`,
  ]);
  const standing = unit.standing ? sentence(`${unit.name}为${unit.standing}`) : '';
  const more = narrative.organisation ? sentence(narrative.organisation) : '';
  return `${standing}${more}截至${fiscalYear}年末，${people}。`;
}

function expenditure({ dossier, totals }: Composing): string {
  const classes = list([
    `工资福利支出${wan(totals.compensation)}`,
    `商品和服务支出${wan(totals.goods)}`,
    totals.household > 0 && `对个人和家庭的补助${wan(totals.household)}`,
    totals.capital > 0 && `资本性支出${wan(totals.capital)}`,
  ]);
  return `1.整体支出情况。${dossier.fiscalYear}年全年支出${wan(totals.actual)}，其中：${classes}。`;
}

function direction({ dossier, totals }: Composing): string {
  const basic = list([`人员经费${wan(totals.personnel)}`, `公用经费${wan(totals.running)}`]);
  const projects =
    dossier.projects.length === 0
      ? '本年没有项目支出。'
      : `项目支出${wan(totals.projects)}，${dossier.projects
          .map((project) => `${project.name}${wan(project.actual)}`)
          .join('，')}。`;
  const { reason } = dossier.runningCosts;
  return `2.资金使用方向、主要内容及涉及范围。基本支出${wan(totals.basic)}，主要用于${dossier.narrative.purposeOfBasic}，其中：${basic}。${reason ? `公用经费比上年变动的主要原因是${sentence(reason)}` : ''}${projects}`;
}

function threePublic({ dossier }: Composing): string {
  const { budget, actual, reason } = dossier.threePublic;
  const year = dossier.fiscalYear;
  const prior = dossier.prior.threePublic;
  const parts = [
    `3.“三公”经费情况。${year}年“三公”经费预算${wan(threePublicTotal(budget))}，其中：${items(budget)}。`,
    `${year}年“三公”经费实际支出${wan(threePublicTotal(actual))}，其中：${items(actual)}。`,
    prior ? change(threePublicTotal(actual) - threePublicTotal(prior), reason) : sentence(reason),
  ];
  return parts.join('');
}

const items = (amounts: ThreePublicAmounts): string =>
  list([
    `因公出国（境）费${wan(amounts.overseas)}`,
    `公务用车购置费${wan(amounts.vehiclePurchase)}`,
    `公务用车运行维护费${wan(amounts.vehicleOperation)}`,
    `公务接待费${wan(amounts.hospitality)}`,
  ]);

function change(difference: number, reason: string): string {
  const words =
    difference === 0
      ? '与上年持平'
      : difference > 0
        ? `比上年增加${wan(fen(difference))}`
        : `比上年减少${wan(fen(-difference))}`;
  return `“三公”经费实际支出${words}，主要原因是${sentence(reason)}`;
}
