/** The menu of the window. What it does is done by the page or by the core; it knows neither numbers nor registers. */
import type { MenuItemConstructorOptions } from 'electron';

export interface MenuActions {
  readonly backUpNow: () => void;
  /** Moves the page: "#/cai-dat". */
  readonly goTo: (place: string) => void;
  readonly showAbout: () => void;
  readonly quit: () => void;
}

/** Only what works without a page of its own; F1, F2 and the like stay keys of the page. */
export function makeMenu(actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    {
      label: '&Tệp',
      submenu: [
        { id: 'back-up', label: 'Sao lưu &ngay', click: actions.backUpNow },
        { id: 'restore', label: '&Khôi phục…', click: () => actions.goTo('#/cai-dat/sao-luu') },
        { type: 'separator' },
        { id: 'settings', label: '&Cài đặt', click: () => actions.goTo('#/cai-dat') },
        { type: 'separator' },
        { id: 'quit', label: 'T&hoát', accelerator: 'CommandOrControl+Q', click: actions.quit },
      ],
    },
    {
      label: '&Sửa',
      submenu: [
        { role: 'undo', label: 'Hoàn tác' },
        { role: 'redo', label: 'Làm lại' },
        { type: 'separator' },
        { role: 'cut', label: 'Cắt' },
        { role: 'copy', label: 'Chép' },
        { role: 'paste', label: 'Dán' },
        { role: 'pasteAndMatchStyle', label: 'Dán chữ không kèm kiểu' },
        { role: 'selectAll', label: 'Chọn tất cả' },
      ],
    },
    {
      label: '&Xem',
      submenu: [
        { role: 'resetZoom', label: 'Cỡ thường' },
        { role: 'zoomIn', label: 'Phóng to' },
        { role: 'zoomOut', label: 'Thu nhỏ' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Toàn màn hình' },
      ],
    },
    {
      label: 'Sổ s&ách',
      submenu: [
        { id: 'today', label: 'Hôm nay', click: () => actions.goTo('#/hom-nay') },
        { id: 'incoming', label: 'Văn bản đến', click: () => actions.goTo('#/van-ban-den') },
        { id: 'outgoing', label: 'Văn bản đi', click: () => actions.goTo('#/van-ban-di') },
        { id: 'copies', label: 'Bản sao', click: () => actions.goTo('#/ban-sao') },
        { id: 'books', label: 'Sổ và báo cáo', click: () => actions.goTo('#/so-va-bao-cao') },
      ],
    },
    { label: 'Trợ &giúp', submenu: [{ id: 'about', label: 'Giới thiệu', click: actions.showAbout }] },
  ];
}
