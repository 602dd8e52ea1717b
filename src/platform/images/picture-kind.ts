export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic';

/** Brands of ISO/IEC 23008-12 and AVIF, at the beginning of such a file. */
const BRANDS: Readonly<Record<string, PictureKind>> = {
  avif: 'avif',
  heic: 'heic',
  heix: 'heic',
  heim: 'heic',
  heis: 'heic',
  mif1: 'heic',
};

/** The kind by the first bytes; undefined: not a supported photograph. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const head = Buffer.from(bytes.subarray(0, 12));
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  const [first, second, third] = [0, 4, 8].map((at) => head.toString('latin1', at, at + 4));
  if (first === 'RIFF' && third === 'WEBP') return 'webp';
  return second === 'ftyp' && third ? BRANDS[third] : undefined;
}

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}
