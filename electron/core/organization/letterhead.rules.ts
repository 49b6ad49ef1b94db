/** Letterhead and signature as they stood on the day of issue: frozen with the document. */
import type { IssuingBody, Signer } from '../../contract/organization.schema.ts';
import { formatSignature, type SignatureLines } from './signature.rules.ts';

export interface PrintedSnapshot {
  readonly upperLines: readonly string[];
  readonly bodyLines: readonly string[];
  readonly bodyName: string;
  readonly symbol: string;
  readonly place: string;
  readonly filedAt: string;
  readonly signature: SignatureLines;
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What of the office is printed on a document signed by this signer for this body. */
export function freezePrinted(body: IssuingBody, signer: Signer | null): PrintedSnapshot {
  return {
    upperLines: lines(body.headerUpper),
    bodyLines: lines(body.headerName),
    bodyName: body.name,
    symbol: body.symbol,
    place: body.place,
    filedAt: body.filedAt,
    signature: signer ? formatSignature(signer) : { authorityLine: null, title: null, name: '' },
  };
}
