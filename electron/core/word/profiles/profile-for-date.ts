import type { IsoDate, ProfileId } from '../party-document.view.ts';
import { hd05 } from './hd05.ts';
import { hd36 } from './hd36.ts';
import type { LayoutProfile } from './profile.ts';

const PROFILES: Readonly<Record<ProfileId, LayoutProfile>> = { hd05, hd36 };

/** The rule book a document of this date follows; a document without date follows the one in force. // 05-HD/VPTW, III.1 */
export function profileForDate(date: IsoDate | null): LayoutProfile {
  return date !== null && date < hd05.inForceFrom ? hd36 : hd05;
}

export function profileById(id: ProfileId): LayoutProfile {
  return PROFILES[id];
}
