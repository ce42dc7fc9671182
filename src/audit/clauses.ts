import type { Clause } from '../document/finding.ts';
import type { Regulation } from '../regulation/regulation.ts';

/** The regulation by which a report is scored, as the clause of a finding. No article: none was seen in a text. */
export const clauseOf = (regulation: Regulation): Clause => ({
  instrument: regulation.number ? `${regulation.title}（${regulation.number}）` : regulation.title,
  basis: 'regulation',
});

/** 项目支出绩效评价管理办法: forms, weights and scoring. */
export const EVALUATION_RULES: Clause = {
  instrument: '项目支出绩效评价管理办法（财预〔2020〕10号）',
  basis: 'regulation',
};
