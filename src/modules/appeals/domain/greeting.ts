const GREETING =
  /^(?:добр(?:ий|ого) (?:день|дня|ранок|ранку|вечір|вечора)|вітаємо|вітаю|доброго здоров[’'ʼ]я|шановн(?:ий|а|і)|hello|dear|good (?:day|morning|afternoon|evening))(?!\p{L})/iu;

/** How far a greeting may go before it ends: «Добрий день, Ганно Петрівно!». */
const MAX_LENGTH = 100;

/** What an officer wrote, apart from the greeting that it begins with: a letter greets once. */
export function splitGreeting(words: string): {
  /** Undefined: the words begin with no greeting. Empty: the greeting is a part of the first sentence, which stays whole. */
  readonly greeting: string | undefined;
  readonly rest: string;
} {
  if (!GREETING.test(words)) return { greeting: undefined, rest: words };
  const end = words.slice(0, MAX_LENGTH).search(/[.!?…\n]/);
  if (end < 0 || !/[!\n]/.test(words.charAt(end))) return { greeting: '', rest: words };
  return { greeting: words.slice(0, end + 1).trim(), rest: words.slice(end + 1).trimStart() };
}
