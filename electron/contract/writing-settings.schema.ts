/** What an office keeps for its writing: which body issues which type, and texts that come back in many documents. */
import { z } from 'zod';
import { choice, optionalText, rowId } from './fields.ts';

/** Where a saved text is offered. */
export const phraseKinds = ['ground', 'paragraph'] as const;
export type PhraseKind = (typeof phraseKinds)[number];

const typeCodes = z.array(z.string('Loại văn bản: phải là chữ.').max(40, 'Loại văn bản: quá dài.')).max(100);

export const savedPhrase = z.strictObject({
  kind: choice('Dùng cho', phraseKinds),
  text: optionalText('Câu mẫu', 2000),
});
export type SavedPhrase = z.infer<typeof savedPhrase>;

export const saveWritingSettingsInput = z.strictObject({
  /** Types that a body issues (399-QĐ/TW, Điều 8–13); a body that is not named keeps what is usual for it. */
  rights: z.array(z.strictObject({ bodyId: rowId, typeCodes })).max(500),
  phrases: z.array(savedPhrase).max(500),
});
export type KeptWritingSettings = z.infer<typeof saveWritingSettingsInput>;

export const writingSettings = z.strictObject({
  /** One per issuing body; `fromOffice` false: as is usual for a body of its kind. */
  rights: z.array(z.strictObject({ bodyId: rowId, typeCodes, fromOffice: z.boolean() })),
  phrases: z.array(savedPhrase),
});
export type WritingSettings = z.infer<typeof writingSettings>;
