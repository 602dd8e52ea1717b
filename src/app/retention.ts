import type { KeptTable } from '#platform/retention/kept-data.ts';
import { platformRetention } from '#platform/retention/platform-retention.ts';
import type { Module } from './module.ts';
import { MODULES } from './modules.ts';

/** What is kept about people and for how long: for the nightly job, reports and documentation. */
export function keptTablesOf(modules: readonly Module[]): readonly KeptTable[] {
  return [...platformRetention, ...modules.flatMap(({ retention }) => retention ?? [])];
}

export const KEPT_TABLES: readonly KeptTable[] = keptTablesOf(MODULES);

/** Tables that a backup leaves out. A rate limit is over before anybody restores. */
export const NOT_BACKED_UP: readonly string[] = [
  'platform.rate_limit',
  ...MODULES.flatMap(({ notBackedUp }) => notBackedUp ?? []),
];
