import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');
export const DIST = resolve(ROOT, 'dist');
export const SERVER = resolve(DIST, 'server');
export const CLIENT = resolve(DIST, 'client');
