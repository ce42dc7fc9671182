import type { Bilingual } from '../document/finding.ts';
import { type DrawTerms, draw } from './draw.ts';
import { type Candidate, RISKS } from './risk.ts';

/** What is wrong with the terms of a draw. */
export function termsFault(
  population: readonly Candidate[],
  terms: DrawTerms,
): Bilingual | undefined {
  const { seed, size, byRisk, weights, excluded } = terms;
  const wanted = size.by === 'count' ? size.count : size.percent;
  const left = population.length - new Set(excluded.map(({ id }) => id)).size;
  if (seed.trim() === '') return { zh: '请填写抽签种子。', en: 'Give the seed of the lots.' };
  if (!whole(wanted, 1, size.by === 'count' ? 100_000 : 100))
    return size.by === 'count'
      ? { zh: '抽查份数请填1以上的整数。', en: 'The number drawn is a whole one from 1 on.' }
      : { zh: '抽查比例请填1到100的整数。', en: 'The share drawn is a whole one from 1 to 100.' };
  if (!whole(byRisk, 0, 100))
    return { zh: '按风险抽取的比例请填0到100的整数。', en: 'The share by risk is 0 to 100.' };
  if (!RISKS.every((risk) => whole(weights[risk], 0, 100)))
    return { zh: '各项风险的分值请填0到100的整数。', en: 'Weights of risks are 0 to 100.' };
  if (excluded.some(({ reason }) => reason.trim() === ''))
    return { zh: '不参加抽取的单位，请逐个写明理由。', en: 'Say why each unit is left out.' };
  if (left <= 0)
    return {
      zh: '没有可以抽取的报告。报告由财政部门接受、评分之后才能抽查。',
      en: 'There is nothing to draw from: filings must be accepted first.',
    };
  if (size.by === 'count' && size.count > left)
    return {
      zh: `可以抽取的报告只有${left}份，请减少抽查份数。`,
      en: `Only ${left} filings may be drawn.`,
    };
  const strata = draw(population, terms).strata ?? [];
  const sampled = strata.reduce((sum, each) => sum + each.size, 0);
  if (sampled < strata.length)
    return {
      zh: `可以抽取的报告分为${strata.length}层，每层至少抽1份，现在只抽${sampled}份。请增加抽取数量，或者换一种分层。`,
      en: `There are ${strata.length} strata of which one each is drawn at least, but only ${sampled} are asked for: draw more, or divide otherwise.`,
    };
  return undefined;
}

const whole = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;
