import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { ROUTES } from '../../api/routes.ts';
import type { OidcSettings } from '../context.ts';

/** What has to be remembered while somebody is at the identity provider; kept in a cookie of their browser. */
export interface Away {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The identity provider of the installation, found when it is first needed. */
export interface Provider {
  /** Address to go to, and what to remember. */
  leave(): Promise<{ readonly to: string; readonly away: Away }>;
  /** Issuer and subject, joined by a space, of the person who comes back with `query`. Throws when it does not hold. */
  back(query: string, away: Away): Promise<string>;
}

/** The provider that the settings name. */
export function providerOf(settings: OidcSettings): Provider {
  const home = new URL(ROUTES.oidcBack, settings.address);
  let found: Promise<Configuration> | undefined;
  const configuration = (): Promise<Configuration> => {
    found ??= discover(settings).catch((fault: unknown) => {
      // The provider may be away now and there later.
      found = undefined;
      throw fault;
    });
    return found;
  };
  return {
    leave: async () => {
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
      const to = buildAuthorizationUrl(await configuration(), {
        redirect_uri: home.href,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { to: to.href, away: { state, nonce, verifier } };
    },
    back: async (query, { state, nonce, verifier }) => {
      const at = new URL(home);
      at.search = query;
      const tokens = await authorizationCodeGrant(await configuration(), at, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new TypeError('no claims in the reply of the identity provider');
      return `${claims.iss} ${claims.sub}`;
    },
  };
}

const discover = ({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> =>
  discovery(new URL(issuer), clientId, clientSecret, undefined, {
    // Without encryption only to a provider on this machine.
    ...(isHere(issuer) && { execute: [allowInsecureRequests] }),
  });

const isHere = (address: string): boolean =>
  /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(address);
