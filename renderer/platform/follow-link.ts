/** Has the browser fetch a file of our own address and put it where it puts downloads; it never passes through the page. */
export function followLink(address: string): void {
  makeLink(address, (link) => link.setAttribute('download', ''));
}

/** Opens a file of our own address in a tab of its own, which knows nothing of this one. */
export function openTab(address: string): void {
  makeLink(address, (link) => {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  });
}

function makeLink(address: string, prepare: (link: HTMLAnchorElement) => void): void {
  const link = document.createElement('a');
  link.href = address;
  link.hidden = true;
  prepare(link);
  document.body.append(link);
  link.click();
  link.remove();
}
