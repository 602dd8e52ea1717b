import { open, readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';

export interface GivenFile {
  /** Without its folders: what is kept as the source of what it brought. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FileTrouble {
  readonly reason: 'file-missing' | 'file-is-folder' | 'file-closed' | 'file-unreadable';
  readonly file: string;
  readonly said: Said;
}

/** A file that somebody named on the command line, from the folder where they stand. */
export async function readGivenFile(
  folder: string,
  path: string,
): Promise<Result<GivenFile, FileTrouble>> {
  const trouble = await troubleWith(folder, path);
  if (trouble) return refuse(trouble);
  try {
    return ok({ name: basename(path), bytes: await readFile(resolve(folder, path)) });
  } catch (error) {
    return refuse(describeTrouble(path, codeOf(error)));
  }
}

/** Why it will not be read, before anything is begun. */
export async function troubleWith(folder: string, path: string): Promise<FileTrouble | undefined> {
  const whole = resolve(folder, path);
  try {
    if ((await stat(whole)).isDirectory()) return describeTrouble(path, 'EISDIR');
    await (await open(whole)).close();
    return undefined;
  } catch (error) {
    return describeTrouble(path, codeOf(error));
  }
}

function describeTrouble(file: string, code: string): FileTrouble {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        reason: 'file-missing',
        file,
        said: { uk: `Файла немає: ${file}`, en: `There is no file ${file}` },
      };
    case 'EISDIR':
      return {
        reason: 'file-is-folder',
        file,
        said: {
          uk: `Це тека, а не файл: «${file}». Назвіть файл у ній.`,
          en: `This is a folder, not a file: “${file}”. Name a file in it.`,
        },
      };
    case 'EACCES':
    case 'EPERM':
      return {
        reason: 'file-closed',
        file,
        said: {
          uk: `Файл не дозволено читати цьому обліковому запису: ${file}`,
          en: `This account may not read the file ${file}`,
        },
      };
    default:
      return {
        reason: 'file-unreadable',
        file,
        said: {
          uk: `Файл не прочитати (${code}): ${file}`,
          en: `The file cannot be read (${code}): ${file}`,
        },
      };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
