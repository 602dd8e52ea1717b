declare module '@digitalbazaar/base45' {
  export function encode(input: Uint8Array): string;
  /** Throws if the text is invalid. */
  export function decode(input: string): Uint8Array<ArrayBuffer>;
}
