/** The look of the self-contained HTML report. */
export const LOOK = `
:root{--error:#b3261e;--warning:#8a5300;--notice:#0b5cad;--hint:#5f6368;--needsHuman:#7b3fa0}
*{box-sizing:border-box}body{margin:0 auto;max-width:1500px;padding:0 16px 48px;font:15px/1.7 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1f2328;background:#fff}
h1{font-size:22px;margin:20px 0 8px}h2{font-size:17px;margin:28px 0 4px;word-break:break-all}h3{font-size:15px;margin:16px 0 4px}
.pair{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:20px}
article{border:1px solid #d0d7de;padding:18px 22px;max-height:86vh;overflow:auto;font-family:"Noto Serif SC","SimSun","FangSong",serif}
article p{margin:.35em 0;text-indent:2em}article p.cover,article p.title,article p.attachmentTitle,article p.date,article p.attachmentLabel,article p.signature{text-indent:0}
article h3{text-align:center;font-size:19px}aside{max-height:86vh;overflow:auto;padding-right:6px}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:13px;margin:8px 0}td,th{border:1px solid #8c959f;padding:2px 5px;vertical-align:middle;text-align:left;font-weight:normal}
thead th{background:#f3f5f7}ol{padding-left:22px;margin:4px 0}li{padding:4px 8px;border-left:4px solid transparent;border-radius:2px;cursor:pointer}
li p{margin:2px 0}li.error{border-color:var(--error)}li.warning{border-color:var(--warning)}li.notice{border-color:var(--notice)}li.hint{border-color:var(--hint)}li.needsHuman{border-color:var(--needsHuman)}
h3.error,.error>a,td.error{color:var(--error)}h3.warning,td.warning{color:var(--warning)}h3.notice,td.notice{color:var(--notice)}h3.hint{color:var(--hint)}h3.needsHuman{color:var(--needsHuman)}
.clause{color:#57606a;font-size:12px}code{font-size:12px}.suggestion{color:#1a6b34}.unreadable{color:var(--error)}.clean{color:#1a6b34}
mark{background:#fff3c4;border-bottom:2px solid var(--notice);cursor:pointer}mark.error{background:#ffe1de;border-color:var(--error)}mark.warning{background:#ffeccc;border-color:var(--warning)}mark.hint{background:#eef0f2;border-color:var(--hint)}mark.needsHuman{background:#f1e4f8;border-color:var(--needsHuman)}
.lit{outline:3px solid #0969da;outline-offset:1px}li:focus,mark:focus{outline:2px solid #0969da}
@media(max-width:900px){.pair{display:block}article,aside{max-height:none}}@media print{article,aside{max-height:none;overflow:visible}}
`;

/** A click or Enter on a finding lights its places, on a place its finding. */
export const SCRIPT = `
(function(){function lit(n){document.querySelectorAll('.lit').forEach(function(e){e.classList.remove('lit')});n.forEach(function(e){e.classList.add('lit')});if(n[0])n[0].scrollIntoView({block:'center'})}
function go(t){var m=t.closest('mark[data-f]');if(m){lit([document.getElementById('f'+m.dataset.f)]);return}
var l=t.closest('li[id]');if(l)lit([].slice.call(document.querySelectorAll('mark[data-f="'+l.id.slice(1)+'"]')))}
document.addEventListener('click',function(e){go(e.target)});document.addEventListener('keydown',function(e){if(e.key==='Enter')go(e.target)})})();
`;
