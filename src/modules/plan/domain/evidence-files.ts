/** The classes of files that evidence is kept in; each bears the id of its row. */
export const EVIDENCE_FILES = {
  large: 'plan-photo',
  small: 'plan-photo-small',
  document: 'plan-document',
} as const;
export type EvidenceFile = keyof typeof EVIDENCE_FILES;
