/** Whether an event's type matches one of the patterns: a name, or `area.*`. */
export function matchesType(type: string, wanted: readonly string[]): boolean {
  const noun = type.slice(0, type.indexOf('.'));
  return wanted.includes(type) || wanted.includes(`${noun}.*`);
}
