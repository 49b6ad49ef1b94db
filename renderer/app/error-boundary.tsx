import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';

interface State {
  readonly failed: boolean;
}

/**
 * Catches a fault of a screen: the registers are untouched and the other screens go on working. (React asks for a class
 * here; there is no other way to catch an error while rendering.)
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState
        title="Màn hình này không hiện được"
        action={
          <Button variant="primary" onClick={() => this.setState({ failed: false })}>
            Mở lại màn hình này
          </Button>
        }
      >
        <p>Sổ không bị thay đổi. Mở lại màn hình; nếu vẫn vậy, đóng chương trình rồi mở lại.</p>
      </EmptyState>
    );
  }
}
