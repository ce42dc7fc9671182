import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD, type Served, served, type Visitor } from '../../../test/server/served.ts';
import { EMPTY } from '../../draft/draft.ts';

/** A little identity provider: whoever comes is the person that it was told. */
class Issuer {
  person = '';
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #nonces = new Map<string, { nonce: string; person: string }>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(([status, body, location]) => {
        response.writeHead(status, {
          'content-type': 'application/json',
          ...(location && { location }),
        });
        response.end(JSON.stringify(body));
      });
    });
  }

  static async start(): Promise<Issuer> {
    const issuer = new Issuer();
    await new Promise<void>((done) => issuer.#server.listen(0, '127.0.0.1', done));
    return issuer;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((done) => this.#server.close(() => done()));
  }

  async #answer(request: IncomingMessage): Promise<[number, unknown, string?]> {
    const url = new URL(request.url ?? '', this.address);
    if (url.pathname === '/.well-known/openid-configuration')
      return [
        200,
        {
          issuer: this.address,
          authorization_endpoint: `${this.address}/authorize`,
          token_endpoint: `${this.address}/token`,
          jwks_uri: `${this.address}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        },
      ];
    if (url.pathname === '/keys')
      return [200, { keys: [{ ...this.#keys.publicKey.export({ format: 'jwk' }), alg: 'RS256' }] }];
    if (url.pathname === '/authorize') {
      const code = randomBytes(8).toString('hex');
      this.#nonces.set(code, { nonce: url.searchParams.get('nonce') ?? '', person: this.person });
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      return [302, {}, back.href];
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    const known = this.#nonces.get(new URLSearchParams(body).get('code') ?? '');
    if (!known) return [400, { error: 'invalid_grant' }];
    return [200, { access_token: 'a', token_type: 'bearer', id_token: this.#token(known) }];
  }

  #token({ nonce, person }: { nonce: string; person: string }): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.address,
      sub: person,
      aud: 'jiping',
      iat: now,
      exp: now + 60,
      nonce,
    };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'RS256' })}.${part(claims)}`;
    const signature = createSign('RSA-SHA256').update(text).sign(this.#keys.privateKey);
    return `${text}.${signature.toString('base64url')}`;
  }
}

let issuer: Issuer;
let system: Served;
beforeAll(async () => {
  issuer = await Issuer.start();
  system = await served(EMPTY, {
    oidc: {
      issuer: issuer.address,
      clientId: 'jiping',
      clientSecret: 'secret',
      name: '统一身份认证',
      address: 'http://localhost',
    },
  });
});
afterAll(async () => {
  await system.close();
  await issuer.stop();
});

/** Goes to the provider as somebody and comes back; where the browser is then. */
async function goAs(visitor: Visitor, person: string, tamper = (back: string) => back) {
  issuer.person = person;
  const leave = await visitor.ask('GET', '/api/session/oidc');
  const there = await fetch(leave.headers.get('location') ?? '', { redirect: 'manual' });
  const back = new URL(there.headers.get('location') ?? '');
  const home = await visitor.ask('GET', tamper(back.pathname + back.search));
  return home.headers.get('location');
}

const who = async (visitor: Visitor) =>
  ((await (await visitor.ask('GET', '/api/session')).json()) as { account?: string }).account;

describe('the identity provider', () => {
  test('is named on the page for signing in', async () => {
    expect(await system.nobody.json(200, 'GET', '/api/session/ways')).toEqual({
      oidc: '统一身份认证',
      demo: false,
    });
  });

  test('signs in whom an account was bound to, and nobody else', async () => {
    await system.account('bound');
    const visitor = system.stranger();
    expect(await goAs(visitor, 'person-1')).toBe('/sign-in?oidc=unknown');
    expect(await who(visitor)).toBeUndefined();
    await visitor.json(200, 'POST', '/api/session', { account: 'bound', password: PASSWORD });
    expect(await goAs(visitor, 'person-1')).toBe('/');
    const other = system.stranger();
    expect(await goAs(other, 'person-1')).toBe('/');
    expect(await who(other)).toBe('bound');
    expect(await goAs(system.stranger(), 'person-2')).toBe('/sign-in?oidc=unknown');
  });

  test('is not believed when the way back does not fit the way there', async () => {
    const visitor = system.stranger();
    const forged = (back: string) => back.replace(/state=[^&]+/, 'state=forged');
    expect(await goAs(visitor, 'person-1', forged)).toBe('/sign-in?oidc=failed');
    const code = (back: string) => back.replace(/code=[^&]+/, 'code=stolen');
    expect(await goAs(visitor, 'person-1', code)).toBe('/sign-in?oidc=failed');
    const uncalled = await visitor.ask('GET', '/api/session/oidc/back?code=1&state=2');
    expect(uncalled.headers.get('location')).toBe('/sign-in?oidc=again');
    expect(await who(visitor)).toBeUndefined();
  });
});
