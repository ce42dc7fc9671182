import { gather } from '../../values/gather.ts';
import type { Quantities, Quantity } from '../figures/quantities.ts';
import { isPercent } from '../figures/quantities.ts';

/** 「由100万元增加到120万元，增幅20%」: the amount before, the amount now, the way, and the rate when it follows. */
interface FromTo {
  readonly base: Quantity;
  readonly now: Quantity;
  readonly way: 'up' | 'down';
  /** The rate that follows, with the way that its own words say. */
  readonly rate?: Quantity;
  readonly rateWay?: 'up' | 'down';
  /** The difference, where it is told behind. */
  readonly change?: Quantity;
}

const FROM = /(?:由|从)(?:上年|去年|20\d\d年)?(?:度)?(?:同期)?(?:的)?$/;
const TO =
  /^[，,]?(?:大幅|小幅|略微?)?(增加|增长|上升|提高|减少|下降|降低|压减|压缩)(?:到了?|至|为)(?:(?:20\d\d|今|本|当)年(?:度)?(?:的)?)?$/;
const RATE = /^[，,（(](增幅|增长|增加|上升|降幅|下降|减少|降低)(?:率|了|幅度)?(?:为|达|约)?$/;
const BY =
  /^[，,（(](?:人均|户均|年均|净|共|较?上年|同比)*(?:增收|增加|增长|净增|提高|减少|下降|降低|压减|增支|减支)(?:了|额)?(?:为)?$/;
const isUp = (word: string): boolean => /[增升提]/.test(word);

/** All such sentences of a line. */
export const fromTo = ({ list }: Quantities): readonly FromTo[] =>
  gather(list, (base, k): readonly FromTo[] => {
    const now = list[k + 1];
    const next = list[k + 2];
    const isBy = next?.sentence === base.sentence && !isPercent(next) && BY.test(next.before);
    const change = isBy ? next : undefined;
    const rate = list[k + (change ? 3 : 2)];
    const to = now && TO.exec(now.before)?.[1];
    if (!now || !to || now.sentence !== base.sentence || isPercent(base) || isPercent(now))
      return [];
    if (!FROM.test(base.before)) return [];
    const said =
      rate && rate.sentence === base.sentence && isPercent(rate) && RATE.exec(rate.before);
    return [
      {
        base,
        now,
        way: isUp(to) ? 'up' : 'down',
        ...(change && { change }),
        ...(said && { rate, rateWay: isUp(said[1] ?? '') ? ('up' as const) : ('down' as const) }),
      },
    ];
  });
