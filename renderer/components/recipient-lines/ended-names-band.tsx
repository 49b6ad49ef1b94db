import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { useNamesChecked } from '../../api/directory.ts';
import { Band } from '../band.tsx';
import { useSettled } from '../use-settled.ts';

/** Warns of organs that are named in the lines and were abolished by the day. */
export function EndedNamesBand({ texts, asOf }: { readonly texts: readonly string[]; readonly asOf: string }) {
  const settled = useSettled([...texts], 300);
  const mentions = useNamesChecked(settled, asOf).data?.mentions ?? [];
  if (mentions.length === 0) return null;
  return (
    <Band>
      {mentions.map(({ textIndex, organId, name, endedOn, successors }) => (
        <p key={`${textIndex} ${organId}`}>
          Dòng {textIndex + 1}: {name} thôi hoạt động từ sau ngày {formatDate(endedOn)}
          {successors.length === 0 ? '.' : `; nay là ${successors.join(', ')}.`}
        </p>
      ))}
    </Band>
  );
}
