import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where real data lies beside a checkout that has it; a bare clone has none, and its tests do without. */
export function realData(path: string): string | undefined {
  const file = resolve(process.env['PORUCH_REAL_DATA'] ?? '../shared/data', path);
  return existsSync(file) ? file : undefined;
}
