/** What somebody wrote, line by line. */
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
