/** Pages with `<FormKey />` name this island. */
export const FORM_KEY_ISLANDS = ['form-key'] as const;

/**
 * By its key a form that is sent twice is taken once. Without a value a script of the browser makes it, so that the page is
 * the same for everybody and can be cached; whoever receives the form without one asks for one more press.
 */
export function FormKey({ value = '' }: { readonly value?: string | undefined }) {
  return <input type="hidden" name="key" value={value} />;
}
