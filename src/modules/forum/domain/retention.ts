/** In days. */
export const RETENTION = {
  /** After the forum, of how its speakers are reached: materials and feedback are asked for until then. */
  daysOfContacts: 180,
  /** Of a draft that nobody touched, or a talk that was declined or withdrawn. */
  daysOfUnused: 365,
} as const;
