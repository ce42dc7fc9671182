import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import type { Namesake } from './namesakes.ts';
import { linesWith, wordsIn } from './running-text.ts';

/** Nearly all counties and districts have names of two characters and their sign; longer ones are not judged. */
const PLACE = '([\\u4e00-\\u9fff]{2}[县区旗])';
/** Words that tell the place where the unit itself belongs: whose body it is, whom it calls 我们, where it publishes. */
const OWN: readonly RegExp[] = [
  new RegExp(
    `(?:为|是|系|属|隶属于)${PLACE}(?:人民)?政府的?(?:直属|所属|下属|二级|派出|组成|工作部门|办事机构)`,
    'g',
  ),
  new RegExp(`我们${PLACE}(?!域|间|别|分)`, 'g'),
  new RegExp(`在${PLACE}(?:(?:人民)?政府|政务(?:服务)?中心|政务公开)[^，。；]{0,4}网站`, 'g'),
];
/** Districts that are no division, and what divisions are called in general. */
const NO_DIVISION =
  /^(?:示范|开发|高新|功能|工业|贫困|保税|度假|旅游|试验|实验|物流|产业|风景|保护|生活|居民|居住|办公|教学|行政|自治|所在|周边|邻近|有关|其他|兄弟|上述|偏远|边远|各个|整个|山区|平原|边境|农业|牧业|民族|老区|库区|试点|产粮|产油|大县|小县|强县|多县|[本全各外我该].|.[园社地辖])[县区旗]$/;
const UNIT_PLACE = /^([\u4e00-\u9fff]{2}[县区旗])(?=[\u4e00-\u9fff]{2})/;

/** 「为耒水县人民政府直属单位」 in a report of a unit of 永宁县: where the text says that the unit belongs, another place of its level stands. */
export function strangePlacesIn(report: Report): readonly Namesake[] {
  const own = report.unitNames.find(({ verbatim }) => placeOf(verbatim) !== undefined);
  const place = own && placeOf(own.verbatim);
  if (!own || place === undefined) return [];
  const names = report.unitNames.map(({ verbatim }) => squeeze(verbatim));
  const told = linesWith(report.document, /政府的?(?:[直所下]属|二级|派出|组成|工作)|我们|网站/);
  const strange = gather(told, (line) =>
    gather(OWN, (pattern) =>
      matchesOf(line.text, pattern).flatMap((match): readonly Quote[] => {
        const named = match[1] ?? '';
        if (named.at(-1) !== place.at(-1) || NO_DIVISION.test(named)) return [];
        // 「临江市永宁县」 ends with the place, and a name with its stem is of one that was renamed.
        if (names.some((name) => name.includes(named.slice(0, -1)))) return [];
        return [wordsIn(line, match.index, match.index + match[0].length)];
      }),
    ),
  );
  return strange.map((other) => ({ own, other }));
}

/** The county or district in a unit's name, behind province and city. */
function placeOf(name: string): string | undefined {
  const rest = squeeze(name).replace(
    /^(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,6}?[市州盟])?/,
    '',
  );
  const place = UNIT_PLACE.exec(rest)?.[1];
  return place === undefined || NO_DIVISION.test(place) ? undefined : place;
}
