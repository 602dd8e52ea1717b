import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test.skipIf(process.platform === 'win32')(
  'the server can be stopped in order where nothing can be written: locks need no room',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'poruch-locks-'));
    const locks = new URL('./locks.ts', import.meta.url).href;
    const script = `
      const { ServerLocks } = await import(${JSON.stringify(locks)});
      const locks = new ServerLocks(${JSON.stringify(folder)});
      console.log(await locks.atTheDoor(async () => locks.deserted()));
      locks.close();`;
    try {
      // No file may grow, as on a full disk.
      const limited = ['-c', 'ulimit -f 0; exec "$0" "$@"', process.execPath];
      const told = execFileSync('sh', [...limited, '--input-type=module', '-e', script], {
        encoding: 'utf8',
      });
      expect(told.trim()).toBe('true');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
