import type { Block, Cell, Document, Place, Table } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { SEVERITIES } from '../document/finding.ts';
import { anchorsOfRow } from '../document/grid.ts';
import { type Lang, wordsOf } from '../text/text.ts';
import type { Examined } from './examine.ts';
import { LOOK, SCRIPT } from './html-look.ts';
import { type FileResult, sentenceOf } from './result.ts';

/** One file of a self-contained HTML report; `examined` is absent when it could not be read. */
export interface Shown {
  readonly result: FileResult;
  readonly examined?: Examined;
}

/** A self-contained page: each document beside its findings, quotes marked, a click leads from one to the other. No network. */
export function htmlReport(files: readonly Shown[], lang: Lang): string {
  const words = wordsOf(lang);
  const title =
    files.length === 1
      ? (files[0]?.result.unit ?? files[0]?.result.file ?? '')
      : `${files.length}${words.files}`;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${esc(`绩评 · ${title}`)}</title><style>${LOOK}</style></head><body>
<h1>${esc(title)}</h1>
${files.length > 1 ? index(files, lang) : ''}
${files.map((file, i) => fileSection(file, i, lang)).join('\n')}
<script>${SCRIPT}</script></body></html>
`;
}

/** Escapes text for HTML. */
export const esc = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c,
  );

function index(files: readonly Shown[], lang: Lang): string {
  const words = wordsOf(lang);
  const rows = files.map(({ result }, i) => {
    const counts = SEVERITIES.map(
      (severity) =>
        `<td>${result.findings.filter((each) => each.severity === severity).length || ''}</td>`,
    ).join('');
    return `<tr><th scope="row"><a href="#file${i}">${esc(result.file)}</a></th><td>${esc(result.unit ?? '')}</td><td class="${result.status}">${words.status[result.status]}</td>${counts}</tr>`;
  });
  const heads = SEVERITIES.map(
    (severity) => `<th scope="col">${words.severity[severity]}</th>`,
  ).join('');
  return `<table class="index"><thead><tr><th scope="col">${words.document}</th><th></th><th></th>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function fileSection({ result, examined }: Shown, i: number, lang: Lang): string {
  const words = wordsOf(lang);
  const head = `<h2 id="file${i}">${esc(result.file)}</h2>`;
  if (!examined)
    return `<section>${head}<p class="unreadable">${words.status.unreadable}：${esc(result.reason ?? '')}</p></section>`;
  const year =
    result.fiscalYear === null ? words.unknownYear : `${result.fiscalYear}${words.fiscalYear}`;
  return `<section>${head}
<p>${esc(result.unit ?? words.unknownUnit)} · ${esc(year)} · ${esc(result.rulesetBecause ?? '')}</p>
<div class="pair"><article aria-label="${words.document}">${documentHtml(examined.report.document, examined.findings, i)}</article>
<aside aria-label="${words.findings}">${findingsHtml(examined.findings, i, lang)}${scoresHtml(result, lang)}${coverageHtml(result, lang)}</aside></div></section>`;
}

function findingsHtml(findings: readonly Finding[], file: number, lang: Lang): string {
  const words = wordsOf(lang);
  if (findings.length === 0) return `<p class="clean">${words.noFinding}</p>`;
  return SEVERITIES.map((severity) => {
    const found = findings
      .map((finding, n) => ({ finding, n }))
      .filter(({ finding }) => finding.severity === severity);
    if (found.length === 0) return '';
    const items = found.map(({ finding, n }) => {
      const clause = finding.clause
        ? `${words.because}：${finding.clause.instrument}${finding.clause.article ? ` ${finding.clause.article}` : ''}`
        : '';
      const suggestion = finding.suggestion
        ? `<p class="suggestion">${words.suggestion}：${esc(finding.suggestion[lang])}</p>`
        : '';
      return `<li id="f${file}-${n}" class="${severity}" tabindex="0"><p>${esc(sentenceOf(finding.words[lang]))}</p>${suggestion}<p class="clause">${esc(clause)} <code>${finding.check}</code></p></li>`;
    });
    return `<h3 class="${severity}">${words.severity[severity]} ${found.length}</h3><ol>${items.join('')}</ol>`;
  }).join('');
}

function scoresHtml(result: FileResult, lang: Lang): string {
  const words = wordsOf(lang);
  return (result.scores ?? [])
    .filter((score) => score.lines.length > 0)
    .map((score) => {
      const rows = score.lines.map(
        (line) =>
          `<tr><th scope="row">${esc(line.indicator)}</th><td>${line.weight ?? ''}</td><td>${line.claimed ?? ''}</td><td>${line.computed ?? '—'}</td><td>${esc([...line.workings, ...line.explainedBy].join('；'))}</td></tr>`,
      );
      return `<h3>${words.score} ${esc(score.form)}</h3><table class="score"><thead><tr><th scope="col">${words.indicator}</th><th scope="col">${words.weight}</th><th scope="col">${words.claimed}</th><th scope="col">${words.computed}</th><th scope="col">${words.note}</th></tr></thead><tbody>${rows.join('')}<tr><th scope="row">${words.total}</th><td></td><td>${score.claimed ?? ''}</td><td>${score.computed ?? '—'}</td><td>${words.verifiable} ${score.verifiable} ${score.rating ?? ''}</td></tr></tbody></table>`;
    })
    .join('');
}

function coverageHtml(result: FileResult, lang: Lang): string {
  const words = wordsOf(lang);
  const counts = Object.entries(result.coverage).map(
    ([outcome, count]) => `${words.outcome[outcome as keyof typeof words.outcome]} ${count}`,
  );
  const dropped =
    result.dropped.length > 0 ? `<p>${words.dropped}：${esc(result.dropped.join('；'))}</p>` : '';
  const strange =
    result.unrecognised.length > 0
      ? `<p>${words.unrecognised}：${esc(result.unrecognised.map((each) => `${each.what}（${each.path}）`).join('；'))}</p>`
      : '';
  return `<h3>${words.coverage}</h3><p>${counts.join(' · ')}</p>${dropped}${strange}`;
}

/** A stretch to mark in one text. */
interface Mark {
  readonly from: number;
  readonly to: number;
  readonly finding: number;
  readonly severity: string;
}

type Marks = ReadonlyMap<string, readonly Mark[]>;
const keyOf = (place: Place): string => `${place.block}/${place.row ?? ''}/${place.column ?? ''}`;

function documentHtml(document: Document, findings: readonly Finding[], file: number): string {
  const marks = new Map<string, Mark[]>();
  findings.forEach((finding, n) => {
    for (const { at } of finding.places) {
      const key = keyOf(at);
      const list = marks.get(key) ?? [];
      list.push({
        from: at.from ?? 0,
        to: at.to ?? Number.POSITIVE_INFINITY,
        finding: n,
        severity: finding.severity,
      });
      marks.set(key, list);
    }
  });
  return document.blocks.map((block) => blockHtml(block, marks, file)).join('\n');
}

function blockHtml(block: Block, marks: Marks, file: number): string {
  if (block.kind === 'table') return tableHtml(block, marks, file);
  const inner = marked(block.text, marks.get(keyOf({ block: block.block })) ?? [], file);
  if (block.kind === 'heading') {
    const level = Math.min(6, block.level + 2);
    return `<h${level}>${inner}</h${level}>`;
  }
  return `<p${block.style ? ` class="${block.style}"` : ''}>${inner}</p>`;
}

function tableHtml(table: Table, marks: Marks, file: number): string {
  const rows = Array.from({ length: table.rows }, (_, r) => {
    const cells = anchorsOfRow(table, r).map((cell) => cellHtml(table, cell, marks, file));
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="scroll"><table>${rows.join('')}</table></div>`;
}

function cellHtml(table: Table, cell: Cell, marks: Marks, file: number): string {
  const own = marks.get(keyOf({ block: table.block, row: cell.row, column: cell.column })) ?? [];
  const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}`;
  const inner = (cell.tables ?? []).map((each) => tableHtml(each, marks, file)).join('');
  const blank = own.length > 0 && cell.text.trim() === '';
  const text = blank
    ? `<mark class="${own[0]?.severity} blank" data-f="${file}-${own[0]?.finding}" tabindex="0">　</mark>`
    : marked(cell.text, own, file);
  return `<td${spans}>${text}${inner}</td>`;
}

/** The text with its marks; where marks overlap the first that begins wins, and the later begins after it. */
function marked(text: string, marks: readonly Mark[], file: number): string {
  const sorted = [...marks].sort((a, b) => a.from - b.from || a.to - b.to);
  let at = 0;
  let html = '';
  for (const mark of sorted) {
    const from = Math.max(at, mark.from);
    const to = Math.min(text.length, mark.to);
    if (to <= from) continue;
    html += lines(text.slice(at, from));
    html += `<mark class="${mark.severity}" data-f="${file}-${mark.finding}" tabindex="0">${lines(text.slice(from, to))}</mark>`;
    at = to;
  }
  return html + lines(text.slice(at));
}

const lines = (text: string): string => esc(text).replace(/\n/g, '<br>');
