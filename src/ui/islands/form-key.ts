import { newKey } from './new-key.ts';

/**
 * Cached pages have forms without a key. Each browser creates its own here; a browser without scripts gets one from the server
 * with the answer to the form, and has to send it again. The tab's history entry keeps the keys: a form that is sent again after
 * Back has its first key, a page that is opened or reloaded a new one.
 */
const keptKeys: unknown = cameBack() ? history.state : undefined;
const keys = new Map<string, string>();
for (const field of document.querySelectorAll<HTMLInputElement>('form input[name=key]')) {
  const action = field.form?.action ?? '';
  field.value = keptKey(action) ?? (field.value || newKey());
  keys.set(action, field.value);
}
history.replaceState(keys, '');

function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward';
}

function keptKey(action: string): string | undefined {
  const key: unknown = keptKeys instanceof Map ? keptKeys.get(action) : undefined;
  return typeof key === 'string' ? key : undefined;
}
