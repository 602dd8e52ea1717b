import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Context } from 'hono';
import { acceptedEncoding, compress, type Encoding, isCompressible } from './compression.ts';
import { entityTag, isUnchanged } from './entity-tag.ts';
import type { Site, SiteApp, SiteEnv } from './site.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Not to be served to browsers. */
const PRIVATE = new Set(['/manifest.json']);

interface StaticFile {
  readonly body: Buffer<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
  readonly tag: string;
  /** Compressed at the first request, and cached. */
  readonly compressed: Map<Encoding, Promise<Buffer<ArrayBuffer>>>;
}

/**
 * Serves the built files from memory, each under its own address. A request's path is only looked up in
 * this table: it never reaches the file system.
 */
export function mountStaticFiles(app: SiteApp, site: Site, folder: string): void {
  for (const [path, file] of readFiles(folder, site)) {
    app.get(path, (context) => answerFile(context, file));
  }
}

function readFiles(folder: string, site: Site): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const full = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, full).split(sep).join('/')}`;
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined || PRIVATE.has(path)) continue;
    const body = readFileSync(full);
    const tag = entityTag(body);
    files.set(path, {
      body,
      tag,
      compressed: new Map(),
      headers: headersOf(path, type, tag, site),
    });
  }
  return files;
}

function headersOf(path: string, type: string, tag: string, site: Site) {
  const hashed = path.startsWith('/assets/');
  return {
    ...site.security.document,
    'Content-Type': type,
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: tag,
    // A worker is restricted by the policy of its own response, and this one fetches pages and styles.
    ...(path === '/sw.js'
      ? { 'Content-Security-Policy': "default-src 'self'", 'Service-Worker-Allowed': '/' }
      : {}),
  };
}

function answerFile(context: Context<SiteEnv>, file: StaticFile): Response | Promise<Response> {
  if (isUnchanged(context.req.header('if-none-match'), file.tag)) {
    return new Response(null, { status: 304, headers: file.headers });
  }
  const encoding = acceptedEncoding(context.req.header('accept-encoding'));
  const type = file.headers['Content-Type'] ?? '';
  if (encoding === undefined || !isCompressible(type, file.body.length)) {
    return new Response(file.body, { headers: file.headers });
  }
  const kept = file.compressed.get(encoding) ?? compress(file.body, encoding, 'once');
  file.compressed.set(encoding, kept);
  return kept.then(
    (body) => new Response(body, { headers: { ...file.headers, 'Content-Encoding': encoding } }),
  );
}
