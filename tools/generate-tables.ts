import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { databaseUrl } from '#platform/database/database-url.ts';
import { startTestServer, type TestServer } from '#platform/database/testing-server.ts';
import { readColumns } from './tables/introspect.ts';
import { type GeneratedFile, renderTables } from './tables/render.ts';

const ROOT = join(import.meta.dirname, '..');

/** The files as they should be, from an empty database with every migration. */
export async function tablesOf(server: TestServer): Promise<readonly GeneratedFile[]> {
  const client = new Client({ connectionString: databaseUrl(server.ownerUrl, server.template) });
  await client.connect();
  try {
    return renderTables(await readColumns(client));
  } finally {
    await client.end();
  }
}

/** Answers the paths of the files that are not as they should be. */
export async function staleFiles(files: readonly GeneratedFile[]): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const { path, text } of files) {
    const found = await readFile(join(ROOT, path), 'utf8').catch(() => '');
    if (found !== text) stale.push(path);
  }
  return stale;
}

async function generate(): Promise<void> {
  const { server, leave } = await startTestServer();
  try {
    const files = await tablesOf(server);
    const stale = new Set(await staleFiles(files));
    for (const { path, text } of files.filter((file) => stale.has(file.path))) {
      await mkdir(dirname(join(ROOT, path)), { recursive: true });
      await writeFile(join(ROOT, path), text);
      console.log(`wrote ${path}`);
    }
  } finally {
    await leave();
  }
}

if (import.meta.main) await generate();
