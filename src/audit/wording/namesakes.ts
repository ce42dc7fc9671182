import { tablesOf } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { foundInCell, linesWith, wordsIn } from './running-text.ts';

/** A body that bears the unit's name at another place, beside the unit's own name. */
export interface Namesake {
  readonly own: Quote;
  readonly other: Quote;
}

const PLACED =
  /^((?:[\u4e00-\u9fff]{1,6}?(?:自治[区州县]|[省市县区旗州盟镇乡]))+)([\u4e00-\u9fff]{4,24})$/;
const NEAREST = /[\u4e00-\u9fff]{1,5}(?:自治[区州县]|[省市县区旗州盟镇乡])$/;
/** What divisions are called in general. */
const GENERAL = /^(?:[我本该全各]|所[在辖]|[一二两三四五六七八九十多]|上级|有关|其他|周边)/;
const PLACE = '[\\u4e00-\\u9fff]{1,6}?(?:自治[区州县]|[省市县区旗州盟镇乡])';
/** More places with such a body are told of each other. */
const MOST_PLACES = 2;

interface Found extends Quote {
  readonly place: string;
}

/**
 * 「永宁县公共图书馆」 in a report of 「耒水县公共图书馆」: a cell, a line or a sentence that opens with the very name of the unit at another
 * place is left from that body's text. Where the document names such bodies of several places it compares them.
 */
export function namesakesIn(report: Report): readonly Namesake[] {
  const cores = new Set(
    report.unitNames.flatMap(({ verbatim }) => {
      const name = squeeze(verbatim).replace(/[（(].*$/, '');
      return PLACED.exec(name)?.[2] ?? [];
    }),
  );
  return gather([...cores], (core) => apart(report, core));
}

function apart(report: Report, core: string): readonly Namesake[] {
  const found = placesOf(report, core);
  const groups: Found[][] = [];
  for (const each of found) {
    const group = groups.find(([first]) => first && areOne(first.place, each.place));
    if (group) group.push(each);
    else groups.push([each]);
  }
  if (groups.length !== MOST_PLACES) return [];
  const [usual, odd] = groups.toSorted((a, b) => b.length - a.length);
  const [own, other] = [usual?.[0], odd?.[0]];
  // The body of the city has the name of that of its districts: it is no stranger there.
  const isOfOneLevel = own?.place.at(-1) === other?.place.at(-1);
  return own && other && odd?.length === 1 && isOfOneLevel ? [{ own, other }] : [];
}

const areOne = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

function placesOf(report: Report, core: string): readonly Found[] {
  const { document } = report;
  const whole = new RegExp(`^(?:${PLACE})+${core}$`);
  const cells = gather(tablesOf(document), (table) =>
    table.cells.flatMap((cell) => {
      if (!cell.text.includes(core) || !whole.test(squeeze(cell.text))) return [];
      const pattern = new RegExp(`(?:${PLACE})+${core}`, 'g');
      return foundInCell(table.block, cell, pattern).flatMap((said) => placed(said, core));
    }),
  );
  const opens = new RegExp(
    `^[\\s\\u3000]*(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)]?[、.．]?)?((?:${PLACE})+${core})(?=[\\s\\u3000]*$|编制|现有|共有|核定|为|是|系|20\\d\\d年|内设|下设|[（(])`,
  );
  const lines = linesWith(document, new RegExp(core)).flatMap((line) => {
    const match = opens.exec(line.text);
    const name = match?.[1];
    if (!match || !name) return [];
    const from = match.index + match[0].lastIndexOf(name);
    return placed(wordsIn(line, from, from + name.length), core);
  });
  return [...cells, ...lines];
}

function placed(said: Quote, core: string): readonly Found[] {
  const before = squeeze(said.verbatim).slice(0, -core.length);
  const place = NEAREST.exec(before)?.[0];
  return place === undefined || GENERAL.test(place) ? [] : [{ ...said, place: before }];
}
