import type { Signer } from '../../electron/contract/organization.schema.ts';

/** "Lê Minh Hoàng, Chánh Văn phòng"; "(K/T Chánh Văn phòng)" behind it when he signs for another. */
export function signerLabel({ fullName, position, authority, authorityOf }: Signer): string {
  const signsFor = authority === 'none' ? '' : ` (${`${authority} ${authorityOf}`.trim()})`;
  return `${position === '' ? fullName : `${fullName}, ${position}`}${signsFor}`;
}

/** Who signs for a body on a day. */
export function signersOf(signers: readonly Signer[], bodyId: number, date: string): readonly Signer[] {
  return signers.filter(
    (signer) => signer.bodyId === bodyId && (signer.validFrom ?? '') <= date && date <= (signer.validTo ?? '9999'),
  );
}
