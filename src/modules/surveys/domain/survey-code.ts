import {
  parseShortCode,
  SHORT_CODE_LENGTH,
  SHORT_CODE_SIGNS,
  spokenShortCode,
} from '#kernel/text/short-code.ts';

declare const brand: unique symbol;
/** Six signs that open the questions of one round: shown to a class, printed, typed on a telephone. */
export type SurveyCode = string & { readonly [brand]: 'survey-code' };

export function newSurveyCode(random: { bytes(count: number): Uint8Array }): SurveyCode {
  let text = '';
  while (text.length < SHORT_CODE_LENGTH) {
    for (const byte of random.bytes(SHORT_CODE_LENGTH)) {
      // 255 is 15 times 17: every sign is as likely as any other.
      if (byte < 255 && text.length < SHORT_CODE_LENGTH) {
        text += SHORT_CODE_SIGNS[byte % SHORT_CODE_SIGNS.length];
      }
    }
  }
  const code = parseSurveyCode(text);
  if (!code) throw new Error('a new code is none');
  return code;
}

/** As people type it. Undefined when it cannot be a code. */
export function parseSurveyCode(typed: string): SurveyCode | undefined {
  const code = parseShortCode(typed);
  return code !== undefined && isSurveyCode(code) ? code : undefined;
}

function isSurveyCode(code: string): code is SurveyCode {
  return code.length === SHORT_CODE_LENGTH;
}

/** «K7M 2PX»: read out and copied in threes. */
export function spokenSurveyCode(code: SurveyCode): string {
  return spokenShortCode(code);
}
