import type { Quote } from '../../../document/finding.ts';
import { check, type Hit, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { targetClaims } from '../../indicators/target-claims.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Misjudged extends Hit {
  readonly target: Quote;
  readonly result: Quote;
  readonly claim: Quote;
  readonly met: boolean;
}

/** A target is told as reached where the figures of the sentence reach it, and as missed where they do not. */
export const targetClaimAgrees = check<Misjudged>({
  id: 'TargetClaimAgrees',
  title: {
    zh: '目标是否达到的说法与数相符',
    en: 'What is said of a target agrees with the figures',
  },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '是否达到目标由目标值和实际值比较得出，说法必须与之一致。',
    en: 'Whether a target is reached follows from the two figures.',
  },
  about: ['text'],
  find(report) {
    const claims = targetClaims(report);
    if (claims.length === 0) return 'notApplicable';
    return claims
      .filter(({ said, met }) => said !== met)
      .map(({ target, result, claim, met }) => ({
        subject: target.verbatim,
        places: inOrder([target, result, claim]),
        target: quote(target),
        result: quote(result),
        claim: quote(claim),
        met,
      }));
  },
  say: {
    zh: (hit) =>
      hit.met
        ? phrase`${hit.target}，${hit.result}，按数已经达到，却写${hit.claim}。`
        : phrase`${hit.target}，${hit.result}，按数没有达到，却写${hit.claim}。`,
    en: (hit) =>
      hit.met
        ? phrase`${hit.target}, ${hit.result}: by the figures it is reached, but the words are ${hit.claim}.`
        : phrase`${hit.target}, ${hit.result}: by the figures it is not reached, but the words are ${hit.claim}.`,
  },
  passes: [
    prose('档案数字化合格率目标≥95%，实际96.2%，达到预期目标。'),
    prose('档案数字化合格率目标值为不低于95%，实际完成93%，未达到预期目标。'),
    prose('档案数字化合格率目标≥95%，实际93%，基本达到预期目标。'),
    prose('每卷成本目标不超过12元，实际11.5元，达到年度目标。'),
  ],
  catches: [
    {
      text: prose('档案数字化合格率目标≥95%，实际93%，达到预期目标。'),
      finds: '「目标≥95%」，「实际93%」，按数没有达到，却写「达到预期目标」。',
    },
    {
      text: prose('每卷成本目标不超过12元，实际完成值为11.5元，未达标。'),
      finds: '「目标不超过12元」，「实际完成值为11.5元」，按数已经达到，却写「未达标」。',
    },
  ],
});
