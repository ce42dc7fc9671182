import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** A browser made of npm packages alone, or the one that CHROMIUM names. Chinese fonts come from npm too. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM;
  const { path, libraries } = own ? { path: own, libraries: [] } : unpacked();
  return chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote'],
    env: {
      ...process.env,
      ...(libraries.length > 0 && { LD_LIBRARY_PATH: libraries.join(':') }),
      FONTCONFIG_FILE: fontSettings(),
    } as Record<string, string>,
  });
}

const shared = globalThis as { jipingTestBrowser?: Promise<Browser> };

/** One browser for all files of the test process; it ends with the process. A file that ends closes its contexts, and with them all it had. */
export async function sharedBrowser(): Promise<Browser> {
  shared.jipingTestBrowser ??= openBrowser();
  const browser = await shared.jipingTestBrowser;
  if (browser.isConnected()) return browser;
  shared.jipingTestBrowser = openBrowser();
  return shared.jipingTestBrowser;
}

export async function closeContexts(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close();
}

/** Where things are unpacked, once a version. */
function cache(): string {
  const manifest = join(modules, '@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(modules, '.cache', `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function unpacked(): { readonly path: string; readonly libraries: readonly string[] } {
  const packed = join(modules, '@sparticuz/chromium/bin');
  const folder = cache();
  const path = join(folder, 'chromium');
  if (!existsSync(path)) {
    for (const name of readdirSync(packed).filter((each) => each.endsWith('.tar.br'))) {
      // The libraries for graphics stand beside the browser, the others in folders of their own.
      const out = name.startsWith('swiftshader')
        ? folder
        : join(folder, name.replace('.tar.br', ''));
      mkdirSync(out, { recursive: true });
      const tar = join(folder, `${process.pid}-${name}.tar`);
      writeFileSync(tar, brotliDecompressSync(readFileSync(join(packed, name))));
      execFileSync('tar', ['xf', tar, '-C', out]);
      rmSync(tar);
    }
    // Two runs may unpack at once: the last step is one rename.
    const half = `${path}.${process.pid}`;
    writeFileSync(half, brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))), {
      mode: 0o755,
    });
    renameSync(half, path);
  }
  return {
    path,
    libraries: ['al2023/lib', 'aws/lib'].map((each) => join(folder, each)).filter(existsSync),
  };
}

function fontSettings(): string {
  const folder = cache();
  const file = join(folder, 'fonts.conf');
  const fonts = ['noto-sans-sc/400Regular', 'noto-sans-sc/700Bold', 'noto-serif-sc/400Regular']
    .map((each) => join(modules, '@expo-google-fonts', each))
    .filter(existsSync);
  const folders = [...fonts, join(folder, 'fonts'), '/usr/share/fonts'].map(
    (each) => `<dir>${each}</dir>`,
  );
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.join('')}<cachedir>${join(dirname(file), 'font-cache')}</cachedir></fontconfig>`,
  );
  return file;
}
