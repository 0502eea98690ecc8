/** functions.json as the metadata generator of Office writes it. */
export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: {
    readonly requiresAddress?: boolean;
    readonly volatile?: boolean;
    readonly cancelable?: boolean;
    readonly stream?: boolean;
  };
  readonly allowErrorForDataTypeAny?: boolean;
}
