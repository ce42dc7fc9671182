import { each, everywhere, inCells, inProse, line, type Mess } from './mess.ts';

const FULL = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const CJK = '[\u4e00-\u9fff]';
const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  '万萬预預决決算算执執行行费費经經务務绩績项項标標实實际際额額单單位位机機构構编編职職员員资資产產业業总總开開支支对對个個补補贴貼险險发發报報应應转轉额額购購买買车車维維护護运運国國际際会會议議训訓处處数數达達满滿质質环環积積极極级級别別说說明明问問题題原原因因进進举舉措措农農过過间間为為与與'
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const) ?? [],
);
const lines = (text: string, width: number): readonly string[] =>
  text.match(new RegExp(`[^]{1,${width}}`, 'g')) ?? [''];

/** What happens to words, figures and labels. */
export const WORDS: readonly Mess[] = [
  {
    name: '全角数字',
    make: (document) => everywhere(document, FULL),
  },
  {
    name: '全角小数点和百分号',
    make: (document) =>
      inProse(document, (text) => text.replace(/(\d)\.(\d)/g, '$1．$2').replace(/%/g, '％')),
  },
  {
    name: '数字与汉字间有空格',
    make: (document) =>
      inProse(document, (text) =>
        text
          .replace(new RegExp(`(\\d)(${CJK})`, 'g'), '$1 $2')
          .replace(new RegExp(`(${CJK})(\\d)`, 'g'), '$1 $2'),
      ),
  },
  {
    name: '数字中间有空格',
    make: (document) =>
      inProse(document, (text) =>
        text.replace(/(\d)\.(\d)/g, '$1. $2').replace(/\b(20)(\d\d)年/g, '$1 $2 年'),
      ),
  },
  {
    name: '表中数字带空格',
    make: (document) =>
      inCells(document, (text) =>
        /^-?[\d.]+%?$/.test(text) ? ` ${text.replace('.', ' .')} ` : text,
      ),
  },
  {
    name: '标签字间加空格',
    make: (document) =>
      inCells(document, (text) =>
        new RegExp(`^${CJK}{2,5}$`).test(text) ? [...text].join(' ') : text,
      ),
  },
  {
    name: '标签中间换行',
    make: (document) =>
      inCells(document, (text) =>
        new RegExp(`^${CJK}{4,8}$`).test(text) ? `${text.slice(0, 3)}\n${text.slice(3)}` : text,
      ),
  },
  {
    name: '标签一字一行',
    make: (document) =>
      inCells(document, (text, cell) =>
        cell.rowSpan > 1 && new RegExp(`^${CJK}{2,8}$`).test(text) ? [...text].join('\n') : text,
      ),
  },
  {
    name: '正文按行断开',
    make: (document) =>
      each(document, (block) =>
        block.kind !== 'paragraph' || block.style !== 'body'
          ? [block]
          : [{ ...block, text: lines(block.text, 28).join('\n') }],
      ),
  },
  {
    name: '正文按行断成多段',
    hides: true,
    make: (document) =>
      each(document, (block) =>
        block.kind !== 'paragraph' || block.style !== 'body'
          ? [block]
          : lines(block.text, 28).map((text) => line(text)),
      ),
  },
  {
    name: '千分位与元角分',
    make: (document) =>
      inProse(document, (text) =>
        text.replace(
          /(\d+)(\.\d+万元)/g,
          (_, whole: string, rest: string) => whole.replace(/\B(?=(\d{3})+$)/g, ',') + rest,
        ),
      ),
  },
  {
    name: '半角标点',
    make: (document) =>
      inProse(document, (text) =>
        text
          .replaceAll('，', ',')
          .replaceAll('：', ':')
          .replaceAll('；', ';')
          .replaceAll('（', '(')
          .replaceAll('）', ')'),
      ),
  },
  {
    name: '引号半边',
    make: (document) => everywhere(document, (text) => text.replaceAll('”', '')),
  },
  {
    name: '引号不是中文引号',
    make: (document) => everywhere(document, (text) => text.replace(/[“”]/g, '"')),
  },
  {
    name: '年字丢成横线',
    hides: true,
    make: (document) => everywhere(document, (text) => text.replace(/(20\d\d)年/g, '$1-')),
  },
  {
    name: '繁体',
    hides: true,
    make: (document) =>
      everywhere(document, (text) => [...text].map((c) => TRADITIONAL[c] ?? c).join('')),
  },
  {
    name: '拼音括注',
    make: (document) =>
      inProse(document, (text) =>
        text.replace(/预算/g, '预(yù)算').replace(/支出(?=\d)/g, '支出(zhī chū)'),
      ),
    hides: true,
  },
  {
    name: '零认成字母O',
    hides: true,
    make: (document) => inProse(document, (text) => text.replace(/(\d)0(?=[\d.万])/g, '$1O')),
  },
  {
    name: '一认成字母l',
    hides: true,
    make: (document) => inProse(document, (text) => text.replace(/1(?=\d*\.\d)/g, 'l')),
  },
  {
    name: '表中零认成字母O',
    hides: true,
    make: (document) =>
      inCells(document, (text) =>
        /^-?[\d.]+%?$/.test(text) ? text.replace(/(\d)0(?=\d|\.)/g, '$1O') : text,
      ),
  },
  {
    name: '夹杂问号',
    make: (document, by) =>
      each(document, (block) =>
        block.kind !== 'paragraph' || block.style !== 'body' || by.percent(60)
          ? [block]
          : [{ ...block, text: block.text.replace(/。/g, '????。') }],
      ),
  },
  {
    name: '整段乱码',
    make: (document, by) =>
      each(document, (block) =>
        block.kind === 'paragraph' && block.style === 'body' && by.percent(20)
          ? [block, line('ÖÐ¹ú12.50ÍòÔª£¬ÆäÖÐ£º»ù±¾Ö§³ö锟斤拷烫烫烫8.00锟斤拷')]
          : [block],
      ),
  },
  {
    name: '零宽字符与不换行空格',
    make: (document) =>
      inProse(document, (text) =>
        text.replace(/(\d)万元/g, '$1\u00a0万元').replace(/支出/g, '支\u200b出'),
      ),
  },
];
