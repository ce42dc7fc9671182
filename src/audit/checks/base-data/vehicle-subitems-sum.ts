import { baseDataTable } from '../../examples.ts';
import { baseSumCheck } from '../../tables/base-sums.ts';

/** Vehicles = purchase + operation, in each column of the base data table (I8). */
export const vehicleSubitemsSum = baseSumCheck({
  id: 'VehicleSubitemsSum',
  title: {
    zh: '公务用车经费等于购置费与运行维护费之和',
    en: 'Vehicles are purchase plus operation',
  },
  severity: 'error',
  because: {
    zh: '公务用车经费只由购置费和运行维护费构成。',
    en: 'The cost of vehicles is purchase and operation.',
  },
  metric: 'officialVehicles',
  partsMayLack: false,
  passes: [
    baseDataTable(
      '| 三公经费 | 21.9 | 4.5 | 4.31 |',
      '| 1、公务用车购置和维护经费 | 21.9 | 4.5 | 4.31 |',
      '| 其中：公车购置 | 17.8 | 0 | 0 |',
      '| 公车运行维护 | 4.1 | 4.5 | 4.31 |',
    ),
  ],
  catches: [
    {
      text: baseDataTable(
        '| 三公经费 | 21.9 | 4.5 | 4.31 |',
        '| 1、公务用车购置和维护经费 | 21.9 | 4.5 | 4.31 |',
        '| 其中：公车购置 | 18.7 | 0 | 0 |',
        '| 公车运行维护 | 4.1 | 4.5 | 4.31 |',
      ),
      finds:
        '公务用车购置及运行维护费上年决算数「21.9」与各分项「18.7」、「4.1」之和22.8万元相差-0.9万元。',
    },
  ],
});
