/** What averages are over: the words of each and the units that count it. */
const NOUNS: readonly (readonly [RegExp, RegExp])[] = [
  [/人均|每人|平均每名|每名/, /^(?:人|名|人次)$/],
  [/户均|每户/, /^[户家]$/],
  [/村均|每个?村/, /^村$/],
  [/场均|每场/, /^(?:场|场次|次)$/],
  [/车均|每辆|单车/, /^[辆台]$/],
  [/每册|册均/, /^册$/],
  [/每起|起均/, /^起$/],
  [/每件|件均/, /^件$/],
  [/案均|每案/, /^[件起宗]$/],
  [/每批|批均/, /^批次?$/],
  [/亩均|每亩|亩产/, /^亩$/],
  [/每公里|公里均/, /^公里$/],
  [/每期|期均/, /^期$/],
  [/每笔|笔均/, /^笔$/],
  [/台均|每台/, /^[台套]$/],
  [/每项/, /^项$/],
  [/项均/, /^[项个]$/],
  [/企均/, /^家$/],
  [/班均|每班|班额/, /^[班个期]$/],
  [/生均|每生/, /^[人名]$/],
  [/次均/, /^(?:人次|次|台次|例次|户次|家次|车次)$/],
  [/每个|项目平均/, /^个$/],
  ...[
    ...'头只门具座处所家台套份间张盏吨株条栋宗枚次口',
    '课时',
    '公顷',
    '平方米',
    '平方公里',
    '千瓦时',
    '块',
  ].map((word) => [new RegExp(`每${word}|${word}均`), new RegExp(`^${word}$`)] as const),
];

/** Words without one of these signs are of no average: few are, and the list is long. */
const AVERAGES = /[每均]|单车|班额|亩产/;

/** What the words of an average count: heads, families, pieces. */
export function nounOf(words: string): RegExp | undefined {
  if (!AVERAGES.test(words)) return undefined;
  for (const [word, noun] of NOUNS) if (word.test(words)) return noun;
  return undefined;
}
