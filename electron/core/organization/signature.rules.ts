/** Who may sign on a day, and the lines printed above the name. (05-HD/VPTW, II.I.7) */
import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { IssuingBody, Signer } from '../../contract/organization.schema.ts';

export interface SignatureLines {
  /** "K/T CHÁNH VĂN PHÒNG", "T/M BAN THƯỜNG VỤ"; null where the title stands alone. */
  readonly authorityLine: string | null;
  /** "PHÓ CHÁNH VĂN PHÒNG"; null where the authority line stands alone (T/M BAN BÍ THƯ). */
  readonly title: string | null;
  readonly name: string;
}

/** The signature of a signer in capitals, as it is printed. "Q." stands before the title itself: "Q. TRƯỞNG BAN". */
export function formatSignature(
  signer: Pick<Signer, 'authority' | 'authorityOf' | 'position' | 'fullName'>,
): SignatureLines {
  const title = upper(signer.position);
  if (signer.authority === 'Q.') return { authorityLine: null, title: `Q. ${title}`.trim(), name: signer.fullName };
  if (signer.authority === 'none') return { authorityLine: null, title: title || null, name: signer.fullName };
  return {
    authorityLine: `${signer.authority} ${upper(signer.authorityOf)}`.trim(),
    title: title || null,
    name: signer.fullName,
  };
}

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** @throws DomainError signer_not_valid when the signer had no power to sign on that day */
export function assertMaySign(signer: Signer, date: string): void {
  const valid =
    (signer.validFrom === null || signer.validFrom <= date) && (signer.validTo === null || signer.validTo >= date);
  if (!valid)
    throw new DomainError(
      'signer_not_valid',
      { name: signer.fullName, date: formatDate(date) },
      { signerId: 'Chọn người ký khác, hoặc sửa ngày.' },
    );
}

/** @throws DomainError signer_of_other_body: who signs for several bodies is listed under each with his title there */
export function assertSignsFor(signer: Signer, body: Pick<IssuingBody, 'id' | 'name'>): void {
  if (signer.bodyId !== body.id)
    throw new DomainError(
      'signer_of_other_body',
      { name: signer.fullName, body: body.name },
      { signerId: 'Chọn người ký của cơ quan này.' },
    );
}

/** @throws DomainError signer_cannot_certify */
export function assertMayCertify(signer: Signer): void {
  if (!signer.certifiesCopies)
    throw new DomainError(
      'signer_cannot_certify',
      { name: signer.fullName },
      { signerId: 'Người này không ký bản sao.' },
    );
}
