import { examine } from '/tmp/lead/chk/src/examine/examine.ts';
const {build}=await import('/tmp/lead/gen5.mjs');
let html=build(20).html.replace(/⟦|⟧/g,'').replace('自评总分96.87','自评总分98.67');
const e=await examine(new TextEncoder().encode(html));
for(const f of e.report.facts)if(f.metric==='selfScore')console.log(f);
console.log(e.report.kind, e.report.fiscalYear, e.report.forms[0]?.totalScore, e.report.forms[0]?.title, e.report.forms[0]?.year);
