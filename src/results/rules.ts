import type { UseRule } from './proposal.ts';

/** Rules on the use of results that are known, the nation first. None of them states a share by which a budget is cut. */
export const USE_RULES: readonly UseRule[] = [
  {
    id: 'cpc-2018-34',
    title: '中共中央 国务院关于全面实施预算绩效管理的意见',
    number: '中发〔2018〕34号',
    jurisdiction: '',
    inForce: { from: 2018 },
    seen: 'K',
    clauses: [
      {
        grade: '优',
        use: 'protect',
        said: {
          zh: '绩效好的原则上优先保障。',
          en: 'What performs well is given priority as a rule.',
        },
      },
      {
        grade: '良',
        use: 'keep',
        said: {
          zh: '绩效好的原则上优先保障，其余督促改进：等级为良的维持预算规模，改进不足。',
          en: 'Good results keep their budget and mend what is lacking.',
        },
      },
      {
        grade: '中',
        use: 'cut',
        said: {
          zh: '绩效一般的督促改进，低效的削减预算：等级为中的从紧安排。',
          en: 'Middling results are urged to improve; what is of low effect is cut.',
        },
      },
      {
        grade: '差',
        use: 'cancel',
        said: {
          zh: '低效无效资金一律削减或取消：等级为差的原则上不再安排。',
          en: 'Money without effect is cut or withdrawn.',
        },
      },
    ],
  },
  {
    id: 'sc-2025-5',
    // The title is not known: the number and the four steps are told second-hand.
    title: '四川省绩效评价结果应用的规定',
    number: '川财绩〔2025〕5号',
    jurisdiction: '四川省',
    inForce: { from: 2025 },
    seen: 'S',
    clauses: [
      {
        grade: '优',
        use: 'protect',
        said: { zh: '等级为优的优先保障。', en: 'Grade 优 is given priority.' },
      },
      { grade: '良', use: 'keep', said: { zh: '等级为良的予以保持。', en: 'Grade 良 is kept.' } },
      { grade: '中', use: 'cut', said: { zh: '等级为中的压减预算。', en: 'Grade 中 is cut.' } },
      {
        grade: '差',
        use: 'cancel',
        said: { zh: '等级为差的取消安排。', en: 'Grade 差 is withdrawn.' },
      },
    ],
  },
];
