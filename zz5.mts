import { examine } from '/tmp/lead/chk/src/examine/examine.ts';
import { CHECKS } from '/tmp/lead/chk/src/audit/checks.ts';
const [,, gen, seed, from, to]=process.argv; const {build}=await import(gen);
let html=build(+seed).html.replace(/⟦|⟧/g,''); if(from){ if(!html.includes(from))throw new Error('no '+from); html=html.replace(from,to);} 
const e=await examine(new TextEncoder().encode(html));
console.log('facts',e.report.facts.filter(f=>f.verbatim.includes(to?.match(/[\d.,]+/)?.[0]??'###')).map(f=>[f.metric,f.basis,f.scope,f.kind,f.part,f.verbatim,f.year]));
for(const c of CHECKS){const r:any=c.find(e.report,{regulation:e.chosen.regulation,scorecards:e.scorecards} as any);if(typeof r!=='string'&&r.length)console.log(c.id,JSON.stringify(r.map((x:any)=>x.places?.map((p:any)=>p.verbatim)).slice(0,3)))}
console.log('---');for(const f of e.findings.filter(f=>['error','warning'].includes(f.severity)))console.log(f.check,f.words.zh.map((w:any)=>typeof w==='string'?w:'「'+w.verbatim+'」').join(''));
