/** One part's answer to "can you work now?". The reason is for the operator: no secrets, no names. */
export type Health = { readonly ready: true } | { readonly ready: false; readonly reason: string };
