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
  let told = false;
  for (;;) {
    const taken = take(path);
    if (taken) return taken;
    if (isLeftBehind(path)) clearAway(path);
    else if (!told) {
      tellOfWaiting();
      told = true;
    }
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

/**
 * One at a time, who looks again first: of two who found what the dead left behind, the slower one would otherwise
 * clear away the turn that the other has taken since. Whoever dies at this leaves a turn behind as well.
 *
 * @param {string} path
 */
function clearAway(path) {
  const own = `${path}.clear`;
  const done = take(own);
  if (!done) {
    if (isLeftBehind(own)) clearAway(own);
    return;
  }
  if (isLeftBehind(path)) rmSync(path, { force: true });
  done();
}

/** @param {string} path */
function isLeftBehind(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    // Taken a moment ago and not written yet: 0 would ask about our own group.
    if (pid !== 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    // Not where the file is gone: it was given back, and somebody else may have taken it in this moment.
    return codeOf(error) === 'ESRCH';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
