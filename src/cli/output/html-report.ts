import { SEVERITIES } from '../../document/finding.ts';
import type { Examined } from '../../examine/examine.ts';
import type { FileResult } from '../../examine/result.ts';
import { type Lang, wordsOf } from '../../text/text.ts';
import { countOf, worstFirst } from './gravity.ts';
import { documentHtml } from './html-document.ts';
import { esc } from './html-escape.ts';
import { asideHtml } from './html-findings.ts';
import { LOOK, SCRIPT } from './html-look.ts';

/** One file of a self-contained HTML report; `examined` is absent when it could not be read. */
export interface Shown {
  readonly result: FileResult;
  readonly examined?: Examined;
}

/**
 * A self-contained page: each document beside its findings, every place marked with the number of its finding; numbers
 * and places are links to one another, so that the page works without its script. No network.
 */
export function htmlReport(files: readonly Shown[], lang: Lang): string {
  const words = wordsOf(lang);
  const [first] = files;
  const title =
    files.length === 1
      ? (first?.result.unit ?? first?.result.file ?? '')
      : `${files.length}${words.files}`;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${esc(`绩评 · ${title}`)}</title><style>${LOOK}</style></head><body${files.length > 1 ? ' class="many"' : ''}>
${files.length > 1 ? `<header><h1>${esc(title)}</h1></header>${index(files, lang)}` : ''}
${files.map((file, i) => fileSection(file, i, lang)).join('\n')}
<script>${SCRIPT}</script></body></html>
`;
}

function index(files: readonly Shown[], lang: Lang): string {
  const words = wordsOf(lang);
  const numbered = files.map(({ result }, i) => ({ result, i }));
  const rows = numbered
    .sort((a, b) => worstFirst(a.result, b.result))
    .map(({ result, i }) => {
      const counts = SEVERITIES.map((severity) => `<td>${countOf(result, severity) || ''}</td>`);
      return `<tr><th scope="row"><a href="#file${i}">${esc(result.file)}</a></th><td>${esc(result.unit ?? '')}</td><td class="${result.status}">${words.status[result.status]}</td>${counts.join('')}</tr>`;
    });
  const heads = SEVERITIES.map((severity) => `<th scope="col">${words.severity[severity]}</th>`);
  return `<div class="scroll index"><table><thead><tr><th scope="col">${words.file}</th><th scope="col">${words.unit}</th><th scope="col">${words.result}</th>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function fileSection({ result, examined }: Shown, i: number, lang: Lang): string {
  const words = wordsOf(lang);
  if (!examined)
    return `<section class="file" id="file${i}"><header><h2>${esc(result.file)}</h2><p class="unreadable">${esc(words.labelled(words.status.unreadable, result.reason ?? ''))}</p></header></section>`;
  const year =
    result.fiscalYear === null ? words.unknownYear : `${result.fiscalYear}${words.fiscalYear}`;
  const chips = SEVERITIES.flatMap((severity) => {
    const n = countOf(result, severity);
    if (n === 0) return [];
    return [
      `<label class="chip ${severity}"><input type="checkbox" checked data-s="${severity}">${words.severity[severity]} ${n}</label>`,
    ];
  });
  return `<section class="file" id="file${i}"><header><h2>${esc(result.unit ?? words.unknownUnit)} · ${esc(year)}</h2><p>${esc(result.file)} · ${esc(result.rulesetBecause ?? '')}</p><div class="chips">${chips.join('')}<a class="chip go" href="#findings${i}">${words.findings}</a><span class="keys">${words.keys}</span></div></header>
<div class="pair"><article tabindex="0" lang="zh-CN" aria-label="${words.document}">${documentHtml(examined.report.document, examined.findings, i)}</article>
<aside tabindex="0" id="findings${i}" aria-label="${words.findings}">${asideHtml(result, i, lang)}</aside></div></section>`;
}
