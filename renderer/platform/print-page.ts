/** Prints the page as it stands; what does not belong on paper is hidden by the print rules of the style sheets. */
export function printPage(): void {
  window.print();
}
