/** The first Chromium that the pages are built for. */
const CHROMIUM = 92;

/** Whether a browser is known not to run the pages; one that says nothing is believed to. */
export function isTooOld(userAgent: string): boolean {
  if (/MSIE |Trident\//.test(userAgent)) return true;
  const version = / (?:Chrome|Chromium)\/(\d+)/.exec(userAgent)?.[1];
  return version !== undefined && Number(version) < CHROMIUM;
}

/** What such a browser gets: words without any script or style. */
export const TOO_OLD = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>请更换浏览器 · 绩评</title>
<h1>当前浏览器打不开填报系统</h1>
<p>浏览器内核过旧，或处于兼容模式。</p>
<ul>
<li>360、QQ、搜狗等浏览器：点击地址栏右侧的图标，切换到“极速模式”。</li>
<li>仍打不开时，请改用较新版本的浏览器（内核 ${CHROMIUM} 以上），再打开本页。</li>
</ul>
<p>已保存的内容都在服务器上，换浏览器不会丢失。</p></html>`;
