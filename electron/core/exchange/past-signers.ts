/** Signers of old registers: those that the office knows, and past ones, who are kept for their documents alone. */
import { nameKey } from '../../contract/text.ts';
import type { IssuingBody, Signer } from '../../contract/organization.schema.ts';
import type { Connection } from '../db/connection.ts';
import { findSigners, saveSigner } from '../organization/organization.repository.ts';

/** Where the old register does not say who signed; every document of ours has a signer. */
export const unknownSigner = '(không ghi)';

// "(không ghi)", "không rõ", "Chưa rõ người ký": words for nobody, as nameKey folds them.
const saysNobody = new Set(
  [
    'khong',
    'khong ghi',
    'khong ro',
    'khong co',
    'chua ro',
    'ko ro',
    'k ro',
    'ko ghi',
    'k ghi',
    'trong',
    'de trong',
  ].flatMap((words) => [words, `${words} nguoi ky`]),
);

/** "Đ/c Nguyễn Văn Bình (đã ký)" → "Nguyễn Văn Bình". */
export function readSignerName(text: string): string {
  const name = text
    .replace(/\(?\s*đã ký\s*\)?/giu, ' ')
    .replace(/^\s*(?:đ\/c|đc|đồng chí|ông|bà)[\s:.]+/iu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' || /^[-–—.…/?]+$/.test(name) || saysNobody.has(nameKey(name)) ? unknownSigner : name;
}

/** How the office writes the signers it knows, by the key of the name. */
export const findSignerSpellings = (db: Connection): ReadonlyMap<string, string> =>
  new Map(findSigners(db).map(({ fullName }) => [nameKey(fullName), fullName]));

export interface SignedRow {
  readonly body: IssuingBody;
  readonly signerName: string;
  readonly date: string;
  readonly certifiesCopies: boolean;
}

export interface SignerBook {
  /** Sees a row; all of them before the first signer is asked for. */
  foresee(row: SignedRow): void;
  signerOf(row: SignedRow): Signer;
}

/**
 * Finds the signer of a row, or enters him as one whose power to sign began with the first and ended with the last of these
 * documents, so that he is not offered for new ones. His title is not known.
 */
export function openSignerBook(db: Connection): SignerBook {
  const keyOf = ({ body, signerName }: SignedRow): string => `${body.id}\n${nameKey(signerName)}`;
  const known = new Map<string, Signer>();
  for (const signer of findSigners(db)) {
    const key = `${signer.bodyId}\n${nameKey(signer.fullName)}`;
    if (!known.has(key)) known.set(key, signer);
  }
  const spans = new Map<string, { from: string; to: string }>();
  return {
    foresee(row) {
      const key = keyOf(row);
      const span = spans.get(key);
      if (!span) spans.set(key, { from: row.date, to: row.date });
      else {
        if (row.date < span.from) span.from = row.date;
        if (row.date > span.to) span.to = row.date;
      }
    },
    signerOf(row) {
      const key = keyOf(row);
      const found = known.get(key);
      if (found) return found;
      const span = spans.get(key) ?? { from: row.date, to: row.date };
      const signer = saveSigner(db, null, {
        bodyId: row.body.id,
        fullName: row.signerName,
        position: '',
        authority: 'none',
        authorityOf: '',
        certifiesCopies: row.certifiesCopies,
        validFrom: span.from,
        validTo: span.to,
      });
      known.set(key, signer);
      return signer;
    },
  };
}
