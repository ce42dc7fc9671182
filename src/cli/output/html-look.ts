/** The look of the self-contained HTML report: system fonts only, so that nothing is fetched. */
export const LOOK = `
:root{--error:#b3261e;--warning:#8a5300;--notice:#0b5cad;--hint:#5f6368;--needsHuman:#7b3fa0;--line:#d0d7de;--quiet:#57606a}
*{box-sizing:border-box}
body{margin:0;font:15px/1.7 "Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1f2328;background:#f6f8fa}
header{padding:10px 20px;background:#fff;border-bottom:1px solid var(--line)}
h1,h2{font-size:18px;line-height:1.4;margin:0;word-break:break-word}header p{margin:0;font-size:12.5px;color:var(--quiet);overflow-wrap:anywhere}
.file{display:flex;flex-direction:column;height:100vh}.many .file{margin-top:24px;border-top:3px solid var(--line)}.file:not(:has(.pair)){height:auto}
.chips{margin-top:4px;display:flex;gap:8px;flex-wrap:wrap}.chip{font-size:13px;padding:0 10px 0 6px;border:1px solid currentColor;border-radius:12px;background:#fff;cursor:pointer}.chip input{vertical-align:-2px;margin:0 4px 0 0;accent-color:currentColor}.go{padding:0 10px;color:#0b5cad;text-decoration:none}.keys{font-size:12.5px;color:var(--quiet)}
.pair{flex:1;min-height:0;display:grid;grid-template-columns:minmax(0,3fr) minmax(330px,2fr)}
article,aside{overflow:auto;scroll-padding:80px}
article{background:#fff;border-right:1px solid var(--line);padding:20px 36px 60px;font-family:"Noto Serif SC","Noto Serif CJK SC",SimSun,FangSong,serif}
article p{margin:.4em 0;text-indent:2em}
article p.cover,article p.attachmentLabel,article p.tableNote{text-indent:0}
article p.title,article p.attachmentTitle,article p.centred,article h3{text-indent:0;text-align:center;font-size:19px;font-weight:700;margin:1em 0 .6em}
article p.date{text-indent:0;text-align:center}article p.signature{text-indent:0}article p.note,article p.header,article p.footer,article p.comment{font-size:13px;color:var(--quiet);text-indent:0}
article h4{font-size:17px;margin:1.2em 0 .3em}article h5,article h6{font-size:15px;margin:.9em 0 .2em}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:13px;line-height:1.5;margin:10px 0}
td,th{border:1px solid #8c959f;padding:2px 6px;vertical-align:middle;text-align:left;font-weight:400}
thead th{background:#f3f5f7}.index{margin:16px 20px}.index table{margin:0;background:#fff}.score td:not(:last-child),.index td:nth-child(n+4){text-align:right}.score thead,.score td:not(:last-child){white-space:nowrap}.differs{background:#fff6e5}.total{font-weight:700;background:#f3f5f7}
aside{padding:0 16px 60px}aside h3{position:sticky;top:0;margin:0 -16px;padding:8px 16px 4px;background:#f6f8fa;font-size:15px;z-index:1}
aside ol{margin:0;padding:0;list-style:none;counter-reset:none}
aside ol>li{margin:6px 0;padding:8px 12px 8px 44px;position:relative;background:#fff;border:1px solid var(--line);border-left:4px solid var(--c);border-radius:4px;cursor:pointer}
aside ol>li::before{content:attr(value);position:absolute;left:8px;top:10px;min-width:26px;text-align:center;font-size:12px;line-height:20px;border-radius:10px;color:#fff;background:var(--c)}
li p{margin:0}.places{margin:3px 0;padding:0;list-style:none;font-size:12.5px}.places a{color:var(--quiet);text-decoration:none;display:block;padding:1px 0}.places b{color:#1f2328;font-weight:600}.places a:hover{text-decoration:underline}
.clause{color:var(--quiet);font-size:12px}code{font-size:11.5px}.suggestion{color:#1a6b34;font-size:13px}
.error{--c:var(--error);--b:#ffe1de}.warning{--c:var(--warning);--b:#ffeccc}.notice{--c:var(--notice);--b:#dcecfb}.hint{--c:var(--hint);--b:#eceef0}.needsHuman{--c:var(--needsHuman);--b:#f1e4f8}
h3.error,h3.warning,h3.notice,h3.hint,h3.needsHuman,.chip,td.error,td.warning,td.notice,td.hint{color:var(--c)}
.unreadable{color:var(--error)!important}td.clean,p.clean{color:#1a6b34}
mark{color:inherit;background:var(--b);border-bottom:2px solid var(--c);cursor:pointer}
mark a.n{font:600 10px/14px sans-serif;vertical-align:super;margin-right:2px;padding:0 4px;border-radius:7px;color:#fff;background:var(--c);text-decoration:none;text-indent:0}
details{font-size:13px}summary{cursor:pointer}details ul{margin:2px 0 8px;padding-left:20px}
.lit,aside ol>li:target,mark:has(a.n:target){outline:3px solid #0969da;outline-offset:1px}
a:focus-visible,input:focus-visible,summary:focus-visible,li:focus-visible,article:focus-visible,aside:focus-visible{outline:2px solid #0969da;outline-offset:1px}
article:focus-visible,aside:focus-visible{outline-offset:-2px}[hidden]{display:none!important}
@media(hover:none){.keys{display:none}}
@media(max-width:900px){td,th{min-width:4em}.index th,.index td:nth-child(2){min-width:9em}.index td:nth-child(n+3),.index thead th:nth-child(n+3){min-width:3.5em;white-space:nowrap}.file{height:auto}.pair{display:block}article,aside{overflow:visible;border:0}article{padding:16px}}
@page{margin:15mm 12mm}
@media print{*{print-color-adjust:exact;-webkit-print-color-adjust:exact}body{background:#fff;font-size:11pt}.file{height:auto;display:block;break-after:page}.pair{display:block}article,aside{overflow:visible;border:0;padding:0}aside{break-before:page}aside h3{position:static;margin:0;background:none}aside ol>li,tr{break-inside:avoid}h2,h3,h4,p.attachmentLabel,p.attachmentTitle,p:has(+.scroll){break-after:avoid}tr:last-child{break-before:avoid}.scroll{overflow:visible}.chip input,.go,.keys{display:none}.group[hidden]{display:block!important}.places a{color:inherit}}
`;

