/** The number of a document, struck through when it is cancelled, and in one line what it is, of which day, whose. */
export function NumberTitle({
  row: { numberText, status },
  parts,
}: {
  readonly row: { readonly numberText: string; readonly status: string };
  readonly parts: readonly string[];
}) {
  return (
    <h2 className="detail-title">
      <span className={status === 'void' ? 'detail-number void' : 'detail-number number'}>{numberText}</span>
      {parts.map((part) => (
        <span key={part} className="detail-part">
          {part}
        </span>
      ))}
    </h2>
  );
}
