const GREETING =
  /^(?:добр(?:ий|ого) (?:день|дня|ранок|ранку|вечір|вечора)|вітаємо|вітаю|доброго здоров[’'ʼ]я|шановн(?:ий|а|і)|hello|dear|good (?:day|morning|afternoon|evening))(?!\p{L})/iu;

/** How far a greeting may go before it ends: «Добрий день, Ганно Петрівно!». */
const LONGEST = 100;

/** What an officer wrote, apart from the greeting that it begins with: a letter greets once. */
export function splitGreeting(words: string): {
  /** Undefined: the words begin with none that could stand alone. */
  readonly greeting: string | undefined;
  readonly rest: string;
} {
  const [begins] = GREETING.exec(words) ?? [];
  if (begins === undefined) return { greeting: undefined, rest: words };
  const end = words.slice(0, LONGEST).search(/[!\n]/);
  if (end >= 0) {
    return { greeting: words.slice(0, end + 1).trim(), rest: words.slice(end + 1).trimStart() };
  }
  const rest = words.slice(begins.length).replace(/^[\s,.:]+/, '');
  return { greeting: undefined, rest: rest.slice(0, 1).toUpperCase() + rest.slice(1) };
}
