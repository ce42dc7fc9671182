import { describe, expect, test } from 'vitest';
import type { LibraryIndicator } from './entry.ts';
import { LIBRARY, withAdditions } from './library.ts';
import { READINGS } from './readings.ts';
import { indexOf, search } from './search.ts';

const index = indexOf(LIBRARY);
const first = (typed: string) => search(index, typed)[0]?.name;
const names = (typed: string) => search(index, typed).map(({ name }) => name);

describe('pinyin of the library', () => {
  const used = [
    ...new Set(LIBRARY.flatMap(({ name }) => [...name.replace(/\P{Script=Han}/gu, '')])),
  ];

  test('every character of every name has a reading, and no other is kept', () => {
    expect(used.filter((each) => !READINGS.has(each))).toEqual([]);
    expect([...READINGS.keys()].filter((each) => !used.includes(each))).toEqual([]);
  });

  test('characters with one reading stand in the order of Chinese collation', () => {
    const { compare } = new Intl.Collator('zh-u-co-pinyin');
    const single = used.filter((each) => READINGS.get(each)?.length === 1).sort(compare);
    // ü stands behind u and before uo.
    const sounds = single.map((each) => READINGS.get(each)?.[0]?.replace('v', 'u!') ?? '');
    const wrong = single.filter((_, i) => (sounds[i] ?? '') < (sounds[i - 1] ?? ''));
    expect(single.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });
});

describe('searching the library', () => {
  test('finds by characters, by full pinyin and by initials', () => {
    expect(first('农村公路')).toBe('农村公路列养率');
    expect(first('yizhengyi')).toBeUndefined();
    expect(first('kongqizhiliang')).toBe('空气质量优良天数比率');
    expect(first('kqzlyl')).toBe('空气质量优良天数比率');
    expect(first('zhongdarenwu')).toBeUndefined();
    expect(first('niandu zhongdian')).toBe('年度重点任务完成率');
    expect(first('ywpx')).toBe('开展业务培训场次');
  });

  test('a half typed last syllable and a mixture of characters and letters fit too', () => {
    expect(first('senlinfug')).toBe('森林覆盖率');
    expect(first('森lfg')).toBe('森林覆盖率');
    expect(first('shenlin')).toBeUndefined();
  });

  test('characters read in two ways are found by both', () => {
    expect(names('chongfuxinfang')).toEqual(['重复信访占比']);
    expect(names('zhongfuxinfang')).toEqual(['重复信访占比']);
    expect(first('xingzhengshenpi')).toBe('行政审批提前办结率');
  });

  test('words parted by blanks must all fit, in any order', () => {
    expect(names('满意 农户')).toEqual(['受益农户满意度']);
    expect(names('农户 满意')).toEqual(['受益农户满意度']);
    expect(names('农户 火星')).toEqual([]);
  });

  test('names that begin with what was typed come first, then those that contain it', () => {
    const found = names('信访');
    const begins = found.map((name) => name.startsWith('信访'));
    expect(begins.lastIndexOf(true)).toBeLessThan(begins.indexOf(false));
    expect(found).toContain('受理信访事项件次');
  });

  test('of names that fit alike, the own function comes first, then what any unit may use', () => {
    const [first, second] = search(index, 'myd', 'education').map(({ name }) => name);
    expect([first, second]).toEqual(['学生家长满意度', '服务对象满意度']);
    expect(search(index, 'myd')[0]?.name).toBe('服务对象满意度');
  });

  test('words of the function or the definition are found after names', () => {
    expect(names('住房保障').length).toBeGreaterThan(10);
    expect(names('卫生健康')).toContain('城乡居民医保参保率');
  });

  test('full width letters, capitals and marks of syllables are understood', () => {
    expect(first('ＳＬＦＧＬ')).toBe('森林覆盖率');
    expect(first("sen'lin'fu'gai")).toBe('森林覆盖率');
    expect(first('绿化覆盖lü')).toBe(first('绿化覆盖lv'));
  });

  test('nothing typed shows the whole library in its order', () => {
    expect(search(index, ' ')).toEqual(LIBRARY);
  });

  test('a key costs less than 5 ms in the middle of many', () => {
    const typed = [
      'm',
      'my',
      'myd',
      's',
      'sh',
      'shi',
      'zhong',
      '率',
      'qunzhongmanyidu',
      'jsjsjsjsj',
    ];
    const times = typed.flatMap((each) =>
      [1, 2, 3, 4, 5].map(() => {
        const from = performance.now();
        search(index, each);
        return performance.now() - from;
      }),
    );
    const [median = 0] = times.sort((a, b) => a - b).slice(times.length >> 1);
    expect(median).toBeLessThan(5);
  });

  test('local additions are found like ours; one of the same name takes its place', () => {
    const [ours] = LIBRARY;
    if (!ours) throw new Error('the library is empty');
    const own: LibraryIndicator = { ...ours, name: '古茶树挂牌株数', addedBy: '茶乡县' };
    const changed: LibraryIndicator = { ...ours, target: '≥8场', addedBy: '茶乡县' };
    const merged = withAdditions(LIBRARY, [own, changed]);
    expect(merged).toHaveLength(LIBRARY.length + 1);
    expect(search(indexOf(merged), '古茶树')).toEqual([own]);
    expect(merged[0]).toEqual(changed);
  });
});
