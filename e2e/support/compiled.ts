import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Where Node itself keeps what it has compiled, when a program like Vitest asks it to: our server and command line are started a
 * hundred times by the journeys, and to read their seven megabytes was a quarter of each start.
 */
export const COMPILED = join(tmpdir(), 'node-compile-cache');
