/** How long this module keeps what is somebody's. README.md says the same in words, and a test compares them. */
export const RETENTION = {
  /** An account that was suspended and that nobody has opened again. */
  yearsAfterLeaving: 1,
  /** An account whose owner was invited and never came. */
  daysOfInvited: 90,
  /** A link that let somebody in, or let nobody in, after its last day. */
  daysOfInvitation: 30,
  /** A session that is over: no session is longer than a day. */
  daysOfSession: 2,
  /** A browser that its owner signs in from no more. */
  daysOfDevice: 365,
  /** A request for a role that takes two people, after it was asked; the journal knows who and when. */
  daysOfRequest: 90,
  /** What the desk told somebody. */
  daysOfNotification: 90,
  /** Why two people opened what neither may open alone; who and when stands in the journal. */
  daysOfBreakGlass: 365,
} as const;
