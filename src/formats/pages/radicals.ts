/**
 * Radicals of U+2E80–2EFF with the ordinary character whose shape they share. A font in which both use one glyph may
 * give the radical's code back. The Kangxi block (U+2F00–2FD5) folds by Unicode's own decomposition, but for 户.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '⺁厂⺄乙⺆冂⺇几⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爪⺦丬⺧牛⺨犭⺩王⺪疋' +
    '⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺲罒⺳罓⺵羊⺶羊⺷羊⺸羊⺹耂⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝' +
    '⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
  )
    .match(/../gu)
    ?.map((pair) => [...pair]) ?? [],
);

const SHARED = /[\u2e3a\u2e3b\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g;
const HAS_SHARED = /[\u2e3a\u2e3b\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/;

/**
 * Gives radicals, compatibility ideographs, Latin ligatures and dashes drawn as one back as ordinary characters and leaves every other
 * character alone (NFKC over all would spoil ㎡, ① and full-width forms).
 */
export function foldShared(text: string): string {
  if (!HAS_SHARED.test(text)) return text;
  return text.replace(SHARED, (shared) => {
    if (shared === '\u2f3e') return '户';
    if (shared <= '\u2e3b') return shared === '\u2e3a' ? '——' : '———';
    return SUPPLEMENT[shared] ?? shared.normalize('NFKC');
  });
}
