import type { FileId } from '#kernel/ids.ts';

/** What comes with an appeal: a picture, anew, or a document as it is, which nobody opens here but whoever downloads it. */
export const APPEAL_FILE_KINDS = ['picture', 'pdf', 'text', 'docx'] as const;
export type AppealFileKind = (typeof APPEAL_FILE_KINDS)[number];

/** The class of files that they are kept in. */
export const APPEAL_FILES = 'appeal-file';

export const MAX_FILES = 5;
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Put up from one network and not sent yet. */
export const MAX_UNSENT_BYTES_OF_NETWORK = 256 * 1024 ** 2;
/** Of everybody together, put up and not sent yet: more than a day’s appeals bring, and no disk’s end. */
export const MAX_UNSENT_BYTES = 2 * 1024 ** 3;
export const MAX_FILE_NAME_LENGTH = 120;

export interface AppealFile {
  readonly id: FileId;
  /** As its author called it, with the ending that its content has. */
  readonly name: string;
  readonly kind: AppealFileKind;
  /** Bytes, as it is kept. */
  readonly size: number;
}

/** What a browser offers first where files are chosen. */
export const ACCEPTED_FILES = '.pdf,.docx,.txt,image/jpeg,image/png,image/webp,image/avif';

/** What it ends with, and what a browser is told that it is. */
export const FILE_FORMATS: Readonly<
  Record<AppealFileKind, { readonly ending: string; readonly type: string }>
> = {
  picture: { ending: 'jpg', type: 'image/jpeg' },
  pdf: { ending: 'pdf', type: 'application/pdf' },
  text: { ending: 'txt', type: 'text/plain; charset=utf-8' },
  docx: {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
};
