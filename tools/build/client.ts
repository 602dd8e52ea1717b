import { glob, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type InlineConfig, type Rolldown, build } from 'vite';
import { buildFont } from '../build-font.ts';
import { ROOT } from '../paths.ts';
import { buildServiceWorker } from './service-worker.ts';

/** On every page, on those for staff, and on the posters. */
const STYLES = [
  'main.css',
  'desk.css',
  'badges.css',
  'certificate.css',
  'letter.css',
  'account.css',
  'api.css',
  'work.css',
  'paper.css',
  'poster.css',
  'hall.css',
  'programme.css',
  'published.css',
  'month.css',
  'quick-exit.css',
  'receipt.css',
  'report.css',
  'survey.css',
  'ticket.css',
];
const NOT_AN_ISLAND = /\.(test|d)\.tsx?$/;

/** From the name that pages know to the address that browsers ask for: `{"find-me": "/assets/find-me-Ab12.js"}`. */
export type Manifest = Readonly<Record<string, string>>;

/** Of each script: the ones that it loads by itself. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Islands, styles and the service worker; all but the last have a hash in their names. */
export async function buildClient(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const fonts = join(dirname(outDir), 'font');
  await buildFont(fonts);
  const styles = STYLES.map((name) => [name, resolve(ROOT, 'src/ui/styles', name)] as const);
  const inputs = { ...(await islands()), ...Object.fromEntries(styles) };
  const { manifest, imports } = await buildAssets(inputs, outDir, fonts);
  await buildServiceWorker(outDir, manifest, imports);
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function islands(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const path of glob('src/**/islands/*.{ts,tsx}', { cwd: ROOT })) {
    if (NOT_AN_ISLAND.test(path)) continue;
    const name = basename(path).replace(/\.tsx?$/, '');
    if (found[name]) throw new Error(`Two islands are called ${name}: ${found[name]} and ${path}`);
    found[name] = resolve(ROOT, path);
  }
  return found;
}

async function buildAssets(
  input: Record<string, string>,
  outDir: string,
  fonts: string,
): Promise<{ readonly manifest: Manifest; readonly imports: Imports }> {
  const built = await build({
    ...common,
    resolve: { alias: { '@font': fonts } },
    build: {
      outDir,
      emptyOutDir: true,
      assetsDir: 'assets',
      // Small files inside the styles would be loaded by everybody, needed or not.
      assetsInlineLimit: 0,
      modulePreload: false,
      target: 'es2020',
      // Old telephones read the same styles: nothing may be rewritten into newer syntax.
      cssTarget: ['chrome49', 'firefox52', 'safari10'],
      rolldownOptions: {
        input,
        output: {
          format: 'esm',
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const files = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const manifest = Object.fromEntries(files.flatMap(addresses));
  const imports = new Map(
    files.flatMap((file) =>
      file.type === 'chunk'
        ? [[`/${file.fileName}`, file.imports.map((name) => `/${name}`)] as const]
        : [],
    ),
  );
  return { manifest, imports };
}

/** What pages may name: islands, their styles, and assets such as the font by their own names. */
function addresses(file: Rolldown.OutputChunk | Rolldown.OutputAsset): [string, string][] {
  const address = `/${file.fileName}`;
  if (file.type === 'chunk') return file.isEntry ? [[file.name, address]] : [];
  return file.names.map((name) => [basename(name), address]);
}

const common: InlineConfig = {
  root: ROOT,
  base: '/',
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};
