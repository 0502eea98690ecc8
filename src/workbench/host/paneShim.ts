/**
 * Ends the address of the pane: Office.js reads from it which host it talks to. The last field is a word of
 * flags; 2 makes it start the custom-functions runtime.
 */
export const HOST_INFO = '_host_Info=Excel$Mac$16.00$en-US$$$$2';

/** Joins the pane to the host: takes the receiver of the host's messages and answers how to send to it. */
export type Connect = (receive: (text: string) => void) => (text: string) => void;

interface PaneBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}
/** The pane's window, as far as the shim and Office.js share it. */
export interface PaneWindow {
  setTimeout(callback: () => void, ms: number): unknown;
  webkit?: unknown;
  _enableFullDialogAPI?: boolean;
  _richApiNativeBridge?: PaneBridge;
  OSF?: { ScriptMessaging: { agaveHostCallback(id: string, answer: unknown): void } };
}

/**
 * Gives the unmodified Office.js the two native objects that Excel for Mac provides: the message handler that
 * answers the start-up calls, and the bridge for rich-API requests and custom functions. It must run before
 * office.js. The body uses nothing from outside, because its text is also served to the browser.
 */
export function installPaneShim(window: PaneWindow, connect: Connect): void {
  const requirementSets = JSON.stringify({
    ExcelApi: '1.17',
    CustomFunctions: '1.9',
    CustomFunctionsRuntime: '1.4',
    SharedRuntime: '1.1',
    SharedRuntimeInternal: '1.2',
    DialogApi: '1.2',
    AddinCommands: '1.3',
    RichApi: '1.1',
  });
  // Session, id, versions, languages, document, client mode, instance, requirement sets, full version.
  const handshake = [
    [[], []],
    'workbench',
    16,
    16,
    100,
    0,
    0,
    1,
    'en-US',
    'en-US',
    0,
    'Book1.xlsx',
    0,
    1,
    '',
    0,
    'correlation',
    'instance',
    false,
    false,
    requirementSets,
    null,
    '16.100',
    0,
  ];
  const GET_CONTEXT = 5;
  const REGISTER_EVENT = 2;
  // A dialog opens by registering for its messages; the workbench has none, and says so at once.
  const DIALOG_MESSAGE = 10;
  const INTERNAL_ERROR = 5001;
  window._enableFullDialogAPI = true;
  window.webkit = {
    messageHandlers: {
      Agave: {
        postMessage(text: string) {
          const { callbackId, methodId, params } = JSON.parse(text) as {
            callbackId?: string;
            methodId?: number;
            params?: { id?: number };
          };
          if (!callbackId) return;
          const isDialog = methodId === REGISTER_EVENT && params?.id === DIALOG_MESSAGE;
          const answer = methodId === GET_CONTEXT ? handshake : [isDialog ? INTERNAL_ERROR : 0];
          window.setTimeout(() => window.OSF?.ScriptMessaging.agaveHostCallback(callbackId, answer), 0);
        },
      },
    },
  };
  const bridge: PaneBridge = { sendMessageToHost: () => undefined };
  bridge.sendMessageToHost = connect((text) => bridge.onMessageFromHost?.(text));
  window._richApiNativeBridge = bridge;
}

/** Posts one end of a message channel to the page around the pane's frame. */
function connectToParent(receive: (text: string) => void): (text: string) => void {
  const { port1, port2 } = new MessageChannel();
  window.parent.postMessage({ kind: 'office-pane' }, location.origin, [port2]);
  port1.onmessage = (event: MessageEvent<string>) => receive(event.data);
  return (text) => port1.postMessage(text);
}

/** The script to serve in front of office.js; the page answers the "office-pane" message by using its port. */
export const paneShimScript = () =>
  `(${installPaneShim.toString()})(window, ${connectToParent.toString()});\n`;