/**
 * Lights all places of a finding that is clicked or reached by its link, leads a click or Enter on a marked place to its finding,
 * steps from finding to finding with j and k, and hides severities whose box is cleared.
 */
export const SCRIPT = `
(function(){'use strict';
var all=function(q,r){return [].slice.call((r||document).querySelectorAll(q))};
function light(id){all('.lit').forEach(function(e){e.classList.remove('lit')});
var marks=all('mark').filter(function(m){return m.dataset.f.split(' ').indexOf(id)>=0});
marks.forEach(function(m){m.classList.add('lit')});var l=document.getElementById(id);if(l)l.classList.add('lit');return marks}
function show(e){if(e)e.scrollIntoView({block:'center'})}
function find(l){show(light(l.id)[0]);l.focus({preventScroll:true});l.scrollIntoView({block:'nearest'})}
document.addEventListener('click',function(e){var t=e.target;if(t.closest('.places a')){light(t.closest('ol>li').id);return}
var l=t.closest('aside ol>li');if(l){find(l);return}
var m=t.closest('mark');if(m){var n=t.closest('a.n'),id=n?n.getAttribute('href').slice(1):m.dataset.f.split(' ')[0];e.preventDefault();light(id);var f=document.getElementById(id);if(f){f.focus({preventScroll:true});show(f)}}});
document.addEventListener('keydown',function(e){if(e.ctrlKey||e.altKey||e.metaKey)return;
var a=document.activeElement;if(e.key==='Enter'&&a.matches('aside ol>li'))find(a);
if(e.key!=='j'&&e.key!=='k')return;var s=all('aside ol>li').filter(function(l){return !l.closest('[hidden]')});if(!s.length)return;
var i=s.indexOf(a.closest('aside ol>li'));find(s[Math.max(0,Math.min(s.length-1,i+(e.key==='j'?1:-1)))])});
document.addEventListener('change',function(e){var s=e.target.dataset.s;if(!s)return;
all('.group[data-s='+s+']',e.target.closest('.file')).forEach(function(g){g.hidden=!e.target.checked})});
})();
`;
