/** The rules of copying, and the advice that never blocks. */
import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { IncomingDocument } from '../../contract/incoming.schema.ts';
import { type CopyForm, type CopyKind, copyKindLabels } from '../../contract/labels.vi.ts';
import { nameKey } from '../../contract/text.ts';
import { hd05InForceFrom } from '../numbering/numbering.rules.ts';

/** The form in force on the day: block of 36-HD until 26/5/2026, stamp of 05-HD from 27/5/2026. (05-HD/VPTW, III) */
export function copyFormOn(date: string): CopyForm {
  return date < hd05InForceFrom ? 'hd36' : 'hd05';
}

export function adviseForm(form: CopyForm, date: string): string {
  if (form === copyFormOn(date)) return '';
  return form === 'hd36'
    ? 'Ngày sao từ 27/5/2026: mẫu đang có hiệu lực là 05-HD.'
    : 'Ngày sao trước 27/5/2026: mẫu có hiệu lực khi đó là 36-HD.';
}

/**
 * Sao y bản chính is made by the body that issued the original, sao lục by a body that received it (36-HD/VPTW, III);
 * offices in practice also write SAO Y BẢN CHÍNH on a directive of the centre, so this is a default and a hint.
 */
export function adviseKind(
  original: { readonly issuerName: string },
  body: { readonly name: string },
  parentName: string,
): { readonly kind: CopyKind; readonly hint: string } {
  const issuer = nameKey(original.issuerName);
  const own = [body.name, parentName]
    .map(nameKey)
    .some((name) => name !== '' && (issuer === name || issuer.startsWith(`${name} `) || name.startsWith(`${issuer} `)));
  return own
    ? { kind: 'certified_true', hint: 'Văn bản của chính cơ quan ban hành: thường là sao y bản chính.' }
    : { kind: 'certified_true', hint: 'Văn bản của cơ quan khác ban hành: thường là sao lục.' };
}

/** By which words a copy is found. */
export function copySearchText(
  numberText: string,
  kind: CopyKind,
  original: Pick<IncomingDocument, 'numberText' | 'symbol' | 'issuerName' | 'subject'>,
  signerName: string,
): string {
  const { numberText: arrival, symbol, issuerName, subject } = original;
  return `${numberText} ${copyKindLabels[kind]} ${arrival} ${symbol} ${issuerName} ${subject} ${signerName}`;
}

/** @throws DomainError when the copy would be dated before the original arrived, or lies in the future */
export function assertCopyDate(copyDate: string, arrivalDate: string): void {
  if (copyDate < arrivalDate) {
    throw new DomainError(
      'copy_date_before_arrival',
      { date: formatDate(copyDate), arrivalDate: formatDate(arrivalDate) },
      { copyDate: 'Trước ngày đến.' },
    );
  }
}
