/**
 * Whether one part of the process can work now. Reasons and warnings are for operators and contain no secrets or names. A
 * warning does not take requests away from this process, but needs attention.
 */
export type Health =
  | { readonly ready: true; readonly warning?: string }
  | { readonly ready: false; readonly reason: string };
