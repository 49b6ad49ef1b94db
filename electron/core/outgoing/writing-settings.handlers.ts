import { DomainError } from '../../contract/errors.ts';
import type { KeptWritingSettings, WritingSettings } from '../../contract/writing-settings.schema.ts';
import type { Connection } from '../db/connection.ts';
import { run, selectValue } from '../db/statements.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { findIssuingBodies } from '../organization/organization.repository.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { usualTypes } from './issuing-rights.rules.ts';

type WritingSettingsMethods = Pick<
  RegisterHandlers<'outgoing'>,
  'outgoing.getWritingSettings' | 'outgoing.saveWritingSettings'
>;

export const writingSettingsHandlers: WritingSettingsMethods = {
  'outgoing.getWritingSettings': ({ db }) => describeSettings(db),

  'outgoing.saveWritingSettings': ({ db, record }, settings) => {
    const known = new Set(findIssuingBodies(db).map(({ id }) => id));
    if (settings.rights.some(({ bodyId }) => !known.has(bodyId)))
      throw new DomainError('not_found', { what: 'cơ quan ban hành này' });
    const phrases = settings.phrases.filter(({ text }) => text !== '');
    assertNotSecret(Object.fromEntries(phrases.map(({ text }, index) => [`phrases.${index}`, text])));
    const kept: KeptWritingSettings = { rights: settings.rights, phrases };
    run(
      db,
      "INSERT INTO desk_setting (name, value) VALUES ('writing', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      [JSON.stringify(kept)],
    );
    record({ subjectKind: 'setting', subjectId: null, action: 'Sửa loại văn bản được ban hành, câu mẫu', state: kept });
    return describeSettings(db);
  },
};

function readKept(db: Connection): KeptWritingSettings {
  const kept = selectValue<string>(db, "SELECT value FROM desk_setting WHERE name = 'writing'");
  return kept === undefined ? { rights: [], phrases: [] } : (JSON.parse(kept) as KeptWritingSettings);
}

function describeSettings(db: Connection): WritingSettings {
  const { rights, phrases } = readKept(db);
  return {
    rights: findIssuingBodies(db).map((body) => {
      const own = rights.find(({ bodyId }) => bodyId === body.id);
      return { bodyId: body.id, typeCodes: [...(own?.typeCodes ?? usualTypes(body))], fromOffice: own !== undefined };
    }),
    phrases,
  };
}

/** The codes of the types that a body issues by the table of the office. */
export function typesIssuedBy(db: Connection, bodyId: number): readonly string[] {
  return describeSettings(db).rights.find((right) => right.bodyId === bodyId)?.typeCodes ?? [];
}
