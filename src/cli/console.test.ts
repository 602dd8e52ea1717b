import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openConsole } from './console.ts';

const written = (lines: readonly unknown[]) => lines.map(String).join('');

describe('the console', () => {
  afterEach(() => vi.restoreAllMocks());

  it('never lets a quoted file command the terminal, or turn the text around it', () => {
    const out = new PassThrough();
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const console = openConsole('uk', { out, err: process.stderr });
    const hostile = '«\u001b[2J\u001b]0;x\u0007\u009b31m\r\u202eВідділ»';
    console.tell(hostile);
    console.print(hostile);
    const [toError] = told.mock.calls.map((call) => written(call));
    for (const line of [toError, String(out.read())]) {
      expect(line).toMatch(/^«[^\p{Cc}\u202e]*Відділ»\n$/u);
    }
  });

  it('says all else as it is', () => {
    const out = new PassThrough();
    const console = openConsole('uk', { out, err: process.stderr });
    console.print('рядок 2:\tїжак 👮🏽‍♀️\nщо далі');
    expect(String(out.read())).toBe('рядок 2:\tїжак 👮🏽‍♀️\nщо далі\n');
  });
});
