/** In days. */
export const RETENTION = {
  /** After the forum, of how its speakers are reached: materials and feedback are asked for until then. */
  daysOfContacts: 180,
  /** After the forum, of who of the media asked for an accreditation. */
  daysOfAccreditations: 30,
  /** After the forum, of what stands on badges. */
  daysOfBadges: 7,
  /** After the forum, of who kept its doors: until conflicts of the doors are settled. */
  daysOfKeepers: 90,
  /** Of a photograph that may not be shown, after its last change: until those in it were asked. */
  daysOfUnusable: 30,
  /** In years: after the last sign of life of somebody on the list of journalists. */
  yearsOfPressContacts: 2,
  /** Of whoever was asked whether they want releases, and did not answer. */
  daysOfUnconfirmed: 30,
  /** Of a draft that nobody touched, or a talk that was declined or withdrawn. */
  daysOfUnused: 365,
} as const;
