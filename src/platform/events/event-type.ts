/** Whether an event's type is one of those asked for: by name, or as `area.*`. */
export function matchesType(type: string, wanted: readonly string[]): boolean {
  const noun = type.slice(0, type.indexOf('.'));
  return wanted.includes(type) || wanted.includes(`${noun}.*`);
}
