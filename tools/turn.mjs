// Plain JavaScript without packages: see run.mjs.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits until no other living process does the same thing in the same folder. Answers what gives the
 * turn back. A process that died without giving it back is passed over. The file stands in the folder
 * itself: in the one for everybody's temporary files a stranger could keep us waiting for ever.
 *
 * @param {string} root
 * @param {string} thing what is done, as one word: `install`
 * @param {() => void} tellOfWaiting
 * @returns {Promise<() => void>}
 */
export async function takeTurn(root, thing, tellOfWaiting) {
  const path = join(root, `.${thing}.turn`);
  for (let told = false; ; told = true) {
    const taken = take(path);
    if (taken) return taken;
    if (!isAlive(path)) rmSync(path, { force: true });
    else if (!told) tellOfWaiting();
    await wait(200);
  }
}

/** @param {string} path */
function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return () => rmSync(path, { force: true });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    // Where nothing can be written, nothing can be waited for either.
    return () => undefined;
  }
}

/** @param {string} path */
function isAlive(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    // Taken a moment ago and not written yet: 0 would ask about our own group.
    if (pid === 0) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
