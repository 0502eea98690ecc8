/** The add-in's lifecycle: the pane of the workbench is always visible and starts on demand. */
export class AppRuntimeService {
  private state = 'Visible';
  GetAppRuntimeState() {
    return this.state;
  }
  SetAppRuntimeState(state: string) {
    this.state = state;
  }
}

export class AppRuntimePersistenceService {
  private startState = 'Inactive';
  GetAppRuntimeStartState() {
    return this.startState;
  }
  SetAppRuntimeStartState(state: string) {
    this.startState = state;
  }
}

/** Told by Office.onReady that ribbon commands may be sent; the workbench has no ribbon. */
export class AddinInternalService {
  NotifyActionHandlerReady() {
    return null;
  }
}

/** Office.ribbon.requestUpdate and the like: accepted, there is nothing to redraw. */
export class DynamicRibbon {
  ExecuteRequestUpdate() {
    return null;
  }
  ExecuteRequestCreate() {
    return null;
  }
}
