import { Component, type ReactNode } from 'react';
import { Message } from './Message';
import { strings } from './strings';

/** Shows a fault of the pane itself; the store outside keeps what was entered. */
export class CrashBoundary extends Component<
  /** `className` is of what stands in the place of the children. */
  { readonly className: string; readonly children: ReactNode },
  { readonly crashed: boolean }
> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <div className={this.props.className}>
        <Message
          tone="error"
          title={strings.crashed.title}
          actions={[[strings.crashed.retry, () => this.setState({ crashed: false })]]}
        >
          {strings.crashed.body}
        </Message>
      </div>
    );
  }
}
