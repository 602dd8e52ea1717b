import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const COMPRESSIBLE =
  /^(?:text\/|image\/svg|application\/(?:[a-z.-]+\+)?(?:json|xml|javascript|manifest))/;

/** Below this a packet is a packet, compressed or not. */
const WORTH_IT = 1024;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Clients send much less; parsing more would cost time. */
const MAX_LENGTH = 200;

/** The best encoding that the client accepts. A weight of 0 excludes an encoding. */
export function acceptedEncoding(header: string | null | undefined): Encoding | undefined {
  if (header === undefined || header === null || header.length > MAX_LENGTH) return undefined;
  const asked = header.toLowerCase();
  if (accepts(asked, 'br')) return 'br';
  return accepts(asked, 'gzip') ? 'gzip' : undefined;
}

export function isCompressible(type: string, size: number): boolean {
  return size >= WORTH_IT && COMPRESSIBLE.test(type);
}

/**
 * Compresses off the event loop. `once` gives the smallest result, for files that never change; otherwise it takes a fraction
 * of a millisecond. Public pages contain no secret besides the reader's own input, so their length reveals nothing
 * (BREACH).
 */
export async function compress(
  body: string | Uint8Array,
  encoding: Encoding,
  effort: 'once' | 'each-time',
): Promise<Buffer<ArrayBuffer>> {
  const kept = effort === 'once';
  if (encoding === 'gzip') return await gzipped(body, { level: kept ? 9 : 6 });
  const quality = kept ? constants.BROTLI_MAX_QUALITY : 4;
  return await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

function accepts(asked: string, encoding: Encoding): boolean {
  return asked.split(',').some((part) => {
    const [name, weight] = part.split(';');
    return name?.trim() === encoding && !/^\s*q=0(?:\.0*)?\s*$/.test(weight ?? '');
  });
}
