import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../paths.ts';

/** What a telephone keeps from the first visit on. Other islands are kept when they are first used. */
const SHELL = ['main.css', 'onest-cyrillic.woff2', 'onest-figures.woff2', 'register'];

/**
 * `/sw.js`, which must keep its name and stand at the top to look after every page. Built after the rest,
 * because it names the other files; a change in any of them makes it a new one, which browsers then take.
 */
export async function buildServiceWorker(
  outDir: string,
  manifest: Readonly<Record<string, string>>,
): Promise<void> {
  const version = createHash('sha256')
    .update(JSON.stringify(manifest))
    .digest('base64url')
    .slice(0, 10);
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      'process.env.NODE_ENV': '"production"',
      SHELL_ASSETS: JSON.stringify(SHELL.flatMap((name) => manifest[name] ?? [])),
      SHELL_VERSION: JSON.stringify(version),
    },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2020',
      rolldownOptions: {
        input: resolve(ROOT, 'src/ui/service-worker/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
