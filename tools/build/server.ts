import { resolve } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../paths.ts';

/** `main.js` and `poruch.js`; packages stay in node_modules. */
export async function buildServer(outDir: string): Promise<void> {
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
        input: {
          main: resolve(ROOT, 'src/main.ts'),
          poruch: resolve(ROOT, 'src/cli/poruch.ts'),
        },
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}
