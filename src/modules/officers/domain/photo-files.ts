/** The class of files that portraits of officers stand in. */
export const PHOTO_FILES = 'officer-photo';
