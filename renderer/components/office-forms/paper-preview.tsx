import { signatureLines, type SignatureParts } from './signature-lines.ts';
import './paper-preview.css';

/** The head of a document as it will stand at the top left. */
export function LetterheadPreview({
  headerUpper,
  headerName,
  symbol,
}: {
  readonly headerUpper: string;
  readonly headerName: string;
  readonly symbol: string;
}) {
  return (
    <div className="paper paper-head" aria-label="Đầu văn bản sẽ in">
      {lines(headerUpper).map((line) => (
        <div key={line}>{line.toLocaleUpperCase('vi')}</div>
      ))}
      {lines(headerName).map((line) => (
        <b key={line}>{line.toLocaleUpperCase('vi')}</b>
      ))}
      <div>*</div>
      <div>Số 01-TB/{symbol === '' ? '…' : symbol}</div>
    </div>
  );
}

/** A signature as it will print. A single title line is bold; under an authority line it is not. */
export function SignaturePreview({ signer }: { readonly signer: SignatureParts }) {
  const above = signatureLines(signer);
  return (
    <div className="paper paper-signature" aria-label="Chữ ký sẽ in">
      {above.map((line, index) => (index === 0 ? <b key={line}>{line}</b> : <div key={line}>{line}</div>))}
      <b className="paper-name">{signer.fullName.trim() === '' ? 'Họ và tên' : signer.fullName}</b>
    </div>
  );
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
