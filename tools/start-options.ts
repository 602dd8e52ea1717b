import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ROOT } from './paths.ts';

const packageSchema = z.object({ scripts: z.object({ start: z.string() }) });

/** The options of Node with which `npm start` runs the application. */
export function startOptions(): readonly string[] {
  const json: unknown = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));
  return packageSchema
    .parse(json)
    .scripts.start.split(' ')
    .filter((word) => word.startsWith('--'));
}
