import { resolve } from 'node:path';
import { ROOT } from './paths.ts';

/** Settings from .env in the project's folder, where there is one; what is set already goes first. */
export function loadSettings(folder: string = ROOT): void {
  try {
    process.loadEnvFile(resolve(folder, '.env'));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) throw error;
  }
}
