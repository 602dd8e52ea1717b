/** Who did or read what. Ids, counts and verbs only: never what a person wrote, nor who they are. */
export interface AuditEntry {
  /** Given by its shape: the accounts are a higher module's. Staff have an id, the system a name, a resident neither. */
  readonly actor: { readonly kind: string; readonly id?: string; readonly name?: string };
  /** `area.import`: a noun and a verb, the permission's own words. */
  readonly action: `${string}.${string}`;
  /** Without an id: many of the kind at once, as in an import. */
  readonly thing: { readonly kind: string; readonly id?: string };
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}
