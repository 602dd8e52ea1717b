import type { MapDrawing } from './draw-map.ts';
import { drawStored, type StoredContent } from './draw-stored.ts';

/** Simplifying the borders of a region takes a second, and nobody else's page must wait for it. */
export function work(contents: readonly StoredContent[]): readonly MapDrawing[] {
  return contents.map(drawStored);
}
