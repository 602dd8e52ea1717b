import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EXIT } from './command.ts';
import { openConsole } from './console.ts';

const written = (lines: readonly unknown[]) => lines.map(String).join('');

describe('the console', () => {
  afterEach(() => vi.restoreAllMocks());

  it('never lets a quoted file command the terminal, or turn the text around it', () => {
    const out = new PassThrough();
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const console = openConsole('uk', { out, err: process.stderr }, { folder: '/', json: false });
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
    const console = openConsole('uk', { out, err: process.stderr }, { folder: '/', json: false });
    console.print('рядок 2:\tїжак 👮🏽‍♀️\nщо далі');
    expect(String(out.read())).toBe('рядок 2:\tїжак 👮🏽‍♀️\nщо далі\n');
  });

  it('parts words by spaces that can be searched for', () => {
    const out = new PassThrough();
    const console = openConsole('uk', { out, err: process.stderr }, { folder: '/', json: false });
    console.print('виправлено і\u00a0взято: 1\u202f200');
    expect(String(out.read())).toBe('виправлено і взято: 1 200\n');
  });

  it('refuses in a sentence, or to programs in one document', () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const refusing = (json: boolean) => {
      const out = new PassThrough();
      const console = openConsole('uk', { out, err: process.stderr }, { folder: '/', json });
      expect(console.refuse('file-missing', 'Файла немає', { file: 'a.csv' })).toBe(EXIT.refused);
      return out.read() as unknown;
    };
    expect(refusing(false)).toBeNull();
    expect(told).toHaveBeenCalledExactlyOnceWith('Файла немає\n');
    expect(JSON.parse(String(refusing(true)))).toEqual({
      refusal: { reason: 'file-missing', file: 'a.csv', text: 'Файла немає' },
    });
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('does not mind that nobody reads any more', () => {
    const out = new PassThrough();
    openConsole('uk', { out, err: process.stderr }, { folder: '/', json: false });
    const broken = (code: string) => () =>
      out.emit('error', Object.assign(new Error(code), { code }));
    expect(broken('EPIPE')).not.toThrow();
    expect(broken('EIO')).toThrow('EIO');
  });
});
