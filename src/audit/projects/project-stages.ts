import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { matchesOf } from '../../values/matches.ts';
import { occurs, runningText, wordsIn } from '../wording/running-text.ts';

/** Projects or indicators by how far they are: 「共安排项目26个，已完工22个，在建4个」. */
export interface Stages {
  readonly whole: Quote;
  readonly parts: readonly Quote[];
  readonly stated: number;
  readonly sum: number;
}

const STAGES =
  /((?:安排|实施|下达|批复|入库)[^，。；\d]{0,14}项目(?:共|共计|总数)?(\d{1,4})个)[^。；\d]{0,20}?((?:已|全部)?(?:完工|竣工|完成|建成|验收)(?:项目)?(\d{1,4})个)[，、]((?:正在建设|正在实施|在建|未完工|未完成|未竣工|续建)(?:项目)?(\d{1,4})个)(?:[，、]((?:未开工|尚未开工|前期)[^，。；\d]{0,4}(\d{1,4})个))?(?=[。；])/g;

/** 「26个项目中，已完工22个，在建4个」. */
const OF_PROJECTS =
  /((\d{1,4})个项目(?:中|，其中))[，：]?((?:已|全部)?(?:完工|竣工|完成|建成|验收)(?:项目)?(\d{1,4})个)[，、]((?:正在建设|正在实施|在建|未完工|未完成|未竣工|续建)(?:项目)?(\d{1,4})个)(?:[，、]((?:未开工|尚未开工|前期)[^，。；\d]{0,4}(\d{1,4})个))?(?=[，。；])/g;

/** 「共设三级指标15个，完成14个，未完成1个。」 */
const INDICATORS =
  /((?:设|设置|设定|涉及)[^，。；\d]{0,14}指标(?:共|共计)?(\d{1,4})[个项])[，,；](?:其中[：:，,]?)?((?:已|全部)?(?:完成|达成|达标)(?:指标)?(\d{1,4})[个项])[，、,]((?:未完成|未达成|未达标|部分完成)(?:指标)?(\d{1,4})[个项])(?:[，、,]((?:未完成|未达成|未达标)[^，。；\d]{0,4}(\d{1,4})[个项]))?(?=[。；])/g;

/** All projects, or indicators, of a sentence with those that are finished, under way and not begun. */
export const stagesIn = (report: Report): readonly Stages[] =>
  [STAGES, OF_PROJECTS, INDICATORS].some((form) => occurs(report.document, form))
    ? runningText(report.document).flatMap((line) =>
        [STAGES, OF_PROJECTS, INDICATORS]
          .flatMap((form) => matchesOf(line.text, form))
          .map((match) => {
            const [, whole = '', stated, done = '', finished, going = '', open, idle = '', none] =
              match;
            let at = match.index;
            const take = (words: string): Quote => {
              const from = line.text.indexOf(words, at);
              at = from + words.length;
              return wordsIn(line, from, at);
            };
            return {
              whole: take(whole),
              parts: [done, going, idle].filter((each) => each !== '').map(take),
              stated: Number(stated),
              sum: Number(finished) + Number(open) + Number(none ?? 0),
            };
          }),
      )
    : [];
