import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Result, ok, refuse } from '../kernel/result.ts';
import type { Said } from '../kernel/text/said.ts';

export interface GivenFile {
  /** Without its folders: what is kept as the source of what it brought. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that somebody named on the command line. Refuses with a sentence. */
export async function readGivenFile(path: string): Promise<Result<GivenFile, Said>> {
  try {
    return ok({ name: basename(path), bytes: await readFile(path) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return refuse(
      code === 'ENOENT'
        ? { uk: `Файла немає: ${path}`, en: `There is no file ${path}` }
        : {
            uk: `Файл не прочитати (${code}): ${path}`,
            en: `The file cannot be read (${code}): ${path}`,
          },
    );
  }
}
