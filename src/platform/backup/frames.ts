import { createCipheriv, createDecipheriv } from 'node:crypto';
import { damaged } from './refusal.ts';

/**
 * A stream of AES-256-GCM frames, each of which is verified before its content is used. A frame's nonce consists of its number
 * and whether it is the last, so that frames cannot be left out, moved or cut off. The key is used for one archive only. The
 * construction is STREAM by Hoang, Reyhanitabar, Rogaway and Vizár.
 */
const FRAME_BYTES = 65_536;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;
const LAST = 0x8000_0000;

export async function* sealFrames(
  chunks: AsyncIterable<Uint8Array>,
  key: Uint8Array,
  about: Uint8Array,
): AsyncGenerator<Buffer> {
  let number = 0;
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk]);
    // The last frame is known only when the stream has ended, so one frame is always buffered.
    while (held.length > FRAME_BYTES) {
      yield sealFrame(held.subarray(0, FRAME_BYTES), key, about, { number, last: false });
      held = held.subarray(FRAME_BYTES);
      number += 1;
    }
  }
  yield sealFrame(held, key, about, { number, last: true });
}

export async function* openFrames(
  chunks: AsyncIterable<Buffer>,
  key: Uint8Array,
  about: Uint8Array,
): AsyncGenerator<Buffer> {
  let number = 0;
  let ended = false;
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    for (let frame = firstFrame(held); frame; frame = firstFrame(held)) {
      if (ended) throw damaged('something stands behind the last frame');
      yield openFrame(frame.sealed, key, about, { number, last: frame.last });
      held = held.subarray(LENGTH_BYTES + frame.sealed.length);
      ended = frame.last;
      number += 1;
    }
  }
  if (!ended || held.length > 0) throw damaged('its end is not there');
}

interface Place {
  readonly number: number;
  readonly last: boolean;
}

function sealFrame(plain: Uint8Array, key: Uint8Array, about: Uint8Array, place: Place): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place));
  cipher.setAAD(about);
  const sealed = [cipher.update(plain), cipher.final(), cipher.getAuthTag()];
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(plain.length + TAG_BYTES + (place.last ? LAST : 0));
  return Buffer.concat([length, ...sealed]);
}

function firstFrame(held: Buffer): { readonly sealed: Buffer; readonly last: boolean } | undefined {
  if (held.length < LENGTH_BYTES) return undefined;
  const word = held.readUInt32LE();
  const last = word >= LAST;
  const length = last ? word - LAST : word;
  if (length < TAG_BYTES || length > FRAME_BYTES + TAG_BYTES) throw damaged('a frame’s length');
  if (held.length < LENGTH_BYTES + length) return undefined;
  return { sealed: held.subarray(LENGTH_BYTES, LENGTH_BYTES + length), last };
}

function openFrame(sealed: Buffer, key: Uint8Array, about: Uint8Array, place: Place): Buffer {
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place));
  decipher.setAAD(about);
  decipher.setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(0, end));
  try {
    decipher.final();
  } catch {
    throw damaged('a frame');
  }
  return plain;
}

function nonceOf({ number, last }: Place): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}
