import { isUtf8 } from 'node:buffer';
import type { Context } from 'hono';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ReservedBody } from './bytes-in-flight.ts';
import { NO_ROOM, readBody } from './request-body.ts';
import type { UploadedFile } from './route.ts';
import type { SiteEnv } from './site.ts';

export const FORM_BYTES = 100 * 1024;
/** A hromada has up to two hundred villages, and a form that gives each of them a beat has a field for each. */
export const FORM_FIELDS = 400;

/** The posted fields, and the files if the route accepts any. */
export interface PostedForm {
  readonly form: URLSearchParams;
  readonly files: readonly UploadedFile[];
  /** The proof of work, if the route accepts one and the form carries one. */
  readonly proof?: string | undefined;
  /** It has been accepted already, for the files. */
  readonly isProved?: true;
  /** Its network sent too many files: none was read, and after this many seconds they are accepted again. */
  readonly heldBack?: number;
}

/** `unavailable`: there was no room for it in memory just now. */
export type FormRefusal = 'too-large' | 'unsupported' | 'malformed' | 'unavailable';

/**
 * Reads a posted form, counting its bytes while it arrives: a declared length is only believed when it is too large. Refuses
 * text that is not UTF-8 and null bytes, which PostgreSQL cannot store.
 */
export async function readForm(
  context: Context<SiteEnv>,
  room: Pick<ReservedBody, 'take'>,
): Promise<Result<PostedForm, FormRefusal>> {
  const { req } = context;
  if (!isForm(req.header('content-type'))) return refuse('unsupported');
  if (Number(req.header('content-length') ?? 0) > FORM_BYTES) return refuse('too-large');
  const bytes = await readLimited(context, room);
  if (!bytes.ok) return bytes;
  const form = parseForm(bytes.value);
  return form === undefined ? refuse('malformed') : ok({ form, files: [] });
}

function isForm(type: string | undefined): boolean {
  return type?.split(';', 1)[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}

async function readLimited(
  context: Context<SiteEnv>,
  room: Pick<ReservedBody, 'take'>,
): Promise<Result<Buffer, FormRefusal>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of readBody(context, room, 'forms')) {
      size += chunk.byteLength;
      if (size > FORM_BYTES) return refuse('too-large');
      chunks.push(chunk);
    }
  } catch (error) {
    if (error === NO_ROOM) return refuse('unavailable');
    // The sender disconnected. The error looks like a database outage and must not be reported as one.
    return refuse('malformed');
  }
  return ok(Buffer.concat(chunks));
}

function parseForm(bytes: Buffer): URLSearchParams | undefined {
  // Browsers escape everything; a program may send plain UTF-8.
  if (!isUtf8(bytes)) return undefined;
  const form = new URLSearchParams(bytes.toString());
  return form.size <= FORM_FIELDS && isText(form) ? form : undefined;
}

/** Percent escapes that are no UTF-8 (half a character, a lone surrogate) are decoded to U+FFFD. */
const NO_TEXT = /[\0\uFFFD]/;

/** A null byte, which PostgreSQL cannot store, is no text either. */
export function isText(form: URLSearchParams): boolean {
  for (const [name, value] of form) {
    if (NO_TEXT.test(name) || NO_TEXT.test(value)) return false;
  }
  return true;
}
