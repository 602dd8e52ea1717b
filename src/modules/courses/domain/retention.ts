/** How long this module keeps what is somebody’s, after the last session of a cohort. Counts stay. */
export const RETENTION = {
  /** How she wants to be called, and where she is told of news. */
  daysOfContacts: 30,
  /** That somebody applied, and the code that opens their page: until units that they missed are made up for. */
  daysOfParticipants: 90,
} as const;
