import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Directory } from '../../../electron/contract/directory.schema.ts';
import { foldVietnamese } from '../../../electron/contract/text.ts';
import { findTargets } from '../../api/directory.ts';
import { classNames } from '../../components/class-names.ts';
import { formatCount } from '../../components/format.ts';
import { recipientPaths } from './recipient-paths.ts';

interface ListEntry {
  readonly id: number;
  readonly name: string;
  readonly recipients: number;
}

/** The saved lists, the groups and the directory at the left; filtered by the search box. */
export function RecipientsRail({
  location,
  lists,
  groups,
  text,
  asOf,
}: {
  readonly location: string;
  readonly lists: readonly ListEntry[];
  readonly groups: Directory['groups'];
  readonly text: string;
  readonly asOf: string;
}) {
  const wanted = foldVietnamese(text.trim());
  const fits = ({ name }: { readonly name: string }): boolean => foldVietnamese(name).includes(wanted);
  const found = useQuery({
    queryKey: ['directory', 'rail', asOf, text.trim()],
    queryFn: () => findTargets(text.trim(), asOf),
    enabled: wanted.length >= 2,
  });
  const others = wanted.length >= 2 ? (found.data ?? []).filter(({ kind }) => kind !== 'group') : [];
  return (
    <nav className="recipients-rail" aria-label="Danh sách và nhóm">
      <RailPart title="Danh sách">
        {lists.filter(fits).map(({ id, name, recipients }) => (
          <RailLink key={id} to={recipientPaths.list(id)} location={location} label={name} count={recipients} />
        ))}
        <RailLink to={recipientPaths.list('moi')} location={location} label="+ Danh sách mới" quiet />
      </RailPart>
      <RailPart title="Nhóm">
        {groups.filter(fits).map(({ id, name, reached }) => (
          <RailLink key={id} to={recipientPaths.group(id)} location={location} label={name} count={reached} />
        ))}
        <RailLink to={recipientPaths.group('moi')} location={location} label="+ Nhóm mới" quiet />
      </RailPart>
      <RailPart title="Danh bạ">
        <RailLink to={recipientPaths.organs} location={location} label="Cơ quan, đơn vị" />
        <RailLink to={recipientPaths.persons} location={location} label="Đồng chí" />
        {others.map((target) => (
          <RailLink
            key={`${target.kind}${target.id}`}
            to={target.kind === 'organ' ? recipientPaths.organs : recipientPaths.persons}
            location=""
            label={target.name}
          />
        ))}
      </RailPart>
    </nav>
  );
}

function RailPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2 className="recipients-rail-title">{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function RailLink({
  to,
  location,
  label,
  count,
  quiet,
}: {
  readonly to: string;
  readonly location: string;
  readonly label: string;
  readonly count?: number;
  readonly quiet?: boolean;
}) {
  const here = to === location;
  return (
    <li>
      <Link
        href={to}
        className={classNames('recipients-link', here && 'is-here', quiet && 'quiet')}
        aria-current={here ? 'page' : undefined}
      >
        <span className="recipients-link-label">{label}</span>
        {count === undefined ? null : <span className="recipients-link-count">{formatCount(count)}</span>}
      </Link>
    </li>
  );
}
