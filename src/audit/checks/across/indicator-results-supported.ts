import type { Document } from '../../../document/document.ts';
import type { Bilingual, Quote } from '../../../document/finding.ts';
import type { Stated } from '../../../document/stated.ts';
import { statedOf } from '../../../document/stated.ts';
import type { SelfEvaluationForm } from '../../../report/forms.ts';
import type { Result } from '../../../report/indicators.ts';
import type { Report } from '../../../report/report.ts';
import { foldWidth, parseChineseNumber } from '../../../values/chinese.ts';
import { numberOf } from '../../../values/figure.ts';
import { gather } from '../../../values/gather.ts';
import { matchesOf } from '../../../values/matches.ts';
import { isMoneyUnit } from '../../../values/money.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { overlap } from '../../group.ts';
import { declaredTargets } from '../../indicators/declared-targets.ts';
import { mainForm } from '../../indicators/goals.ts';
import { goalsInForms } from '../../indicators/goals-in-forms.ts';
import { inOtherWords } from '../../indicators/in-other-words.ts';
import { lineContradictions } from '../../indicators/indicator-lines.ts';
import { listedResults } from '../../indicators/listed-results.ts';
import { planContradictions } from '../../indicators/plan-and-result.ts';
import { ratesInForms } from '../../indicators/rates-in-forms.ts';
import { reachedGoals } from '../../indicators/reached-goals.ts';
import { contradictions } from '../../indicators/results-in-prose.ts';
import { sameRows } from '../../indicators/same-rows.ts';
import { satisfactionContradictions } from '../../indicators/satisfaction.ts';
import { shortfallContradictions } from '../../indicators/shortfalls.ts';
import { nth } from '../../places.ts';
import { goalForm, goalsInProse } from '../../text-examples.ts';
import type { Line } from '../../wording/running-text.ts';
import { hidesFigures } from '../../wording/running-text.ts';
import { linesOfSections } from '../../wording/sections.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

/** A shorter performance section is a summary, of which no figures are expected. */
const LEAST_TEXT = 120;
const FEWEST_RESULTS = 3;

interface Unsupported extends Hit {
  /** What the text gives instead, where it contradicts one result. */
  readonly said?: Quote;
  readonly result?: Quote;
  readonly matter?: Bilingual;
  readonly inForms?: true;
}

/** The text bears out the results of the form: it contradicts none, and does not leave all of them unmentioned. */
export const indicatorResultsSupported = check<Unsupported>({
  id: 'IndicatorResultsSupported',
  title: { zh: '指标完成值在正文有依据', en: 'Results are borne out by the text' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '完成值在正文中一个也找不到，读者无从知道这些数从何而来。',
    en: 'When no result of the form occurs in the text, nobody learns where it comes from.',
  },
  about: ['paragraphs'],
  find(report): readonly Unsupported[] | NoAnswer {
    // Where one of several forms could not be read, a result in the text may be told there.
    if (report.forms.length > 1 && report.forms.some(({ indicators }) => indicators.length === 0))
      return 'insufficientData';
    const one = lineContradictions(report);
    const lines = [
      ...one,
      ...planContradictions(report).filter(
        ({ said }) => !one.some((each) => overlap(each.said.at, said.at)),
      ),
    ];
    const told = contradictions(report).filter(
      ({ said }) => !lines.some((each) => overlap(each.said.at, said.at)),
    );
    const lists = [
      ...satisfactionContradictions(report),
      ...listedResults(report),
      ...shortfallContradictions(report),
    ].filter(({ said }) => ![...told, ...lines].some((each) => overlap(each.said.at, said.at)));
    const goals = goalsInForms(report);
    const known = [...told, ...lines, ...lists, ...goals];
    const contradicted = [
      ...known,
      ...inOtherWords(report).filter(
        ({ said }) => !known.some((each) => overlap(each.said.at, said.at)),
      ),
      ...reachedGoals(report).filter(
        ({ said }) => !goals.some((each) => overlap(each.said.at, said.at)),
      ),
      ...ratesInForms(report),
      ...declaredTargets(report),
      ...sameRows(report),
    ].map(({ name, said, result, matter, inForms }) => ({
      subject: name,
      said,
      result,
      ...(matter && { matter }),
      ...(inForms && { inForms }),
      places: inOrder([said, result]),
    }));
    if (contradicted.length > 0) return contradicted;
    return unmentioned(report);
  },
  say: {
    zh: (hit) =>
      hit.said
        ? hit.inForms || hit.result?.at.block === hit.said.at.block
          ? phrase`指标的${hit.matter?.zh ?? '完成值'}不相符：${hit.said}，${quote(hit.result ?? other(hit))}。`
          : phrase`同一指标的${hit.matter?.zh ?? '完成值'}前后不一致：正文为${hit.said}，自评表为${other(hit)}。`
        : phrase`自评表的完成值${listed(hit.places)}，正文绩效部分均未提及，也没有说明来源。`,
    en: (hit) =>
      hit.said
        ? phrase`Two statements of the ${hit.matter?.en ?? 'result'} of one indicator: ${hit.said} and ${quote(hit.result ?? other(hit))}.`
        : phrase`The performance section mentions none of the results ${listed(hit.places, ', ')}.`,
  },
  passes: [
    `${goalsInProse('接收进馆档案。', '举办档案展览。')}\n${`全年接收进馆档案950卷，举办展览两期，整理数据，编研史料，服务群众，${'工作有序推进，'.repeat(14)}`}\n${goalForm(['接收进馆档案', '举办档案展览'])}`,
  ],
  catches: [
    {
      text: `${goalsInProse('接收进馆档案。', '举办档案展览。')}\n全年接收进馆档案590卷，均已上架。\n${goalForm(['接收进馆档案', '举办档案展览'])}`,
      finds: '同一指标的完成值前后不一致：正文为「接收进馆档案590卷」，自评表为「950卷」。',
    },
    {
      text: `${goalsInProse('接收进馆档案。', '举办档案展览。')}\n全年接收进馆档案950卷，年度计划为800卷。\n${goalForm(['接收进馆档案', '举办档案展览'])}`,
      finds: '同一指标的指标值前后不一致：正文为「800卷」，自评表为「≥900卷」。',
    },
    {
      text: `${goalsInProse('接收进馆档案。', '举办档案展览。')}\n${`全体职工按照计划开展工作，${'工作有序推进，'.repeat(14)}取得成绩。`}\n${goalForm(['接收进馆档案', '举办档案展览'])}`,
      finds:
        '自评表的完成值「950卷」、「2期」、「1册」、「3210人次」、「97%」，正文绩效部分均未提及，也没有说明来源。',
    },
  ],
});

