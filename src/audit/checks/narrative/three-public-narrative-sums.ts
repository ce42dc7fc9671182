import { prose } from '../../examples.ts';
import { narrativeSumCheck } from '../../lists/narrative-sum-check.ts';

/** An amount for travel abroad stands somewhere: without it the items are not all there. */
const ABROAD = /出国[^，。；\n]{0,48}[1-9]|出国[^，。；\n]{0,48}0\.\d*[1-9]/;

/** An amount for vehicles that were bought stands somewhere: running them is not all. */
const BOUGHT = /(?:用车|车辆)购置(?!及|和)[^，。；\n]{0,24}[1-9]|(?:用车|车辆)购置(?:及|和)运行/;

/** Three public expenses of the text are the sum of their three items, and vehicles of purchase and operation (I8). */
export const threePublicNarrativeSums = narrativeSumCheck({
  id: 'ThreePublicNarrativeSums',
  title: { zh: '正文“三公”经费等于各项之和', en: 'Three public expenses of the text add up' },
  because: {
    zh: '“三公”经费只由因公出国（境）、公务用车、公务接待三项构成。',
    en: 'They consist of travel abroad, vehicles and hospitality.',
  },
  partitions: [
    {
      wholes: ['threePublicExpenses'],
      needed: ['officialOverseasTravel', 'officialVehicles', 'officialHospitality'],
      optional: [],
      least: 3,
      closed: 'surely',
      listedBelow: true,
    },
    {
      wholes: ['threePublicExpenses'],
      needed: [
        'officialOverseasTravel',
        'vehiclePurchase',
        'vehicleOperation',
        'officialHospitality',
      ],
      optional: [],
      least: 4,
      closed: 'surely',
      listedBelow: true,
    },
    {
      wholes: ['threePublicExpenses'],
      needed: ['officialVehicles', 'officialHospitality'],
      optional: [],
      least: 2,
      closed: 'surely',
      unless: ABROAD,
    },
    {
      wholes: ['threePublicExpenses'],
      needed: ['vehiclePurchase', 'vehicleOperation', 'officialHospitality'],
      optional: [],
      least: 3,
      closed: 'surely',
      unless: ABROAD,
    },
    {
      wholes: ['threePublicExpenses'],
      needed: ['officialOverseasTravel', 'vehicleOperation', 'officialHospitality'],
      optional: [],
      least: 3,
      closed: 'surely',
      unless: BOUGHT,
    },
    {
      wholes: ['threePublicExpenses'],
      needed: [],
      optional: [
        'officialOverseasTravel',
        'vehiclePurchase',
        'vehicleOperation',
        'officialHospitality',
      ],
      least: 1,
      onlyExcess: true,
    },
    {
      wholes: ['threePublicExpenses'],
      needed: ['officialVehicles'],
      optional: ['officialOverseasTravel', 'officialHospitality'],
      least: 1,
      onlyExcess: true,
    },
    {
      wholes: ['officialVehicles'],
      needed: ['vehiclePurchase', 'vehicleOperation'],
      optional: [],
      least: 2,
      closed: 'surely',
      listedBelow: true,
    },
  ],
  passes: [
    prose(
      '2024年“三公”经费决算5.6万元，其中：因公出国（境）费0万元，公务用车购置及运行维护费4.2万元，公务接待费1.4万元。',
    ),
  ],
  catches: [
    {
      text: prose(
        '2024年“三公”经费决算5.6万元，其中：因公出国（境）费0万元，公务用车购置及运行维护费2.4万元，公务接待费1.4万元。',
      ),
      finds:
        '「2024年“三公”经费决算5.6万元」与各部分「因公出国（境）费0万元」、「公务用车购置及运行维护费2.4万元」、「公务接待费1.4万元」之和3.8万元相差1.8万元。',
    },
    {
      text: prose(
        '2024年“三公”经费支出35,100元，其中公务接待费6,500元、公务用车运行维护费25,000元、因公出国（境）费0元。',
      ),
      finds:
        '「2024年“三公”经费支出35,100元」与各部分「公务接待费6,500元」、「公务用车运行维护费25,000元」、「因公出国（境）费0元」之和31500元相差3600元。',
    },
  ],
});
