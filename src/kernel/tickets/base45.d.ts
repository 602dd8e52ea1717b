declare module '@digitalbazaar/base45' {
  export function encode(input: Uint8Array): string;
  /** Throws where the text is none. */
  export function decode(input: string): Uint8Array<ArrayBuffer>;
}
