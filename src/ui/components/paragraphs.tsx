/** What somebody wrote, line by line: an empty line between two would be an empty paragraph to a screen reader. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split('\n')
        .filter(Boolean)
        .map((line, index) => (
          <p key={index}>{line}</p>
        ))}
    </>
  );
}
