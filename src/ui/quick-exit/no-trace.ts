import { NO_STORE } from '#platform/http/route.ts';

/** Tells the service worker that «back» must not ask for this page again. */
export const NO_TRACE_HEADER = 'X-No-Trace';

/** Of a page that shows nothing to whoever holds the telephone next. */
export const NO_TRACE = { headers: { ...NO_STORE, [NO_TRACE_HEADER]: '1' } } as const;

/** Of a page of public content, which the server may cache. */
export const PUBLIC_NO_TRACE = { ...NO_TRACE, isForEverybody: true } as const;
