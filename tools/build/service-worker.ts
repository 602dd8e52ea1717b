import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../paths.ts';

/** What a telephone keeps from the first visit on. Other islands are kept when they are first used. */
const SHELL = [
  'main.css',
  'report.css',
  'onest-cyrillic.woff2',
  'onest-figures.woff2',
  'register',
  'report-drafts',
  'quick-exit.css',
  'quick-exit',
];

/**
 * `/sw.js`, which must keep its name and stand at the top to look after every page. Built after the rest,
 * because it names the other files; a change in any of them makes it a new one, which browsers then take.
 */
export async function buildServiceWorker(
  outDir: string,
  manifest: Readonly<Record<string, string>>,
  imports: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const shell = withImports(
    SHELL.flatMap((name) => manifest[name] ?? []),
    imports,
  );
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
      SHELL_ASSETS: JSON.stringify(shell),
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

/** A script without what it loads does nothing. */
function withImports(
  files: readonly string[],
  imports: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const all = new Set(files);
  // What is added meanwhile is walked, too.
  for (const file of all) for (const other of imports.get(file) ?? []) all.add(other);
  return [...all];
}
