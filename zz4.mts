import { examine } from '/tmp/lead/chk/src/examine/examine.ts';
import { remainders } from '/tmp/lead/chk/src/audit/lists/remainders.ts';
import { CHECKS } from '/tmp/lead/chk/src/audit/checks.ts';
const e=await examine(new TextEncoder().encode('<html><body><h1>某县2023年度某项目支出绩效自评报告</h1><p>'+process.argv[2]+'</p></body></html>'));
console.log(remainders(e.report).map(x=>[x.computed,x.left.verbatim]));
for(const c of CHECKS){const r:any=c.find(e.report,{regulation:e.chosen.regulation,scorecards:e.scorecards} as any);if(typeof r!=='string'&&r.length)console.log(c.id,JSON.stringify(r.map((x:any)=>x.places?.map((p:any)=>p.verbatim))))}
