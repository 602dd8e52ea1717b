import { type Result, ok, refuse } from '../../../../kernel/result.ts';
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
