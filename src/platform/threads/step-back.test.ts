import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { getPriority } from 'node:os';
import { expect, it } from 'vitest';

const PROGRAM = `
  const { getPriority } = await import('node:os');
  const { readFileSync } = await import('node:fs');
  const { stepBack } = await import('${new URL('./step-back.ts', import.meta.url).href}');
  // The 41st field is the thread's policy; 5 is SCHED_IDLE. The name in brackets may contain spaces.
  const policy = () => readFileSync('/proc/thread-self/stat', 'utf8').replace(/^.*\\) /, '').split(' ')[38];
  const before = [getPriority(), policy()];
  stepBack();
  console.log(JSON.stringify([before, [getPriority(), policy()]]));
`;

const isLinux = process.platform === 'linux' && existsSync('/usr/bin/chrt');
it.skipIf(!isLinux)('what steps back is idle work to the system, and was not before', () => {
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    encoding: 'utf8',
  });
  expect(JSON.parse(said)).toEqual([
    [getPriority(), '0'],
    [19, '5'],
  ]);
});
