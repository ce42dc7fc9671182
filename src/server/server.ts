import { type ServerType, serve } from '@hono/node-server';
import type { Store } from '../store/store.ts';
import { type Day, day } from '../values/day.ts';
import { createApp } from './app.ts';
import { workOnBackups } from './backups.ts';
import type { Context, LogLine, OidcSettings, ServerSettings } from './context.ts';
import { engineBeside } from './engine/engine.ts';
import { workOnMassAudits } from './mass/work.ts';
import { workOnMonitoringTrials } from './monitoring-trial.ts';
import { workOnImports } from './routes/filing/imports.ts';
import { workOnTrials } from './rules-trial.ts';
import { trafficOf } from './traffic.ts';
import { PARSER_LIMITS } from './uploads/parse.ts';

/** How to start the server. */
export interface ServerOptions {
  readonly store: Store;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly pages?: string;
  readonly secure?: boolean;
  readonly proxied?: boolean;
  readonly oidc?: OidcSettings;
  readonly now?: () => Date;
  readonly log?: (line: LogLine) => void;
  /** For tests: shorter sessions, smaller files. */
  readonly settings?: Partial<ServerSettings>;
}

/** A running server. */
export interface RunningServer {
  readonly address: string;
  readonly context: Context;
  /** Finishes requests under way, then ends; the store stays open. */
  stop(): Promise<void>;
}

const MEGABYTE = 1024 * 1024;

/** Offices keep Beijing time, wherever the machine stands. */
const OFFICE_OFFSET = 8 * 3_600_000;

/** The day at the offices. */
export const officeDay = (at: Date): Day =>
  day(new Date(at.getTime() + OFFICE_OFFSET).toISOString().slice(0, 10));

/** What routes work with, over an open store. */
export async function contextOf({
  store,
  pages,
  secure = false,
  proxied = false,
  oidc,
  now = () => new Date(),
  log = () => undefined,
  settings,
}: Omit<ServerOptions, 'host' | 'port'>): Promise<Context> {
  const region = (await store.settings.get('region')) as ServerSettings['region'] | undefined;
  return {
    store,
    settings: {
      ...(pages !== undefined && { pages }),
      idleMinutes: 30,
      absoluteMinutes: 12 * 60,
      fileBytes: 50 * MEGABYTE,
      unitBytes: 500 * MEGABYTE,
      importBytes: 100 * MEGABYTE,
      parser: PARSER_LIMITS,
      requestsPerMinute: 1200,
      downloadsPerMinute: 60,
      listRows: 2000,
      demo: await store.settings.demo(),
      region: region ?? { code: '000000', name: '' },
      secure,
      proxied,
      ...(oidc && { oidc }),
      ...settings,
    },
    engine: engineBeside(),
    traffic: trafficOf(),
    now,
    today: () => officeDay(now()),
    log,
  };
}

/** Serves the product over an open store. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const context = await contextOf(options);
  const app = createApp(context);
  await workOnImports(context);
  await workOnMassAudits(context);
  await workOnTrials(context);
  await workOnMonitoringTrials(context);
  await workOnBackups(context);
  const { sessions, files } = options.store;
  const sweep = setInterval(() => {
    void sessions.sweep().catch(() => 0);
    void files.sweep(new Date(context.now().getTime() - DAY)).catch(() => undefined);
  }, HOUR);
  sweep.unref();
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        hostname: options.host,
        port: options.port,
        // Longer than proxies keep theirs, or they would now and then send into a connection that is being closed.
        serverOptions: { keepAliveTimeout: 65_000 },
      },
      ({ address, port }) => {
        const stop = async () => {
          clearInterval(sweep);
          await ended(server);
          context.engine.close();
        };
        resolve({ address: addressFor(address, port), context, stop });
      },
    );
    server.on('error', (error) => {
      clearInterval(sweep);
      reject(error);
    });
  });
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long requests under way may take to finish when the server stops. */
const PATIENCE = 10_000;

const ended = (server: ServerType): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    if (!('closeIdleConnections' in server)) return;
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
  });

/** An address to open in a browser on this machine. */
function addressFor(address: string, port: number): string {
  const host = address === '::' || address === '0.0.0.0' ? 'localhost' : address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
