/** The islands of a page with a `<FormKey />` that has no value. */
export const FORM_KEY_ISLANDS = ['form-key'] as const;

/**
 * A key by which a form that is sent twice is accepted once. Without a value, a script of the browser creates the key, so that
 * the page is the same for everybody and can be cached; a form that arrives without a key is answered by the form with one.
 */
export function FormKey({ value = '' }: { readonly value?: string | undefined }) {
  return <input type="hidden" name="key" value={value} />;
}
