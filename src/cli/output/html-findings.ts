import { CHECKS } from '../../audit/checks.ts';
import { clauseName, SEVERITIES } from '../../document/finding.ts';
import {
  type FileResult,
  type FindingResult,
  isNoReport,
  type PlaceResult,
} from '../../examine/result.ts';
import { type Lang, wordsOf } from '../../text/text.ts';
import { oneLine } from '../../values/chinese.ts';
import { esc, findingId, placeId } from './html-escape.ts';
import { clip } from './width.ts';

/** What stands beside the document: findings by severity, scores, the rubric as proposed, coverage. */
export const asideHtml = (result: FileResult, file: number, lang: Lang): string =>
  `${findingsHtml(result, file, lang)}${scoresHtml(result, lang)}${rubricHtml(result, lang)}${coverageHtml(result, lang)}`;

function findingsHtml(result: FileResult, file: number, lang: Lang): string {
  const words = wordsOf(lang);
  if (isNoReport(result) && result.findings.length === 0)
    return `<p class="warning">${words.noReport}</p>`;
  if (result.findings.length === 0) return `<p class="clean">${words.noFinding}</p>`;
  return SEVERITIES.map((severity) => {
    const items = result.findings.flatMap((finding, n) =>
      finding.severity === severity ? [findingHtml(finding, n, file, lang)] : [],
    );
    if (items.length === 0) return '';
    return `<section class="group" data-s="${severity}"><h3 class="${severity}">${words.severity[severity]} ${items.length}</h3><ol>${items.join('')}</ol></section>`;
  }).join('');
}

function findingHtml(finding: FindingResult, n: number, file: number, lang: Lang): string {
  const words = wordsOf(lang);
  const { clause } = finding;
  const basis = clause ? words.labelled(words.because, clauseName(clause, lang)) : '';
  const suggestion = finding.suggestion
    ? `<p class="suggestion">${esc(words.labelled(words.suggestion, finding.suggestion))}</p>`
    : '';
  const places = finding.places.map((place, p) => placeHtml(place, placeId(file, n, p), lang));
  return `<li id="${findingId(file, n)}" class="${finding.severity}" value="${n + 1}" tabindex="0"><p>${esc(finding.message)}</p><ul class="places" lang="zh-CN">${places.join('')}</ul>${suggestion}<p class="clause">${esc(basis)} <code>${finding.check}</code></p></li>`;
}

function placeHtml(place: PlaceResult, id: string, lang: Lang): string {
  const quote = oneLine(place.quote);
  const shown = quote === '' ? wordsOf(lang).empty : `「${clip(quote, 48)}」`;
  return `<li><a href="#${id}"><b>${esc(shown)}</b> ${esc(place.path)}</a></li>`;
}

function scoresHtml(result: FileResult, lang: Lang): string {
  const words = wordsOf(lang);
  const heads = [words.indicator, words.weight, words.claimed, words.computed, words.note];
  const head = heads.map((word) => `<th scope="col">${word}</th>`).join('');
  return (result.scores ?? [])
    .filter((score) => score.lines.length > 0)
    .map((score) => {
      const rows = score.lines.map((line) => {
        const differs = line.computed !== null && line.computed !== line.claimed;
        const note = esc([...line.workings, ...line.explainedBy].join(words.and));
        return `<tr${differs ? ' class="differs"' : ''}><th scope="row">${esc(line.indicator)}</th><td>${line.weight ?? ''}</td><td>${line.claimed ?? ''}</td><td>${line.computed ?? '—'}</td><td>${note}</td></tr>`;
      });
      const total = `<tr class="total"><th scope="row">${words.total}</th><td></td><td>${score.claimed ?? ''}</td><td>${score.computed ?? '—'}</td><td>${words.verifiable} ${score.verifiable} ${score.rating ? `${words.rating} ${words.grade[score.rating] ?? score.rating}` : ''}</td></tr>`;
      return `<h3>${words.score} ${esc(score.form)}</h3><div class="scroll"><table class="score"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}${total}</tbody></table></div>`;
    })
    .join('');
}

/** The rubric's items with what the report lets one propose; the rest is for a person. */
function rubricHtml({ rubric }: FileResult, lang: Lang): string {
  if (!rubric || rubric.length === 0) return '';
  const words = wordsOf(lang);
  const heads = [words.indicator, words.weight, words.proposed, words.note];
  const head = heads.map((word) => `<th scope="col">${word}</th>`).join('');
  const rows = rubric.map(
    ({ item, max, points, because }) =>
      `<tr><th scope="row">${esc(item)}</th><td>${max}</td><td>${points ?? words.outcome.needsHuman}</td><td>${esc(because)}</td></tr>`,
  );
  return `<h3>${words.rubric}</h3><div class="scroll"><table class="score"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function coverageHtml(result: FileResult, lang: Lang): string {
  const words = wordsOf(lang);
  const outcomes = Object.keys(result.coverage) as (keyof FileResult['coverage'])[];
  const groups = outcomes.map((outcome) => {
    const titles = CHECKS.filter((check) => result.outcomes[check.id] === outcome);
    const list = titles.map((check) => `<li>${esc(check.title[lang])}</li>`).join('');
    return `<details><summary>${words.outcome[outcome]} ${result.coverage[outcome]}</summary><ul>${list}</ul></details>`;
  });
  const dropped =
    result.dropped.length > 0
      ? `<p>${esc(words.labelled(words.dropped, result.dropped.join(words.and)))}</p>`
      : '';
  const strange = result.unrecognised.map(
    (each) => `<li>${esc(`${each.what}「${clip(each.quote, 40)}」${each.path}`)}</li>`,
  );
  const unrecognised =
    strange.length > 0
      ? `<details open><summary>${words.unrecognised} ${strange.length}</summary><ul>${strange.join('')}</ul></details>`
      : '';
  return `<h3>${words.coverage}</h3>${groups.join('')}${dropped}${unrecognised}`;
}
