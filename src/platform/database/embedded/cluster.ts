import { execFile, spawn } from 'node:child_process';
import {
  chown,
  type FileHandle,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { absent } from '../../files/absent.ts';
import type { Binaries } from './binaries.ts';
import type { ProcessAccount } from './process-account.ts';

const run = promisify(execFile);

/** How a PostgreSQL program is started on a cluster. */
export interface ClusterAccess {
  /** The value for `-D`. */
  readonly argument: string;
  readonly cwd: string;
  readonly account: ProcessAccount;
}

export function clusterFolder(folder: string): string {
  return join(folder, 'postgres');
}

/** Undefined when the cluster was not made yet. `18`. */
export async function clusterVersion(folder: string): Promise<string | undefined> {
  const path = join(clusterFolder(folder), 'PG_VERSION');
  return (await readFile(path, 'utf8').catch(absent))?.trim();
}

/**
 * Under a closed folder such as /root the other account cannot follow the path to the data. On Linux a process can still access
 * its working directory, so PostgreSQL is started in that folder, which is entered before the account changes. Undefined where
 * this does not help either.
 */
export async function clusterAccess(
  cluster: string,
  account: ProcessAccount,
): Promise<ClusterAccess | undefined> {
  if (account === undefined || (await mayEnter(cluster, account))) {
    return { argument: cluster, cwd: cluster, account };
  }
  if (process.platform !== 'linux') return undefined;
  return { argument: '/proc/self/cwd', cwd: cluster, account };
}

async function mayEnter(path: string, account: ProcessAccount): Promise<boolean> {
  return run('sh', ['-c', 'test -x "$0"', path], { ...account }).then(
    () => true,
    () => false,
  );
}

/**
 * Ukrainian sorting and letter case come from ICU; without `--locale`, and with no LANG set, `lower()`
 * does nothing to Cyrillic letters and ї sorts after я. macOS has no C.UTF-8.
 */
const LOCALE = [
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=uk',
  `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
];

/** Makes the cluster beside its place and moves it there whole, so that a broken start leaves no half of one. */
export async function makeCluster(
  folder: string,
  binaries: Binaries,
  account: ProcessAccount,
  superuserPassword: string,
): Promise<Result<undefined, Said>> {
  const half = `${clusterFolder(folder)}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  if (account !== undefined) await chown(half, account.uid, account.gid);
  const access = await clusterAccess(half, account);
  if (access === undefined) {
    return refuse({
      uk: `DATA_DIR: теку ${folder} закрито для облікового запису, від якого працював би PostgreSQL. Виберіть іншу, поза закритими теками, або запустіть не від root.`,
      en: `DATA_DIR ${folder} is closed to the account that PostgreSQL would run as: choose one outside closed folders, or start as an ordinary user.`,
    });
  }
  const failure = await initialise(folder, binaries, access, superuserPassword);
  if (failure !== undefined) {
    return refuse({
      uk: `Базу даних у ${folder} не створити: ${failure}`,
      en: `The database cannot be made in ${folder}: ${failure}`,
    });
  }
  await rename(half, clusterFolder(folder));
  await syncFolder(folder);
  return ok(undefined);
}

/** Undefined when all went well, else the reason. */
async function initialise(
  folder: string,
  binaries: Binaries,
  access: ClusterAccess,
  password: string,
): Promise<string | undefined> {
  const input = await openNameless(join(folder, 'postgres-password'), `${password}\n`, access);
  try {
    return await runInitdb(binaries, access, input.fd);
  } finally {
    await input.close();
  }
}

/**
 * initdb reads the password as a file on standard input: the account may be unable to open a path, and cannot read a pipe of
 * root. The file is unlinked before it is used, so that nothing remains after a kill.
 */
async function openNameless(
  path: string,
  text: string,
  { account }: ClusterAccess,
): Promise<FileHandle> {
  await rm(path, { force: true });
  await writeFile(path, text, { mode: 0o600, flag: 'wx' });
  if (account !== undefined) await chown(path, account.uid, account.gid);
  const handle = await open(path, 'r');
  await rm(path);
  return handle;
}

function runInitdb(
  binaries: Binaries,
  access: ClusterAccess,
  passwordInput: number,
): Promise<string | undefined> {
  const child = spawn(
    binaries.initdb,
    [
      `--pgdata=${access.argument}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--pwfile=/dev/stdin',
      ...LOCALE,
    ],
    {
      cwd: access.cwd,
      ...access.account,
      env: { PATH: process.env.PATH, LC_MESSAGES: 'C' },
      stdio: [passwordInput, 'ignore', 'pipe'],
      // Runs in its own process group, like the server: otherwise Ctrl-C would leave half a database.
      detached: true,
    },
  );
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString('utf8');
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? undefined : complaint.trim()));
  });
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
