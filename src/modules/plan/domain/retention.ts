/** How long this module keeps what is somebody’s. A lawyer must check how long officials are shown with what they stood for. */
export const RETENTION = {
  /** A plan is compared with the next ones: ten years of them stand beside one another. */
  yearsOfActions: 10,
  /** After an action is over, of how whoever has no account was reached: nobody writes to them of it any more. */
  daysOfContacts: 90,
  /** Of a proposal: its author reads the answer meanwhile. */
  daysAfterProposal: 90,
  daysOfProposal: 730,
  /** Who was invited to vote; who voted stands in the protocol. */
  yearsOfInvited: 2,
} as const;
