import '../../components/label-sheets/label-sheets.css';

/** The first page drawn small, with the stamp where it will stand; grey lines are the head of a Party document. */
export function StampPicture({ left, top }: { readonly left: number; readonly top: number }) {
  return (
    <svg className="label-sheet" viewBox="-1 -1 212 299" aria-hidden="true" focusable="false">
      <rect className="label-page" width={210} height={297} />
      <g className="label-cell">
        <rect x={36} y={21} width={60} height={4} />
        <rect x={45} y={29} width={42} height={4} />
        <rect x={48} y={37} width={36} height={4} />
        <rect x={122} y={21} width={72} height={4} />
        <rect x={128} y={31} width={60} height={3} />
        <rect x={90} y={50} width={45} height={5} />
        {Array.from({ length: 9 }, (_, i) => (
          <rect key={i} x={30} y={86 + i * 9} width={i === 8 ? 90 : 165} height={3} />
        ))}
      </g>
      <rect className="label-stamp" x={left} y={top} width={50} height={35} />
      <text className="label-stamp-words" x={left + 25} y={top + 21}>
        ĐẾN
      </text>
    </svg>
  );
}
