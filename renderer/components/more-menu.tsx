import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { classNames } from './class-names.ts';
import './combobox.css';
import './more-menu.css';

export interface MoreMenuItem {
  readonly label: string;
  readonly onChoose: () => void;
}

/** Things seldom done, out of the way of those done every day: opened by Enter, walked with the arrows, left with Escape. */
export function MoreMenu({
  label = 'Việc khác',
  items,
}: {
  readonly label?: string;
  readonly items: readonly MoreMenuItem[];
}) {
  return (
    <MenuProvider placement="bottom-end">
      <MenuButton className={classNames('button', 'button-quiet', 'more-button')} aria-label={label} title={label}>
        <span className="more-dots" aria-hidden="true" />
      </MenuButton>
      <Menu className="more-menu" gutter={4} portal={false} unmountOnHide fitViewport>
        {items.map((item) => (
          <MenuItem key={item.label} className="completion-item" onClick={item.onChoose}>
            {item.label}
          </MenuItem>
        ))}
      </Menu>
    </MenuProvider>
  );
}
