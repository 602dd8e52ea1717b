import { Readable } from 'node:stream';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import type { Context } from 'hono';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ReservedBody } from './bytes-in-flight.ts';
import { FORM_BYTES, FORM_FIELDS, type FormRefusal, isText, type PostedForm } from './read-form.ts';
import { NO_ROOM, readBody } from './request-body.ts';
import type { Upload, UploadedFile } from './route.ts';
import type { SiteEnv } from './site.ts';

/** The number of excess files that are tolerated and reported. A form with more is refused. */
const MAX_TOO_MANY = 20;

/**
 * Reads a form with files. Each file is held in memory up to its limit, and data beyond a limit is refused while it arrives.
 * Nothing is written to disk, where it might be left behind. `mayBring` is called once, when the first file begins, with the
 * fields before it. If it returns false no file is stored, and after `stop` nothing more is read.
 */
export async function readUpload(
  context: Context<SiteEnv>,
  upload: Upload,
  room: Pick<ReservedBody, 'take'>,
  mayBring: (form: URLSearchParams) => Promise<boolean | 'stop'> = () => Promise.resolve(true),
): Promise<Result<PostedForm, FormRefusal>> {
  const type = context.req.header('content-type') ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) return refuse('unsupported');
  const parser = openParser(type, upload);
  if (!parser) return refuse('malformed');
  return await new Promise((resolve, reject) => {
    const source = Readable.from(readBody(context, room, 'uploads'), { objectMode: false });
    const end = (result: Result<PostedForm, FormRefusal>) => {
      source.unpipe(parser);
      source.destroy();
      resolve(result);
    };
    const form = new URLSearchParams();
    const files: UploadedFile[] = [];
    let text = 0;
    parser.on('field', (name, value, nameCut, valueCut) => {
      text += name.length + value.length;
      if (nameCut || valueCut || text > FORM_BYTES) end(refuse('too-large'));
      else form.append(name, value);
    });
    const take = fileTaker(upload, files, () => end(refuse('too-large')));
    let asked: Promise<boolean | 'stop'> | undefined;
    parser.on('file', (field, stream, name) => {
      // A browser sends one without a name, which the library leaves out, for each field that nothing was chosen in.
      if (!name) return stream.resume();
      asked ??= mayBring(form);
      return void asked.then((may) => {
        if (may === true) return take(field, stream, name);
        if (may === 'stop') end(ok({ form, files: [] }));
        stream.resume();
      }, reject);
    });
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
      parser.on(limit, () => end(refuse('too-large')));
    }
    parser.on('error', () => end(refuse('malformed')));
    parser.on('finish', () => end(isText(form) ? ok({ form, files }) : refuse('malformed')));
    // Otherwise the sender disconnected.
    source.on('error', (error) => end(refuse(error === NO_ROOM ? 'unavailable' : 'malformed')));
    source.pipe(parser);
  });
}

const NOTHING = new Uint8Array();

/** Adds each file as it arrives. */
function fileTaker(
  { files: most, keepsOthers }: Upload,
  files: UploadedFile[],
  refuseForm: () => void,
) {
  let begun = 0;
  return (field: string, stream: BusboyFileStream, name: string) => {
    const passOver = (refused: NonNullable<UploadedFile['refused']>) =>
      files.push({ field, name, bytes: NOTHING, refused });
    begun += 1;
    if (keepsOthers && begun > most) {
      stream.resume();
      passOver('too-many');
      return;
    }
    collect(stream, (bytes) => {
      if (stream.truncated && keepsOthers) passOver('too-large');
      else if (stream.truncated) refuseForm();
      else if (bytes.length > 0) files.push({ field, name, bytes });
    });
  };
}

function openParser(type: string, upload: Upload) {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: {
        fields: FORM_FIELDS,
        fieldSize: FORM_BYTES,
        files: upload.files + (upload.keepsOthers ? MAX_TOO_MANY : 0),
        fileSize: upload.bytes,
        headerPairs: 20,
        headerSize: 4096,
      },
    });
  } catch {
    // Without a boundary it cannot be parsed.
    return undefined;
  }
}

function collect(stream: BusboyFileStream, done: (bytes: Uint8Array) => void): void {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(Buffer.concat(chunks)));
  stream.on('error', () => done(new Uint8Array()));
}
