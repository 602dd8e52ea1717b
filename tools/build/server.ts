import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../paths.ts';

const PROGRAMS = {
  main: resolve(ROOT, 'src/main.ts'),
  poruch: resolve(ROOT, 'src/cli/poruch.ts'),
  ...Object.fromEntries(
    globSync('src/**/*.thread.ts', { cwd: ROOT }).map((path) => [
      basename(path, '.ts'),
      resolve(ROOT, path),
    ]),
  ),
};

/** `main.js`, `poruch.js` and what runs on threads of its own; packages stay in node_modules. */
export async function buildServer(
  outDir: string,
  programs: Readonly<Record<string, string>> = PROGRAMS,
): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    ssr: { external: true, target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: { ...programs },
        // What runs is what was tested: both shake off a call such as decodeURIComponent(text) that is made
        // only to see whether it throws.
        treeshake: false,
        output: {
          format: 'esm',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          minify: false,
        },
      },
    },
  });
}
