import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../server/install.ts';
import { type RunningServer, type ServerOptions, startServer } from '../server/server.ts';
import type { Store } from '../store/store.ts';
import type { Asked } from './arguments.ts';
import { Misused } from './misused.ts';
import { say } from './say.ts';
import { dataFolder, storeFor } from './stores.ts';

const PORT = 8600;

/** `jiping serve`: the filing system, until it is told to stop. */
export async function serve(asked: Asked): Promise<number> {
  const region = regionIn(asked.region);
  const store = await storeFor(asked);
  try {
    await prepare(store, asked, region);
    const server = await listen(store, asked);
    say(asked, `绩评已启动：${server.address}`, `Jiping is running: ${server.address}`);
    await stopAsked();
    say(asked, '正在停止……', 'Stopping …');
    await server.stop();
    return 0;
  } finally {
    await store.close();
  }
}

async function prepare(
  store: Store,
  asked: Asked,
  region: { code: string; name: string } | undefined,
): Promise<void> {
  if (asked.demo) {
    const { loadDemo, DEMO_PASSWORD } = await import('../server/demo/demo.ts');
    await loadDemo(store, asked.today);
    say(
      asked,
      `演示区已就绪（数据均为虚构）。账号：clerk（填报人）、head（单位负责人）、department（主管部门）、
bureau（财政绩效岗）、expert（专家）、oversight（监督）、system、security、audit（三员）；密码都是 ${DEMO_PASSWORD}`,
      `The demonstration district is ready (all of it invented). Accounts: clerk, head, department, bureau, expert, oversight,
system, security, audit; the password of each is ${DEMO_PASSWORD}`,
    );
    return;
  }
  const made = await install(store, region);
  if (made.length === 0) return;
  say(
    asked,
    '首次启动，已建立三个管理员。下面的密码只显示这一次，首次登录后须修改：',
    'First start: three administrators were made. Their passwords are shown this once and are to be changed at the first sign-in:',
  );
  for (const { account, name, password } of made)
    say(asked, `  ${account}（${name}）　${password}`, `  ${account}  ${password}`);
}

/** 「430699 临桥区」: the division that keeps its data here, told once at the first start. */
function regionIn(said: string | undefined): { code: string; name: string } | undefined {
  if (said === undefined) return undefined;
  const [, code = '', name = ''] = /^(\d{6})[\s　]+(\S{2,30})$/.exec(said.trim()) ?? [];
  if (code === '')
    throw new Misused(
      `没有认出区划“${said}”。请写六位区划代码和名称，中间空一格，例如 --region "430699 岳阳市临桥区"。`,
      `Not a division: "${said}". Write its six digits and its name: --region "430699 岳阳市临桥区".`,
    );
  return { code, name };
}

async function listen(store: Store, asked: Asked): Promise<RunningServer> {
  // Beside the packed command line; from the source the pages are those built last.
  const beside = import.meta.url.endsWith('.ts') ? '../../dist/web' : '../web';
  const pages = fileURLToPath(new URL(beside, import.meta.url));
  const built = existsSync(`${pages}/index.html`);
  try {
    return await startServer({
      store,
      host: asked.host ?? '127.0.0.1',
      port: asked.port ?? PORT,
      ...surroundings(process.env),
      log: (line) =>
        process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`),
      ...(built && { pages }),
      settings: { backups: process.env.JIPING_BACKUPS || join(dataFolder(asked), 'backups') },
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const port = asked.port ?? PORT;
    throw new Misused(
      code === 'EACCES'
        ? `没有权限使用端口 ${port}。请用 --port 换一个大于1024的端口。`
        : `端口 ${port} 已被占用。请用 --port 换一个端口，或先停止占用它的程序。`,
      `Port ${port} cannot be used: ${code}. Choose another with --port.`,
    );
  }
}

/** What stands around the server, by environment variables: a proxy with https, an identity provider. */
function surroundings(env: NodeJS.ProcessEnv): Pick<ServerOptions, 'secure' | 'proxied' | 'oidc'> {
  const {
    JIPING_OIDC_ISSUER: issuer,
    JIPING_OIDC_CLIENT: clientId,
    JIPING_OIDC_SECRET: clientSecret,
    JIPING_OIDC_NAME: name = '统一身份认证',
    JIPING_ADDRESS: address,
  } = env;
  const told = { secure: env.JIPING_HTTPS === '1', proxied: env.JIPING_PROXY === '1' };
  if (!issuer) return told;
  if (!clientId || !clientSecret || !address)
    throw new Misused(
      '设置了 JIPING_OIDC_ISSUER，还须设置 JIPING_OIDC_CLIENT、JIPING_OIDC_SECRET 和 JIPING_ADDRESS（本系统的访问地址）。',
      'JIPING_OIDC_ISSUER also needs JIPING_OIDC_CLIENT, JIPING_OIDC_SECRET and JIPING_ADDRESS.',
    );
  return { ...told, oidc: { issuer, clientId, clientSecret, name, address } };
}

/** Ends when somebody asks the process to stop. */
const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
