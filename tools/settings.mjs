import { resolve } from 'node:path';

/**
 * Settings from .env in the project's folder, where there is one; what is set already goes first.
 *
 * @param {string} folder
 */
export function loadSettings(folder = resolve(import.meta.dirname, '..')) {
  try {
    process.loadEnvFile(resolve(folder, '.env'));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) throw error;
  }
}
