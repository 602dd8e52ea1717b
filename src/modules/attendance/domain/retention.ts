/** How long this module keeps what is somebody’s. Counts stay with the gathering. */
export const RETENTION = {
  /** After the end of a gathering, unless its kind says fewer. */
  daysOfContacts: 7,
  /** Who wrote down what at the door, and sign-ups, which have no name: until conflicts are settled and reports written. */
  daysOfSignUps: 90,
} as const;
