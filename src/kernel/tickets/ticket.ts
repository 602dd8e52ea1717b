import { decode, encode } from '@digitalbazaar/base45';
import { parseId, type SignUpId } from '../ids.ts';

/** The payload of a ticket: a version and the id of the sign-up, 17 bytes. */
const VERSION = 1;
const PAYLOAD_BYTES = 17;
const SIGNATURE_BYTES = 64;
/** 81 bytes in base45, the most compact alphabet of QR codes: version 5, which any camera reads from paper. */
export const TICKET_LENGTH = 122;
const TICKET = /^[0-9A-Z $%*+./:-]{122}$/;

/** A parsed ticket whose signature has not been verified. */
export interface ReadTicket {
  readonly id: SignUpId;
  /** The signed bytes. */
  readonly payload: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** The bytes to sign for a sign-up. */
export function payloadOf(id: SignUpId): Uint8Array<ArrayBuffer> {
  const payload = new Uint8Array(PAYLOAD_BYTES);
  payload[0] = VERSION;
  payload.set(bytesOf(id), 1);
  return payload;
}

/** The text of the QR code. */
export function ticketText(payload: Uint8Array, signature: Uint8Array): string {
  const ticket = new Uint8Array(PAYLOAD_BYTES + SIGNATURE_BYTES);
  ticket.set(payload);
  ticket.set(signature, PAYLOAD_BYTES);
  return encode(ticket);
}

/** Undefined if it is no ticket, whoever signed it. */
export function readTicket(text: string): ReadTicket | undefined {
  // A space is a character of base45, and leading ones get lost when a code is typed, pasted or scanned. The last character is
  // never a space.
  const whole = text.trim().padStart(TICKET_LENGTH);
  if (!TICKET.test(whole)) return undefined;
  const bytes = decoded(whole);
  if (bytes?.length !== PAYLOAD_BYTES + SIGNATURE_BYTES || bytes[0] !== VERSION) return undefined;
  const id = idOf(bytes.subarray(1, PAYLOAD_BYTES));
  return (
    id && { id, payload: bytes.slice(0, PAYLOAD_BYTES), signature: bytes.slice(PAYLOAD_BYTES) }
  );
}

function decoded(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return decode(text);
  } catch {
    return undefined;
  }
}

function bytesOf(id: string): Uint8Array {
  const hex = id.replaceAll('-', '');
  return Uint8Array.from({ length: hex.length / 2 }, (_, place) =>
    Number.parseInt(hex.slice(place * 2, place * 2 + 2), 16),
  );
}

/** Browsers of old telephones have no `toHex`. */
function idOf(bytes: Uint8Array): SignUpId | undefined {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return parseId<'sign-up'>(hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
}
