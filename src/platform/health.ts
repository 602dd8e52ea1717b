/**
 * One part's answer to "can you work now?". Reasons and warnings are for the operator: no secrets, no names.
 * A warning takes no request away from this process; somebody should look all the same.
 */
export type Health =
  | { readonly ready: true; readonly warning?: string }
  | { readonly ready: false; readonly reason: string };
