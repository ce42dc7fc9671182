import type { Indicator } from '../../../report/indicators.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { mainForm } from '../../indicators/goals.ts';
import { goalForm, withFunctions } from '../../text-examples.ts';
import { isEmpty, isGeneral, isRelated, subjectOf, union } from '../../wording/relatedness.ts';
import { listed, phrase, quote } from '../../wording/sentence.ts';

/** Rows that measure output lie within the functions of the unit. Whether they do is for a person to say. */
export const indicatorsWithinFunctions = check<Hit>({
  id: 'IndicatorsWithinFunctions',
  title: { zh: '产出指标与单位职能相关', en: 'Output indicators lie within the functions' },
  severity: 'needsHuman',
  clause: SYSTEM_RULE,
  because: {
    zh: '与职能无关的指标可能是从其他单位的表中套用的。',
    en: 'Indicators outside the functions may have been borrowed from another unit.',
  },
  about: ['mainForm', 'functions'],
  find(report): readonly Hit[] | NoAnswer {
    const form = mainForm(report);
    const { functions } = report.narrative;
    if (!form || functions.length === 0) return 'notApplicable';
    const own = union(functions.map((each) => subjectOf(each.verbatim)));
    if (isGeneral(own)) return 'insufficientData';
    const output = form.indicators.filter(
      (row) => row.kind === 'quantity' || row.kind === 'quality',
    );
    const strange: Indicator[] = [];
    for (const row of output) {
      const about = subjectOf(row.name.verbatim);
      if (!isEmpty(about) && !isRelated(about, own)) strange.push(row);
    }
    if (strange.length < 2) return [];
    return [{ subject: 'indicators', places: strange.map((row) => quote(row.name)) }];
  },
  say: {
    zh: (hit) => phrase`单位职能中看不出与指标${listed(hit.places)}有关的内容，请核对是否适用。`,
    en: (hit) => phrase`The functions name nothing like ${listed(hit.places, ', ')}; please check.`,
  },
  passes: [
    `${withFunctions('负责档案的接收和保管。', '负责档案的展览和编研。')}\n${goalForm(['接收进馆档案'])}`,
  ],
  catches: [
    {
      text: `${withFunctions('负责河道巡查。', '负责水库调度。')}\n${goalForm(['加强河道巡查'])}`,
      finds:
        '单位职能中看不出与指标「接收进馆档案」、「举办档案展览」、「编研地方史料」有关的内容，请核对是否适用。',
    },
  ],
});
