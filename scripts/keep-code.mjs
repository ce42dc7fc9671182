// Keeps the engine's code for the packed command line, functions that a check calls included.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPack, packFiles } from '../dist/cli/pack.js';

const folder = join(import.meta.dirname, '..');
const packed = join(folder, 'dist', 'cli');
const { script, program } = openPack(packed);
for (const extension of ['docx', 'html', 'txt']) {
  const status = await program.run([
    'check',
    join(folder, 'samples', `自评报告-有矛盾.${extension}`),
  ]);
  // 2: errors were found, as they should be.
  if (status !== 2) throw new Error(`the packed program gave ${status}`);
}
writeFileSync(packFiles(packed).code, script.createCachedData());
