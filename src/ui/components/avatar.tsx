interface AvatarProps {
  readonly name: string;
  /** The address of a square photograph. */
  readonly photo?: string | undefined;
}

/** A face where there is consent to show it, else initials. The name stands beside it, so this says nothing aloud. */
export function Avatar({ name, photo }: AvatarProps) {
  if (photo) return <img class="avatar" src={photo} alt="" width={92} height={92} />;
  return (
    <span class="avatar" aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** «Олена Зразкова» → «ОЗ»; of a longer name, the first and the last. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const first = words.at(0);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase('uk');
}
