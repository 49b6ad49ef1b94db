import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { recipientPaths } from './recipient-paths.ts';

export interface RecipientSearch {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The three panes of Nơi nhận: what there is, what is being edited, what it adds up to. */
export function RecipientsPage({
  title,
  rail,
  search,
  actions,
  status,
  statusKeys,
  side,
  children,
}: {
  readonly title: string;
  readonly rail: ReactNode;
  readonly search: RecipientSearch;
  readonly actions?: ReactNode;
  readonly status?: ReactNode;
  readonly statusKeys?: ReactNode;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}) {
  const [, navigate] = useLocation();
  const create = (): void => navigate(recipientPaths.list('moi'));
  useHotkeys({ F2: create });
  return (
    <Page
      panes
      title={title}
      search={<SearchBox value={search.text} onChange={search.onText} placeholder="Tìm đơn vị, nhóm, đồng chí" />}
      actions={
        <>
          {actions}
          <Button keyHint="F2" onClick={create}>
            Danh sách mới
          </Button>
        </>
      }
      status={status}
      statusKeys={statusKeys}
      keys={[
        { keys: 'Enter', does: 'Dòng mới' },
        { keys: 'Backspace ở đầu dòng', does: 'Nối vào dòng trên' },
        { keys: 'Alt+↓, Alt+↑', does: 'Mở, thu gọn thành viên của dòng' },
        { keys: 'Alt+Shift+↑↓', does: 'Đổi chỗ dòng; trong danh bạ đổi thứ tự cơ quan, đồng chí' },
        { keys: 'Ctrl+S', does: 'Lưu' },
        { keys: 'F2', does: 'Danh sách mới' },
      ]}
    >
      <div className="recipients">
        {rail}
        <div className="recipients-main">{children}</div>
        {side ? <aside className="recipients-side">{side}</aside> : null}
      </div>
    </Page>
  );
}