/** The place that is not the text's. */
const other = (hit: Unsupported): Quote =>
  hit.result ?? hit.places.find((place) => place.at.block !== hit.said?.at.block) ?? nth(hit, -1);

/** Told only when the text mentions none of the results. */
function unmentioned(report: Report): readonly Unsupported[] | NoAnswer {
  const form = mainForm(report);
  if (!form) return 'notApplicable';
  const lines = linesOfSections(report, 'performance', 'objectives', 'conclusion', 'assets');
  if (lines.length === 0) return 'notApplicable';
  // Only a text that reports goal by goal can be expected to name results.
  if (report.narrative.goals.length === 0) return 'insufficientData';
  const results = countable(form);
  const length = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (results.length < FEWEST_RESULTS || length < LEAST_TEXT) return 'insufficientData';
  // Results may stand among the figures that cannot be relied on.
  if (lines.some(hidesFigures)) return 'insufficientData';
  const told = numbersIn([...lines, ...besides(report.document)]);
  const borne = results.some(({ value }) => value.value && told.has(numberOf(value.value)));
  return borne ? [] : [{ subject: 'results', places: results.map(quote) }];
}

/** Results that count something: amounts and full rates (100%) are borne out elsewhere or need no figure. */
function countable(form: SelfEvaluationForm): readonly Stated<Result>[] {
  return gather(form.indicators, (row) => {
    const result = statedOf(row.result);
    const value = result?.value.value;
    if (!result || !value || isMoneyUnit(value.unit)) return [];
    const cost = /cost|Cost/.test(row.kind) || row.group === 'cost';
    const full = value.unit === '%' && numberOf(value) === 100;
    return cost || full || numberOf(value) === 0 ? [] : [result];
  });
}

/** Text boxes and notes: a part of the text may stand there, and nobody can tell of which section. */
const besides = (document: Document): readonly Pick<Line, 'text' | 'marker'>[] =>
  gather(document.blocks, (block) =>
    block.kind === 'paragraph' && (block.role === 'textBox' || block.role === 'note')
      ? [{ text: block.text }]
      : [],
  );

// Years, dates and numbers of items are no results.
const NOT_RESULTS =
  /(?:19|20)\d\d\s*年(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?|目标\s*\d+|第\s*\d+/g;

function numbersIn(lines: readonly Pick<Line, 'text' | 'marker'>[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const line of lines) {
    const text = foldWidth(line.text.slice(line.marker?.end ?? 0)).replace(NOT_RESULTS, ' ');
    for (const match of matchesOf(text, /\d[\d,，]*(?:\.\d+)?/g))
      found.add(Number(match[0].replace(/[,，]/g, '')));
    for (const match of matchesOf(
      text,
      /[一二三四五六七八九十百千两]+(?=[个次项篇份期人名户家场件批处册])/g,
    )) {
      const value = parseChineseNumber(match[0]);
      if (value !== undefined) found.add(value);
    }
  }
  return found;
}
