/** How the installation says to a body, and of it, what it says by itself. */
export interface PartnerWords {
  /** What a body did, where it says no more than its state; undefined: nothing worth a word. */
  said(state: string, language: string): string | undefined;
  /** What a body reads of a report; `link` leads to what everybody may read of it. */
  request(about: RequestWords): string;
  letter(about: RequestWords & { readonly category: string; readonly place: string }): {
    readonly subject: string;
    readonly text: string;
  };
}

export interface RequestWords {
  readonly words: string;
  readonly link: string | undefined;
  /** Our name for it: by it their list is searched. */
  readonly reference: string;
}
