import { squeeze } from '../../values/chinese.ts';
import type { BoxItem, Item, TextItem } from './items.ts';

/** An article without what the site puts around it. */
export interface Article {
  readonly items: readonly Item[];
  /** Pieces left out. */
  readonly cut: number;
}

const SHELL_TAG = /^(?:nav|footer|aside)$/;
const SHELL_NAME =
  /(?:^|[\s_-])(?:nav|navbar|menu|bread|breadcrumb|crumbs?|foot|footer|head|header|share|bdshare\w*|side|sidebar|tool|tools|toolbar|copyright|links?|friend\w*|search|login|page|pager|pagination|print|position|location|weizhi|dqwz|wz|qrcode|ewm|related|recommend|hot|banner|logo|top|bottom|floor)(?:$|[\s_-]|\d|box|bar|wrap|con)/;
/** Whole lines that a site adds to an article. */
const SHELL_LINE =
  /^(?:(?:您?(?:现在|当前)?(?:所在)?(?:的)?位置)[:：].*|首页[>＞»›|/-].*|(?:发布|发文|更新|成文|公开)(?:时间|日期)[:：].{0,60}|(?:时间|日期)[:：]20\d\d.{0,40}(?:来源|点击|浏览|阅读|作者).{0,40}|(?:信息)?来源[:：].{0,60}|(?:作者|编辑|责任编辑|责编|审核|发布者|文章来源)[:：].{0,30}|(?:浏览|阅读|点击|访问)(?:次数|量|数|人数)?[:：].{0,20}|【?(?:字体|字号)[:：]?.{0,20}|.{0,20}[【[]?(?:打印本页|打印此页|关闭窗口|关闭本页|关闭)[】\]]?|分享(?:到|至)?[:：]?.{0,20}|扫一扫.{0,30}|上一[篇条].{0,80}|下一[篇条].{0,80}|(?:索引号|信息索引|发文机关|发布机构|主题分类|文号|公开方式|公开范围|生成日期|有效性)[:：].{0,60}|版权所有.*|.{0,20}ICP备.*|.{0,12}公网安备.*|主办[:：单].*|承办[:：单].*|网站(?:标识码|地图).*|技术支持[:：].*|无障碍(?:阅读|浏览)?|长者模式|设为首页|加入收藏|返回顶部|登录|注册)$/;

/** Cuts navigation, share bars, footers and view counts; when unsure it keeps, for a lost sentence is worse than a menu. */
export function articleOf(items: readonly Item[]): Article {
  let cut = 0;
  const visit = (list: readonly Item[]): readonly Item[] =>
    list.flatMap((item): readonly Item[] => {
      if (item.kind === 'text' && isShellLine(item)) {
        cut += 1;
        return [];
      }
      if (item.kind !== 'box') return [item];
      if (isShellBox(item)) {
        cut += 1;
        return [];
      }
      return visit(item.items);
    });
  return { items: visit(items), cut };
}

function isShellLine(item: TextItem): boolean {
  const bare = squeeze(item.text);
  if (bare === '') return false;
  if (SHELL_LINE.test(bare)) return bare.length < 160;
  // A line of nothing but links to other pages, such as a crumb trail.
  return (
    item.linked > 0 &&
    item.linked * 10 >= bare.length * 8 &&
    !/[。；]|报告|附件|表$|\.(?:docx?|xlsx?|pdf)/.test(bare) &&
    item.level === undefined
  );
}

/** Whether a container is part of the site and not of the article: by its links, its name or its tag, never when it holds sentences or a table. */
function isShellBox(box: BoxItem): boolean {
  if (box.cells >= 6 || sentences(box) >= 4) return false;
  const mostlyLinks = box.linked * 10 >= box.chars * 6;
  if (mostlyLinks && box.linked > 0 && box.chars >= 12) return box.tag !== 'body';
  if (SHELL_TAG.test(box.tag)) return box.chars < 600;
  return SHELL_NAME.test(box.name) && box.chars < 300 && sentences(box) < 2 && !hasReportWords(box);
}

function sentences(box: BoxItem, limit = 4): number {
  let found = 0;
  for (const item of box.items) {
    if (item.kind === 'text') found += item.text.split('。').length - 1;
    else if (item.kind === 'box') found += sentences(item, limit - found);
    if (found >= limit) return found;
  }
  return found;
}

const REPORT = /自评|绩效|决算|预算|支出|报告/;
const hasReportWords = (box: BoxItem): boolean =>
  box.items.some((item) =>
    item.kind === 'text'
      ? item.linked === 0 && REPORT.test(item.text)
      : item.kind === 'box' && hasReportWords(item),
  );
