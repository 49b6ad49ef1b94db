import type { RegisterHandlers } from '../handler-types.ts';
import { findIncomingByIds } from '../incoming/incoming.repository.ts';
import { findRegisteredOn, findStamped, getStampSettings, saveStamped, saveStampSettings } from './stamp.repository.ts';

export const stampHandlers: RegisterHandlers<'stamps'> = {
  'stamps.getSettings': ({ db }) => getStampSettings(db),

  'stamps.saveSettings': ({ db, record }, settings) => {
    saveStampSettings(db, settings);
    record({ subjectKind: 'setting', subjectId: null, action: 'Sửa dấu đến', state: settings });
    return settings;
  },

  'stamps.findUnstamped': ({ db }, { day }) => {
    const stamped = findStamped(db, day);
    return { documents: findRegisteredOn(db, day).filter(({ id }) => !stamped.has(id)) };
  },

  'stamps.findLeftOut': ({ db }, { ids }) => ({
    documents: findIncomingByIds(db, ids)
      .filter(({ status }) => status === 'void')
      .map(({ id, numberText }) => ({ id, numberText })),
  }),

  // Stamps of earlier days may be printed too; only today's are asked for again.
  'stamps.record': ({ db, today, record }, { ids }) => {
    const asked = new Set(ids);
    const ofToday = findRegisteredOn(db, today).filter(({ id }) => asked.has(id));
    saveStamped(db, today, new Set([...findStamped(db, today), ...ofToday.map(({ id }) => id)]));
    const numbers = findIncomingByIds(db, ids).map(({ numberText }) => numberText);
    record({
      subjectKind: 'setting',
      subjectId: null,
      action: `In dấu đến: ${numbers.length === 1 ? `số ${numbers[0] ?? ''}` : `${numbers.length} văn bản`}`,
      state: { ids },
    });
    return { rows: numbers.length };
  },
};
