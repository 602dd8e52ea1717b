import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { takeTurn } from './turn.mjs';

const never = () => expect.unreachable('nobody else is at it');

describe('Taking turns between processes', () => {
  test('the second waits until the first has given its turn back, and says so once', async () => {
    const root = `/waiting/${process.pid}`;
    const giveBack = await takeTurn(root, 'test', never);
    const events: string[] = [];
    const second = takeTurn(root, 'test', () => events.push('waits')).then((release) => {
      events.push('has it');
      release();
    });
    await new Promise((done) => setTimeout(done, 500));
    events.push('given back');
    giveBack();
    await second;
    expect(events).toEqual(['waits', 'given back', 'has it']);
  });

  test('another folder and another thing do not wait', async () => {
    const root = `/independent/${process.pid}`;
    const told = vi.fn();
    const first = await takeTurn(root, 'test', told);
    const otherThing = await takeTurn(root, 'build', told);
    const otherFolder = await takeTurn(`${root}/copy`, 'test', told);
    for (const giveBack of [first, otherThing, otherFolder]) giveBack();
    expect(told).not.toHaveBeenCalled();
  });

  test('a process that was killed in its turn holds nobody up', async () => {
    const root = `/killed/${process.pid}`;
    const taker = `
      const { takeTurn } = await import(${JSON.stringify(new URL('./turn.mjs', import.meta.url).href)});
      await takeTurn(${JSON.stringify(root)}, 'test', () => {});
      console.log('taken');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', taker]);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const startedAt = performance.now();
    const giveBack = await takeTurn(root, 'test', () => undefined);
    giveBack();
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
