import type { TalkId } from '#kernel/ids.ts';

/** What was shown lies on another site: its address, and how it is called. */
export interface Material {
  readonly url: string;
  readonly title: string;
}

/** What is left of a talk for whoever could not come. */
export interface Materials {
  readonly recordingUrl: string | undefined;
  readonly links: readonly Material[];
}

export type MaterialsById = ReadonlyMap<TalkId, Materials>;

export const NO_MATERIALS: Materials = { recordingUrl: undefined, links: [] };

/** More than these nobody opens. */
export const MAX_MATERIALS = 3;

/** In letters. */
export const MAX_MATERIAL_LENGTHS = { title: 120, url: 500 } as const;

/** As the form shows what is there. */
export function typedMaterials({
  recordingUrl,
  links,
}: Materials): Readonly<Record<string, string>> {
  return {
    recording: recordingUrl ?? '',
    ...Object.fromEntries(
      links.flatMap(({ title, url }, index) => [
        [`title-${index + 1}`, title],
        [`url-${index + 1}`, url],
      ]),
    ),
  };
}
