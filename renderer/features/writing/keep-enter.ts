/** Enter begins a line here instead of going to the next field. */
export function keepEnter(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  stopPropagation: () => void;
}): void {
  if (event.key === 'Enter' && !event.ctrlKey) event.stopPropagation();
}
