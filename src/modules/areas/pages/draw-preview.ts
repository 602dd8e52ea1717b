import type { Locale } from '#platform/i18n/locales.ts';
import { drawBeside } from '#ui/map/draw-beside.ts';
import type { MapDrawing } from '#ui/map/draw-map.ts';
import type { PreviewedImport } from '../use-cases/preview-import.ts';
import { contentOfBeats } from './beats-map.tsx';
import { drawChanges, type DrawnChanges } from './change-map.tsx';

/** The maps of a preview, drawn before its page is written. */
export interface PreviewMaps {
  readonly changes: DrawnChanges | undefined;
  /** In the order of the hromadas; undefined where nothing can be drawn. */
  readonly beats: readonly (MapDrawing | undefined)[];
}

export const NO_MAPS: PreviewMaps = { changes: undefined, beats: [] };

export async function drawPreview(
  locale: Locale,
  { changes, around, beats }: PreviewedImport,
): Promise<PreviewMaps> {
  const redrawn = changes.filter(({ shape }) => shape);
  const contents = beats.map(({ view }) => contentOfBeats(locale, view));
  const drawings = await drawBeside(contents.filter((content) => content !== undefined));
  let next = 0;
  return {
    changes:
      redrawn.length > 0 ? await drawChanges(locale, { changes: redrawn, around }) : undefined,
    beats: contents.map((content) => (content ? drawings[next++] : undefined)),
  };
}
