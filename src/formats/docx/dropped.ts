const UNITS: Readonly<Record<string, string>> = {
  图片: '幅',
  图表: '个',
  图示: '个',
  嵌入对象: '个',
  控件: '个',
  书签: '个',
};

/** What was left out, one line a kind, in Chinese. */
export const droppedLines = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts].map(([what, count]) => `${what}${count}${UNITS[what] ?? '处'}未读入`);
