import { describe, expect, it } from 'vitest';
import { systemRandom } from '../crypto/random.ts';
import { openFrames, sealFrames } from './frames.ts';

const key = systemRandom.bytes(32);
const about = Buffer.from('head');

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const sealed = (plain: Buffer) => Array.fromAsync(sealFrames(inChunks(plain, 10_000), key, about));
const opened = async (frames: readonly Buffer[], from: { key?: Uint8Array; about?: Buffer } = {}) =>
  Buffer.concat(
    await Array.fromAsync(
      openFrames(inChunks(Buffer.concat(frames), 7_777), from.key ?? key, from.about ?? about),
    ),
  );

describe('a stream in sealed frames', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 300_000])('of %i bytes comes back', async (length) => {
    const plain = Buffer.from(systemRandom.bytes(length));
    expect((await opened(await sealed(plain))).equals(plain)).toBe(true);
  });

  it('is refused when frames are left out, moved, doubled, cut off or added', async () => {
    const [first, second, third, last] = await sealed(Buffer.alloc(3 * 65_536 + 1));
    if (!first || !second || !third || !last) throw new Error('there are four frames');
    const other = await sealed(Buffer.from('another stream with the same key'));
    for (const frames of [
      [],
      [first, second, third],
      [first, third, last],
      [second, first, third, last],
      [first, second, second, third, last],
      [first, second, third, last, last],
      [first, second, third, last.subarray(0, -1)],
      [first, second, third, last, Buffer.from('x')],
      [last],
      [first, second, third, ...other],
    ]) {
      await expect(opened(frames)).rejects.toThrow('the backup is damaged');
    }
  });

  it('is refused with another key, and behind another head', async () => {
    const frames = await sealed(Buffer.from('рядок'));
    await expect(opened(frames, { key: systemRandom.bytes(32) })).rejects.toThrow('damaged');
    await expect(opened(frames, { about: Buffer.from('tail') })).rejects.toThrow('damaged');
  });
});
