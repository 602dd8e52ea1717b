import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { zstdDecompressSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemRandom } from '../crypto/random.ts';
import { openEnvelope } from './envelope.ts';
import { makeLock } from './lock.ts';
import { readArchive } from './read-archive.ts';
import { writeArchive } from './write-archive.ts';

const OPEN = { lock: { kind: 'none' }, key: undefined } as const;

describe('an archive', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'poruch-archive-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Larger than any buffer involved. */
  const large = Buffer.from(systemRandom.bytes(3_000_000));
  const write = (name: string, lock: Omit<Parameters<typeof writeArchive>[0], 'path'>) =>
    writeArchive({ path: join(folder, name), ...lock }, async (archive) => {
      await archive.add('small', Buffer.from('мале'));
      await archive.addStream('large', large.length, Readable.from([large]));
      await archive.add('last', Buffer.from('останнє'));
    });

  it('that is not locked is opened by any program that knows tar and Zstandard', async () => {
    await write('open', OPEN);
    const tar = zstdDecompressSync(await readFile(join(folder, 'open')));
    const sizes: Record<string, number> = {};
    const entries = extract();
    entries.on('entry', (header, stream, next) => {
      sizes[header.name] = header.size;
      stream.on('end', next);
      stream.resume();
    });
    await pipeline(Readable.from([tar]), entries);
    expect(sizes).toEqual({ small: 8, large: 3_000_000, last: 14 });
  });

  it('that is locked gives back what was put in, and shows nothing of it to others', async () => {
    const secret = { kind: 'key-file', bytes: systemRandom.bytes(32) } as const;
    await write('locked', await makeLock(secret, systemRandom));
    const envelope = await openEnvelope(join(folder, 'locked'), secret);
    if (!envelope.ok) throw new Error(envelope.refusal.said.en);
    const read: Record<string, Buffer> = {};
    for await (const { name, chunks } of readArchive(envelope.value)) {
      read[name] = Buffer.concat(await Array.fromAsync(chunks));
    }
    expect(read['small']?.toString()).toBe('мале');
    expect(read['large']?.equals(large)).toBe(true);
    const bytes = await readFile(join(folder, 'locked'));
    expect(bytes.includes(large.subarray(0, 64))).toBe(false);
    expect((await readFile(join(folder, 'open'))).includes(large.subarray(0, 64))).toBe(true);
  });

  it('takes no other file’s place, though one appears while it is written', async () => {
    const path = join(folder, 'taken');
    const placed = await writeArchive({ path, ...OPEN }, async (archive) => {
      await archive.add('small', Buffer.from('мале'));
      await writeFile(path, 'another command was first');
    });
    expect(placed).toBe(false);
    expect(await readFile(path, 'utf8')).toBe('another command was first');
    expect(await readdir(folder)).not.toContain('taken.half');
  });

  it('is whole or not there', async () => {
    const broken = writeArchive({ path: join(folder, 'broken'), ...OPEN }, async (archive) => {
      await archive.add('small', Buffer.from('мале'));
      throw new Error('the database went away');
    });
    await expect(broken).rejects.toThrow('the database went away');
    expect(await readdir(folder)).not.toContain('broken.half');
    expect(await readdir(folder)).not.toContain('broken');
    const nowhere = writeArchive({ path: join(folder, 'no', 'such'), ...OPEN }, (archive) =>
      archive.add('small', Buffer.from('мале')),
    );
    await expect(nowhere).rejects.toThrow('ENOENT');
  });
});
