import { openThreads } from '#platform/threads/open-threads.ts';
import type { MapDrawing } from './draw-map.ts';
import type { StoredContent } from './draw-stored.ts';

const threads = openThreads<readonly StoredContent[], readonly MapDrawing[]>(
  new URL('./draw-map.thread.ts', import.meta.url),
  { atOnce: 1, niceness: 10 },
);

/**
 * As `drawMap` does, each map by itself, beside the thread that answers requests: for maps of hundreds of boundaries
 * that are drawn once.
 */
export async function drawBeside(
  contents: readonly StoredContent[],
): Promise<readonly MapDrawing[]> {
  return contents.length === 0 ? [] : await threads.run(contents);
}
