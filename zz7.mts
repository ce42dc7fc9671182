import { examine } from '/tmp/lead/base/src/examine/examine.ts';
const e=await examine(new TextEncoder().encode('<html><body><h1>某县2024年度部门整体支出绩效自评报告</h1><p>'+process.argv[2]+'</p></body></html>'));
for(const f of e.report.facts)console.log(f.metric,f.basis,f.scope,f.kind,f.verbatim,f.within);
