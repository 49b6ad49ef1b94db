import type { PartyDocumentView, RecipientLineView } from '../party-document.view.ts';
import { table } from '../ooxml/elements.ts';
import { join, type Markup, NOTHING } from '../ooxml/xml-text.ts';
import { bareItem } from '../text/wording.ts';
import { type Composer, line, spanRun, styledParagraph } from './composer.ts';

/**
 * Kính gửi of a letter, Kính trình (36-HD: Kính gửi) of a submission; a titled paper such as giấy mời that names whom it
 * asks says Kính gửi under its title. // 05-HD/VPTW, II.I.9.2.3–9.2.5
 */
export function addresseesBlock(composer: Composer, view: Pick<PartyDocumentView, 'addressees' | 'type'>): Markup {
  const names = (view.addressees ?? []).filter((addressee) => bareItem(addressee.text) !== '');
  if (names.length === 0) return NOTHING;
  const { addressees: rules } = composer.profile;
  const label = view.type.form === 'submission' ? rules.submissionLabel : rules.letterLabel;
  const before = view.type.form === 'letter' ? 18 : 0;
  const block =
    names.length === 1 ? oneName(composer, label, names[0], before) : severalNames(composer, label, names, before);
  return join([block, line(composer, 'separator', '', { line: { points: 10, rule: 'exact' } })]);
}

function oneName(composer: Composer, label: string, name: RecipientLineView | undefined, before: number): Markup {
  const { styles, punctuation } = composer.profile;
  const runs = join([
    spanRun(composer, styles.addressee, { text: `${label}: `, italic: true }),
    spanRun(composer, styles.addressee, { text: nameText(name) + punctuation.addressee.single }),
  ]);
  return styledParagraph(composer, 'addressee', runs, {
    align: 'center',
    leftMm: 0,
    firstLineMm: 0,
    beforePoints: before,
  });
}

function severalNames(composer: Composer, label: string, names: readonly RecipientLineView[], before: number): Markup {
  const { addressees: rules, punctuation } = composer.profile;
  const labelMm = Math.min(rules.labelMm, composer.widthMm * 0.35);
  const namesMm = Math.min(rules.namesMm, composer.widthMm - labelMm - 2);
  const items = names.map((name, i) => {
    const end = i === names.length - 1 ? punctuation.addressee.last : punctuation.addressee.each;
    return line(
      composer,
      'addressee',
      `${punctuation.listOpening.text}${nameText(name)}${end}`,
      i === 0 ? { beforePoints: before } : {},
    );
  });
  return table({ columnsMm: [labelMm, 2, namesMm] }, [
    {
      cells: [
        { content: [line(composer, 'addresseeLabel', `${label}:`, { beforePoints: before })], widthMm: labelMm },
        { content: [line(composer, 'addresseeLabel', '')], widthMm: 2 },
        { content: items, widthMm: namesMm },
      ],
    },
  ]);
}

function nameText(name: RecipientLineView | undefined): string {
  if (name === undefined) return '';
  const purpose = bareItem(name.purpose ?? '');
  return bareItem(name.text) + (purpose === '' ? '' : ` (${purpose})`);
}
