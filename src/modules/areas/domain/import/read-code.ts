import { type Result, ok, refuse } from '#kernel/result.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { type Katottg, type KatottgLevel, parseKatottg } from '../katottg.ts';
import { type Note, note } from './report.ts';

/**
 * No code is no fault: city districts and beats have none. A wrong one, or one of another level, is:
 * it would put the area elsewhere.
 */
export function readCode(written: string, level?: KatottgLevel): Result<Katottg | undefined, Note> {
  if (written.trim() === '') return ok(undefined);
  const code = parseKatottg(written);
  if (code && (level === undefined || code.level === level)) return ok(code);
  return refuse(note('code-invalid', { code: written.slice(0, 40) }));
}

/** The longest number of a beat that anybody has seen has eleven signs. */
const MAX_LOCAL_LENGTH = 40;

/** A code that is nobody's but its map's. */
export function readLocalCode(written: string): Result<string | undefined, Note> {
  const tidy = tidyLine(written, MAX_LOCAL_LENGTH);
  if (tidy.ok) return ok(tidy.value.text);
  return tidy.refusal === 'empty'
    ? ok(undefined)
    : refuse(
        note('local-code-unreadable', { code: written.slice(0, 40), limit: MAX_LOCAL_LENGTH }),
      );
}

/** What a row is numbered with: by the state, or by its map alone. */
export interface ReadCodes {
  readonly code: Katottg | undefined;
  readonly localCode?: string | undefined;
}

export function readCodes(written: string, isLocal: boolean): Result<ReadCodes, Note> {
  if (isLocal) {
    const local = readLocalCode(written);
    return local.ok ? ok({ code: undefined, localCode: local.value }) : local;
  }
  const code = readCode(written);
  return code.ok ? ok({ code: code.value }) : code;
}
