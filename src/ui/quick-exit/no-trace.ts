import { NO_STORE } from '../../platform/http/route.ts';

/** Tells the service worker that «back» must not ask for this page again. */
export const NO_TRACE_HEADER = 'X-No-Trace';

/** Of a page that shows nothing to whoever holds the telephone next. */
export const NO_TRACE = { headers: { ...NO_STORE, [NO_TRACE_HEADER]: '1' } } as const;
