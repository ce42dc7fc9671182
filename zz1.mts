import { examine } from '/tmp/lead/chk/src/examine/examine.ts';
const enc=new TextEncoder();
for(const t of process.argv.slice(2)){const e=await examine(enc.encode('<html><body><h1>某县2023年度某项目支出绩效自评报告</h1><h2>一、基本情况</h2>'+t.split('|').map(x=>'<p>'+x+'</p>').join('')+'</body></html>'));
console.log('>',t.slice(0,60));for(const f of e.findings.filter(f=>['error','warning'].includes(f.severity)))console.log('   ',f.check,f.words.zh.map((w:any)=>typeof w==='string'?w:'「'+w.verbatim+'」').join(''));}
