import { Page } from '../../components/page.tsx';

/** The register of incoming documents. */
export function IncomingListScreen() {
  return <Page title="Văn bản đến">{null}</Page>;
}
