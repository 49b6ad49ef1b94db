import type { PartyDocumentView } from '../party-document.view.ts';
import { join, type Markup, NOTHING } from '../ooxml/xml-text.ts';
import { oneLine, stripEnd, textLines, titledSubject } from '../text/wording.ts';
import { type Composer, line } from './composer.ts';

/** Type, author, subject and the five hyphens. A letter has none of them. // 05-HD/VPTW, II.I.5 */
export function titleBlock(composer: Composer, view: PartyDocumentView): Markup {
  if (view.type.form === 'letter') return NOTHING;
  const { words } = composer.profile;
  const head = view.theme ? themeLines(composer, view.theme) : namedTitle(composer, view);
  return join([...head, line(composer, 'subjectRule', words.subjectRule.text)]);
}

function namedTitle(composer: Composer, view: PartyDocumentView): readonly Markup[] {
  const subject = stripEnd(textLines(view.subject).join('\n'));
  const shown = view.options?.subjectAsTyped ? subject : titledSubject(subject, composer.profile.words);
  return [
    line(composer, 'typeName', oneLine(view.type.name), { keepNext: true }),
    ...textLines(view.authorLine ?? '').map((text) => line(composer, 'authorLine', text, { keepNext: true })),
    ...textLines(shown).map((text) => line(composer, 'subject', text, { keepNext: true })),
  ];
}

/** The theme of a congress in capitals and, in brackets, who submits the report to whom. // 05-HD/VPTW, II.I.5.1.2 */
function themeLines(composer: Composer, theme: NonNullable<PartyDocumentView['theme']>): readonly Markup[] {
  const lines = theme.lines.flatMap(textLines);
  const note = textLines(theme.note ?? '')
    .join('\n')
    .replace(/^\(|\)$/g, '');
  return [
    ...lines.map((text, i) =>
      line(composer, 'theme', text, {
        keepNext: true,
        ...(i === 0 ? { beforePoints: composer.profile.styles.typeName.beforePoints } : {}),
      }),
    ),
    ...(note === '' ? [] : [line(composer, 'themeNote', `(${note})`, { keepNext: true })]),
  ];
}
