import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { takeTurn } from './turn.mjs';

const never = () => expect.unreachable('nobody else is at it');

describe('Taking turns between processes', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'poruch-turn-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('the second waits until the first has given its turn back, and says so once', async () => {
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
    const told = vi.fn();
    const copy = join(root, 'copy');
    mkdirSync(copy);
    const first = await takeTurn(root, 'test', told);
    const otherThing = await takeTurn(root, 'build', told);
    const otherFolder = await takeTurn(copy, 'test', told);
    for (const giveBack of [first, otherThing, otherFolder]) giveBack();
    expect(told).not.toHaveBeenCalled();
    expect(readdirSync(root)).toEqual(['copy']);
  });

  test('where nothing can be written nobody waits', async () => {
    const giveBack = await takeTurn(join(root, 'absent'), 'test', never);
    expect(giveBack()).toBeUndefined();
  });

  test('whoever finds what a dead process left behind clears away no turn that was taken since', async () => {
    const path = join(root, '.test.turn');
    writeFileSync(path, '1');
    // In the very moment in which it is found dead, another one clears it away and takes its turn.
    vi.spyOn(process, 'kill').mockImplementationOnce(() => {
      writeFileSync(path, String(process.pid));
      throw Object.assign(new Error('no such process'), { code: 'ESRCH' });
    });
    const told = vi.fn();
    const second = takeTurn(root, 'test', told);
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
    rmSync(path);
    (await second)();
    expect(readdirSync(root)).toEqual([]);
  });

  test('a process that was killed in its turn holds nobody up', async () => {
    const taker = `
      const { takeTurn } = await import(${JSON.stringify(new URL('./turn.mjs', import.meta.url).href)});
      await takeTurn(${JSON.stringify(root)}, 'test', () => {});
      console.log('taken');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', taker]);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const giveBack = await takeTurn(root, 'test', () => undefined);
    expect(readFileSync(join(root, '.test.turn'), 'utf8')).toBe(String(process.pid));
    giveBack();
    expect(readdirSync(root)).toEqual([]);
  });
});
