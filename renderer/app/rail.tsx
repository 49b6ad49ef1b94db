import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { Link } from 'wouter';
import type { DeskUser } from '../../electron/contract/organization.schema.ts';
import { useToday } from '../api/books.ts';
import { useChooseDeskUser } from '../api/organization.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { classNames } from '../components/class-names.ts';
import { errorSentence } from '../components/error-sentence.ts';
import { paths } from '../components/paths.ts';
import { placeOf, places } from './places.ts';

interface CurrentUser {
  readonly id: number;
  readonly name: string;
  readonly role: string;
}

/** The eight places with what waits in them, and who sits at the desk. */
export function Rail({
  location,
  officeName,
  users,
  currentUser,
}: {
  readonly location: string;
  readonly officeName: string;
  readonly users: readonly DeskUser[];
  readonly currentUser: CurrentUser | null;
}) {
  const here = placeOf(location);
  const counts = useToday().data?.counts;
  const waiting: Readonly<Record<string, number>> = counts
    ? {
        [paths.today]: counts.overdue + counts.dueToday + counts.notRouted + counts.notSent + counts.awaitingReceipt,
        [paths.incoming]: counts.notRouted,
        [paths.copies]: counts.awaitingReceipt,
      }
    : {};
  return (
    <nav className="rail no-print" aria-label="Các mục">
      <div className="rail-head">
        <span className="rail-product">Sổ Văn Thư</span>
        <span className="rail-office" title={officeName}>
          {officeName}
        </span>
      </div>
      <ul className="rail-list">
        {places.map(({ digit, label, path }) => {
          const count = waiting[path] ?? 0;
          return (
            <li key={path} className={classNames('rail-place', path === paths.settings && 'is-apart')}>
              <Link
                href={path}
                className={classNames('rail-link', path === here && 'is-here')}
                aria-current={path === here ? 'page' : undefined}
                aria-keyshortcuts={`Alt+${digit}`}
                title={`${label} (Alt+${digit})`}
              >
                <span className="rail-digit" aria-hidden="true">
                  {digit}
                </span>
                <span className="rail-label">{label}</span>
                {count > 0 ? (
                  <span className="rail-count">
                    {count > 999 ? '999+' : count}
                    <span className="visually-hidden"> việc đang chờ</span>
                  </span>
                ) : null}
              </Link>
            </li>
          );
        })}
      </ul>
      <DeskUserMenu users={users.filter(({ active }) => active)} currentUser={currentUser} />
    </nav>
  );
}

function DeskUserMenu({
  users,
  currentUser,
}: {
  readonly users: readonly DeskUser[];
  readonly currentUser: CurrentUser | null;
}) {
  const choose = useChooseDeskUser();
  const announce = useAnnounce();
  if (!currentUser) return <div className="rail-user" />;
  const sit = (user: DeskUser): void =>
    choose.mutate(
      { id: user.id },
      {
        onSuccess: () => announce(`Người ghi sổ: ${user.fullName}`),
        onError: (error) => announce(errorSentence(error), 'problem'),
      },
    );
  return (
    <MenuProvider placement="top-start">
      <MenuButton className="rail-user" title={`${currentUser.name}, ${currentUser.role}. Bấm để đổi người`}>
        <span className="rail-user-name">{currentUser.name}</span>
        <span className="rail-user-role">{currentUser.role}</span>
        <span className="visually-hidden">Đổi người ghi sổ</span>
      </MenuButton>
      <Menu className="menu" fixed portal={false} gutter={4} aria-label="Người ghi sổ">
        {users.map((user) => (
          <MenuItem key={user.id} className="menu-item" onClick={() => sit(user)}>
            {user.fullName}
            {user.id === currentUser.id ? <span className="quiet">đang ghi</span> : null}
          </MenuItem>
        ))}
      </Menu>
    </MenuProvider>
  );
}
