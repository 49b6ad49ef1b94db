/** What a type of document asks for. (05-HD/VPTW, II.I; layout.md 2.7) */
import { documentTypes, findDocumentType, type DocumentType } from '../../../electron/contract/document-types.ts';

export interface TypeNeeds {
  /** "Kính gửi", "Kính trình"; null: no addressees. */
  readonly addressees: string | null;
  readonly grounds: boolean;
  readonly authorLine: boolean;
  /** Several signers or none are usual; advice below the signer. */
  readonly signerHint: string;
}

const withGrounds = new Set(['NQ', 'QĐ', 'QĐi', 'QC', 'TTr', 'KH', 'HD', 'CTr', 'ĐA', 'PA', 'GM', 'KL', 'CT']);

/** The parts of the form that a type needs. */
export function needsOf(typeCode: string): TypeNeeds {
  const form = findDocumentType(typeCode)?.form ?? 'titled';
  return {
    addressees: form === 'letter' || form === 'paper' ? 'Kính gửi' : form === 'submission' ? 'Kính trình' : null,
    grounds: withGrounds.has(typeCode),
    authorLine: form === 'titled',
    signerHint: typeCode === 'BB' ? 'Người chủ trì ký bên phải; người ghi biên bản ký bên trái.' : '',
  };
}

/** A congress numbers all its papers in one sequence under this symbol. (05-HD/VPTW, II.I.3.1.2b) */
export function isCongress(symbol: string | undefined): boolean {
  return symbol === 'ĐH';
}

/** The three written every week, in front of the others. */
export const frequentTypes: readonly string[] = ['TB', 'BC', 'CV'];

/** All types in the order of 399-QĐ/TW, the papers apart. */
export const typeGroups: readonly { readonly title: string; readonly types: readonly DocumentType[] }[] = [
  { title: 'Văn bản', types: documentTypes.filter(({ form }) => form !== 'paper') },
  { title: 'Giấy tờ hành chính', types: documentTypes.filter(({ form }) => form === 'paper') },
];
