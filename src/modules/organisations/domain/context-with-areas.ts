import type { AreaDirectory } from '#modules/areas/index.ts';
import type { Context } from '#modules/identity/index.ts';

/** A context that also knows the map: what is where, and what lies in what. */
export interface ContextWithAreas extends Context {
  readonly areas: AreaDirectory;
}
