/** The page's end of the pane's native bridge: messages wait until the pane's frame has opened its channel. */
export class PaneLink {
  private port: MessagePort | undefined;
  private waiting: string[] = [];

  constructor(
    private readonly receive: (text: string) => void,
    /** Called with the pane's window before its first message is answered. */
    private readonly opened: (pane: Window) => void,
  ) {}

  /** Accepts the channel that the shim in the pane's frame offers; a reloaded pane offers a new one. */
  listen(page: Window): void {
    page.addEventListener('message', (event: MessageEvent<{ kind?: unknown } | null>) => {
      const [port] = event.ports;
      if (event.origin !== page.location.origin || event.data?.kind !== 'office-pane' || !port) return;
      this.opened(event.source as Window);
      this.port?.close();
      this.port = port;
      port.onmessage = (message: MessageEvent<string>) => this.receive(message.data);
      for (const text of this.waiting.splice(0)) port.postMessage(text);
    });
  }

  readonly send = (text: string): void => {
    if (this.port) this.port.postMessage(text);
    else this.waiting.push(text);
  };
}
