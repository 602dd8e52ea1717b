import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import type { SentFile } from './good-request.ts';
import type { HostileRequest } from './hostile-request.ts';
import { SCRIPT } from './values.ts';

/** A file is what its content says, and what we do not take is refused whole. */
export function attackFiles(good: SentFile): readonly HostileRequest[] {
  const isPicture = good.name.endsWith('.png');
  const content = (name: string, bytes: Uint8Array): HostileRequest => ({
    name: `${good.field}: ${name}`,
    // Other files are kept to be looked at first: what they are is said in the preview.
    statuses: isPicture ? [400, 413, 415, 422] : undefined,
    different: () => ({ file: { ...good, bytes } }),
  });
  const named = (name: string): HostileRequest => ({
    name: `${good.field}: called ${JSON.stringify(name)}`,
    different: () => ({ file: { ...good, name } }),
  });
  return [
    content('nothing', new Uint8Array()),
    content('the first half', good.bytes.subarray(0, good.bytes.length >> 1)),
    content(
      'a drawing with a script',
      text(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
    ),
    content('a page', text(`<!doctype html>${SCRIPT}`)),
    content('a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0)),
    content('twenty thousand dots square', hugePng()),
    content('a bomb', gzipSync(Buffer.alloc(50_000_000))),
    content('a bomb in an archive', zipOf(deflateRawSync(Buffer.alloc(50_000_000)))),
    content('more than is taken', Buffer.alloc(30_000_000, 32)),
    named('../../etc/passwd'),
    named(`${SCRIPT}.png`),
    named('a\r\nSet-Cookie: x=1.png'),
    named('я'.repeat(300)),
    named('x.svg'),
  ];
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

/** Its first bytes promise 400 million dots; nobody should begin to make room for them. */
function hugePng(): Uint8Array {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  png.writeUInt32BE(20_000, 16);
  png.writeUInt32BE(20_000, 20);
  // The checksum of what was changed.
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** One file in it; what stands behind it, a reader that knows what it takes never reaches. */
function zipOf(packed: Uint8Array): Uint8Array {
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(50_000_000, 22);
  return Buffer.concat([head, packed]);
}
