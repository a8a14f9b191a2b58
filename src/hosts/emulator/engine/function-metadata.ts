/** The part of an add-in's functions.json that decides how arguments arrive. */
export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
export interface FunctionDescription {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly FunctionParameter[];
  readonly options?: { readonly volatile?: boolean; readonly stream?: boolean; readonly requiresAddress?: boolean; readonly cancelable?: boolean };
}
export interface FunctionsMetadata {
  readonly functions: readonly FunctionDescription[];
  /** The manifest's namespace, put before every name with a dot. */
  readonly namespace?: string;
}
