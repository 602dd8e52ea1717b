/** How long this module keeps what is somebody’s. A lawyer must check how long officials are shown with what they stood for. */
export const RETENTION = {
  /** A plan is compared with the next ones: ten years of them stand beside one another. */
  yearsOfActions: 10,
} as const;
