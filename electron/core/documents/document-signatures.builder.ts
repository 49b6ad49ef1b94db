/** Who signs, as it is printed: signer, further signers, confirmation, and the organs at the head. (05-HD/VPTW, II.I.2 and 7) */
import {
  type CongressOrgan,
  congressOrganLabels,
  type WrittenSignature,
} from '../../contract/document-layout.schema.ts';
import type { OutgoingContent } from '../../contract/outgoing.schema.ts';
import type { PrintedSnapshot } from '../organization/letterhead.rules.ts';
import type { SignatureLines } from '../organization/signature.rules.ts';
import type { LetterheadView, PartyDocumentView, SignatureView } from '../word/party-document.view.ts';

const upper = (text: string): string => text.toLocaleUpperCase('vi');

export function buildSignature({ authorityLine, title, name }: SignatureLines): SignatureView {
  return {
    ...(authorityLine === null ? {} : { authority: authorityLine }),
    ...(title === null ? {} : { title }),
    name: name === '' ? null : name,
  };
}

/** The signer first, who stands at the right; then those who were written out. */
export function buildSignatures(content: OutgoingContent, printed: PrintedSnapshot): readonly SignatureView[] {
  return [
    buildSigner(content, buildSignature(printed.signature)),
    ...content.otherSignatures.filter(isWritten).map(buildWritten),
  ];
}

function buildSigner(content: OutgoingContent, base: SignatureView): SignatureView {
  const { signedAs, concurrentTitle, signerOrgan, withoutTitle } = content;
  const organ = signerOrgan === '' ? {} : { organ: upper(signerOrgan) };
  if (signedAs !== '') return { title: upper(signedAs), ...organ, name: base.name };
  const { authority, title, name } = base;
  // "kiêm": both titles stand without T/M, K/T. (05-HD/VPTW, II.I.7.1.1)
  if (concurrentTitle !== '' && title !== undefined)
    return { title, concurrentTitle: upper(concurrentTitle), ...organ, name };
  const hidden = withoutTitle && authority !== undefined;
  return {
    ...(authority === undefined ? {} : { authority }),
    ...(title === undefined || hidden ? {} : { title }),
    ...organ,
    name,
  };
}

function isWritten({ authority, title, name }: Pick<WrittenSignature, 'authority' | 'title' | 'name'>): boolean {
  return authority !== '' || title !== '' || name !== '';
}

function buildWritten(signature: WrittenSignature): SignatureView {
  const { authority, title, organ, concurrentTitle, name } = signature;
  return {
    ...(authority === '' ? {} : { authority: upper(authority) }),
    ...(title === '' ? {} : { title: upper(title) }),
    ...(organ === '' ? {} : { organ: upper(organ) }),
    ...(concurrentTitle === '' ? {} : { concurrentTitle: upper(concurrentTitle) }),
    name: name === '' ? null : name,
  };
}

/** "Xác nhận chữ ký của đồng chí …" with its own signature. (05-HD/VPTW, II.I.7.1.2) */
export function buildConfirmation(content: OutgoingContent): Pick<PartyDocumentView, 'confirmation'> {
  const { confirmation } = content;
  if (confirmation === null) return {};
  const { of, ...signature } = confirmation;
  return {
    confirmation: {
      ...(of === '' ? {} : { of }),
      signature: buildWritten({ ...signature, organ: '', concurrentTitle: '' }),
    },
  };
}

/** The head of page 1: the body, the bodies that issue it together, or an organ of a congress. (05-HD/VPTW, II.I.2) */
export function buildLetterhead(content: OutgoingContent, printed: PrintedSnapshot): LetterheadView {
  const { upperLines, bodyLines, bodyName } = printed;
  const others = content.jointOrgans.map(({ name }) => name).filter((name) => name !== '');
  if (others.length > 0) {
    // Several organs stand with their full names, the lead first: no body above them.
    const names = [[...bodyLines, ...upperLines].join(' '), ...others.map(upper)];
    return {
      upperLines: [],
      bodyLines: names.map((name, index) => (index < names.length - 1 ? `${name} -` : name)),
      issuerName: [bodyName, ...others].join(' - '),
    };
  }
  const organ: CongressOrgan = content.congressOrgan;
  if (organ !== '') {
    const name = congressOrganLabels[organ];
    return {
      upperLines: [...upperLines, ...bodyLines],
      bodyLines: [upper(name)],
      issuerName: `${name} ${bodyName}`,
    };
  }
  return { upperLines, bodyLines, issuerName: bodyName };
}
