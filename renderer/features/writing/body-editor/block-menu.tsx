import { Menu, MenuItem, MenuProvider, MenuSeparator } from '@ariakit/react';
import { bodyBlockKinds, bodyBlockLabels, type BodyBlock } from '../../../../electron/contract/body.schema.ts';
import type { RefObject } from 'react';
import type { BodyActions } from './use-body-actions.ts';

/** What a block can become, and what can be done with it; opened from its numeral or with Alt+Enter. */
export function BlockMenu({
  block,
  index,
  actions,
  list,
}: {
  /** The list in which the block stands; a document has several where it has appendices. */
  readonly list: RefObject<HTMLElement | null>;
  readonly block: BodyBlock;
  readonly index: number;
  readonly actions: BodyActions;
}) {
  const anchor = (): HTMLElement | null | undefined =>
    list.current?.querySelector<HTMLElement>(`[data-block-menu="${index}"]`);
  return (
    <MenuProvider
      open
      placement="bottom-start"
      setOpen={(open) => {
        if (!open) actions.closeMenu();
      }}
    >
      <Menu
        className="menu block-menu"
        fixed
        portal={false}
        gutter={2}
        autoFocusOnShow
        getAnchorRect={() => anchor()?.getBoundingClientRect() ?? null}
        aria-label="Loại đoạn"
      >
        {bodyBlockKinds.map((kind) => (
          <MenuItem key={kind} className="menu-item" onClick={() => actions.kind(index, kind)}>
            {bodyBlockLabels[kind]}
            {kind === block.kind ? <span className="quiet">đang dùng</span> : null}
          </MenuItem>
        ))}
        <MenuSeparator className="menu-line" />
        {block.kind === 'page_break' ? null : (
          <MenuItem className="menu-item" onClick={() => actions.landscape(index)}>
            {block.landscape ? 'Về trang dọc' : 'Đặt trên trang ngang'}
          </MenuItem>
        )}
        {block.kind === 'page_break' || block.kind === 'table' || block.kind === 'declaration' ? null : (
          <MenuItem className="menu-item" onClick={() => actions.heading(index)}>
            {block.heading ? 'Thôi là tiêu đề' : 'Là tiêu đề'} <kbd className="key">Ctrl+H</kbd>
          </MenuItem>
        )}
        <MenuItem className="menu-item" onClick={() => actions.move(index, -1)}>
          Đưa lên <kbd className="key">Alt+Shift+↑</kbd>
        </MenuItem>
        <MenuItem className="menu-item" onClick={() => actions.move(index, 1)}>
          Đưa xuống <kbd className="key">Alt+Shift+↓</kbd>
        </MenuItem>
        <MenuItem className="menu-item" onClick={() => actions.remove(index)}>
          Bỏ đoạn này
        </MenuItem>
      </Menu>
    </MenuProvider>
  );
}
