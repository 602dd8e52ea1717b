import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The account of PostgreSQL's processes. `undefined`: the account of this process. */
export type ProcessAccount = { readonly uid: number; readonly gid: number } | undefined;

/** Our own account, made when the machine has none for PostgreSQL. */
const OWN_ACCOUNT = 'poruch';

/**
 * PostgreSQL refuses to run as root, so root runs it under another account: the owner of an existing cluster, else the
 * machine's account for PostgreSQL, else a new one. `nobody` is the last resort, because other programs run as nobody too.
 */
export async function processAccount(cluster: string): Promise<ProcessAccount> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', '_postgres', OWN_ACCOUNT]) {
    const account = await accountNamed(name);
    if (account !== undefined) return account;
  }
  await makeAccount();
  return (await accountNamed(OWN_ACCOUNT)) ?? (await accountNamed('nobody'));
}

async function accountNamed(name: string): Promise<ProcessAccount> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function makeAccount(): Promise<void> {
  const arguments_ = ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false'];
  await run('useradd', [...arguments_, OWN_ACCOUNT]).catch(() => undefined);
}
