import type { FileId } from '#kernel/ids.ts';

/** Each photograph is kept twice: to be looked at, and small, for lists. */
export type PhotoSize = 'large' | 'small';
export type PhotoFiles = Readonly<Record<PhotoSize, string>>;

/** The classes of files that residents’ photographs are kept in. */
export const REPORT_PHOTO_FILES: PhotoFiles = {
  large: 'report-photo',
  small: 'report-photo-small',
};
/** And those that were not sent yet. */
export const UNSENT_PHOTO_FILES: PhotoFiles = {
  large: 'unsent-report-photo',
  small: 'unsent-report-photo-small',
};

export const MAX_PHOTOS = 6;
/** Put up from one network and not sent yet: five hundred photographs of a village that reports at one moment. */
export const MAX_UNSENT_BYTES_OF_NETWORK = 256 * 1024 ** 2;
/** Of everybody together: more than a day’s reports bring, and no disk’s end. */
export const MAX_UNSENT_BYTES = 2 * 1024 ** 3;

/** A photograph; its id is that of its files. */
export interface Photo {
  readonly id: FileId;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface ReportPhoto extends Photo {
  /** 1 to 6, as its author put them up. */
  readonly position: number;
  /** Whether everybody may see it, once the report is published; undefined: no officer has looked yet. */
  readonly isShown: boolean | undefined;
}
